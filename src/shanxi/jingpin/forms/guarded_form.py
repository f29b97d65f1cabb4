"""How every easyform of the site is shown: never cached, honeypot, files judged before any widget stores them."""

from collective.easyform.browser.view import EasyFormForm
from collective.easyform.browser.view import EasyFormFormWrapper
from collective.easyform.interfaces import IEasyFormWidget
from collective.honeypot.utils import deny
from collective.honeypot.utils import found_honeypot
from html import escape
from plone import api
from plone.formwidget.namedfile.interfaces import INamedFileWidget
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from shanxi.jingpin.forms.evidence import take_files
from shanxi.jingpin.forms.objection_action import Receipt
from shanxi.jingpin.forms.objection_action import receipt_of
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer


FRESH = "private, no-store"
THANKS = (
    "<p>您的异议已经收到。回执编号：<strong>{number}</strong></p>"
    "<p>请记下这个编号，查询和补充情况时需要。填写了电子邮箱的，回执同时发到邮箱。我们对您的身份保密。</p>"
)
ONWARD = (
    '<p class="jp-actions"><a class="btn btn-primary" href="{notice}">返回该公示</a>'
    '<a class="btn btn-secondary" href="{notices}">全部公示</a>'
    '<a class="btn btn-secondary" href="{front}">首页</a></p>'
)
CLUE = "<p>没有署名或者不在公示期内提出的异议，作为线索留存，不影响公告，也不另行答复。</p>"


class IFormFileWidget(INamedFileWidget, IEasyFormWidget):
    """A file input of a form: easyform's own label points at the box around it."""


@implementer(ISoftlyProtected)
class GuardedForm(EasyFormForm):
    """A form whose files are taken out of the request first, and chosen again where something else is wrong."""

    refused: dict[str, str]

    def update(self) -> None:
        """Guard, then as ever."""
        self.request.response.setHeader("Cache-Control", FRESH)
        self.refused = {}
        if self.request.method == "POST":
            if found_honeypot(self.request.form, required=True):
                deny()
            self.refused = take_files(self.request)
        super().update()
        for one in filter(INamedFileWidget.providedBy, self.widgets.values()):
            alsoProvides(one, IFormFileWidget)
        receipt = receipt_of(self.request)
        if self.thanksPage and receipt is not None:
            self.thanksPrologue = self._thanks(receipt)

    def _thanks(self, receipt: Receipt) -> str:
        """The number, what becomes of it, and the ways onward."""
        links = {
            "notice": receipt.notice_url,
            "notices": self.context.__parent__.absolute_url(),
            "front": api.portal.get().absolute_url(),
        }
        said = (THANKS.format(number=escape(receipt.number)), CLUE if receipt.clue else "", ONWARD.format(**links))
        return "".join(said)

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, Any], tuple[Any, ...]]:
        """What was entered; a refused file is an error at its field."""
        data, errors = super().extractData(setErrors)
        if self.refused and setErrors:
            self.setErrorsMessage(self.refused)
            errors = (*errors, *(one for one in self.widgets.errors if one not in errors))
        return data, errors


class GuardedFormPage(EasyFormFormWrapper):
    """The page of a form."""

    form = GuardedForm
