"""Forms whose page has grown old say so and keep what was typed, instead of losing it to a page “403”."""

from plone.app.z3cform.csrf import AuthenticatedButtonActions
from plone.app.z3cform.interfaces import IPloneFormLayer
from shanxi.jingpin import _
from typing import Any
from z3c.form.interfaces import IButtonForm
from zope.component import adapter
from zope.component import getMultiAdapter
from zope.interface import Interface


STALE = _("页面停留时间较长，为了安全请再按一次，已填内容都在。")


class ISoftlyProtected(IButtonForm):
    """A form that does nothing without a fresh token, and says so above what was typed."""


def is_stale(context: Any, request: Any) -> bool:
    """Whether what was sent does not come from a page of ours, or from one that is too old."""
    return not getMultiAdapter((context, request), name="authenticator").verify()


@adapter(ISoftlyProtected, IPloneFormLayer, Interface)
class SoftlyProtectedActions(AuthenticatedButtonActions):
    """No button of the form does anything with an old token."""

    def execute(self) -> None:
        """Act, or say why not."""
        if self.executedActions and is_stale(self.form.context, self.request):
            # an easyform takes its own words for a sign that it must not show its thanks
            self.form.formErrorsMessage = self.form.status = STALE
            return
        super().execute()
