"""A form on a page of its own that shows every error at its field, all at once, and keeps what was typed."""

from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from typing import Any
from z3c.form import form
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IErrorViewSnippet
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Invalid
from zope.schema.interfaces import IPassword


ERRORS = _("有填写错误，请改正后再提交，已填内容都在。")
WITHOUT_PASSWORDS = _("有填写错误，请改正后再提交，已填内容都在（密码除外）。")
ONLY_PASSWORDS = _("有填写错误，请改正，并重新填写密码。")


@implementer(ISoftlyProtected)
class EntryForm(form.Form):
    """The base of our forms outside cases."""

    ignoreContext = True
    enableCSRFProtection = True
    template = ViewPageTemplateFile("entry_form.pt")
    description = ""
    formErrorsMessage = ERRORS
    #: Where the button “返回” leads.
    back_title = _("返回")

    @property
    def back_url(self) -> str:
        """The page before this one; empty for no button."""
        return ""

    @property
    def action(self) -> str:
        """The form is sent to where it is."""
        return f"{self.context.absolute_url()}/@@{self.__name__}"

    def updateActions(self) -> None:
        super().updateActions()
        for action in self.actions.values():
            action.klass = "submit-widget btn btn-primary"

    def extractData(self, setErrors: bool = True) -> tuple[dict[str, Any], tuple[Any, ...]]:
        """The values, with the errors of every field and of what fields say together."""
        data, errors = super().extractData(setErrors=setErrors)
        known = {one.widget.__name__ for one in errors if getattr(one, "widget", None) is not None}
        found = {name: words for name, words in self.problems(data).items() if words and name not in known}
        if setErrors:
            for name, words in found.items():
                self.show_at_field(name, words)
        if errors or found:
            self.status = self.words_of_errors
        return data, (*errors, *found)

    @property
    def words_of_errors(self) -> str:
        """What stands above the form where something is wrong; passwords have to be typed again."""
        shown = [one for one in self.widgets.values() if one.mode != HIDDEN_MODE]
        passwords = [one for one in shown if IPassword.providedBy(one.field)]
        if not passwords:
            return ERRORS
        return ONLY_PASSWORDS if len(passwords) == len(shown) else WITHOUT_PASSWORDS

    def render(self) -> str:
        """The page; a password that was typed is never sent back."""
        for widget in self.widgets.values():
            if IPassword.providedBy(widget.field):
                widget.value = ""
        return super().render()

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        """Field name → what is wrong beyond what the field itself can tell; ``data`` lacks fields with an error."""
        return {}

    def show_at_field(self, name: str, words: str) -> None:
        """Show an error at a field."""
        widget = self.widgets[name]
        parts = (Invalid(words), self.request, widget, widget.field, self, self.context)
        snippet = getMultiAdapter(parts, IErrorViewSnippet)
        snippet.update()
        widget.error = snippet
        self.widgets.errors += (snippet,)
        self.status = self.words_of_errors

    def leave(self, url: str, message: str = "") -> None:
        """Go to another page, with a message."""
        if message:
            api.portal.show_message(message, self.request)
        self.request.response.redirect(url)
