"""Where a login leads."""

from plone.base.interfaces import IPloneSiteRoot
from plone.base.interfaces import IRedirectAfterLogin
from Products.CMFCore.utils import getToolByName
from shanxi.jingpin.interfaces import IJingpinLayer
from zope.component import adapter
from zope.interface import implementer
from zope.interface import Interface


#: Pages of visitors from which nobody wants to come back to themselves.
PUBLIC_VIEWS = ("@@register-enterprise", "@@confirm-registration")


@implementer(IRedirectAfterLogin)
@adapter(Interface, IJingpinLayer)
class AfterLogin:
    """To the page that asked for the login, if it is ours; to 我的待办 otherwise."""

    def __init__(self, context: IPloneSiteRoot, request: IJingpinLayer) -> None:
        self.context = context
        self.request = request

    def __call__(self, came_from: str | None = None, is_initial_login: bool = False) -> str:
        """The address to go to."""
        tool = getToolByName(self.context, "portal_url")
        home = tool()
        if came_from and tool.isURLInPortal(came_from) and not self._is_visitors_page(came_from, home):
            return came_from
        return f"{home}/@@my-tasks"

    def _is_visitors_page(self, url: str, home: str) -> bool:
        return url.rstrip("/") == home or any(one in url for one in PUBLIC_VIEWS)
