"""修改密码, by somebody who is logged in and knows the old one."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.account.new_password import INewPassword
from shanxi.jingpin.browser.account.new_password import unequal
from shanxi.jingpin.casework.password_change import change_password
from shanxi.jingpin.casework.password_change import ELSEWHERE
from shanxi.jingpin.casework.password_change import is_kept_here
from shanxi.jingpin.casework.password_change import problem_of_mine
from shanxi.jingpin.casework.writing import WritingRefused
from typing import Any
from z3c.form import button
from z3c.form import field
from zope import schema
from zope.interface import Interface


class IPresentPassword(Interface):
    """The password that one knows."""

    current = schema.Password(title=_("现在的密码"), max_length=200)


class ChangePassword(EntryForm):
    """The form; it takes the place of Plone's."""

    label = _("修改密码")
    fields = field.Fields(IPresentPassword) + field.Fields(INewPassword)
    id = "change-password"

    @property
    def back_url(self) -> str:
        """The account."""
        return f"{self.context.absolute_url()}/@@my-account"

    def update(self) -> None:
        self.request.response.setHeader("Cache-Control", "no-store")
        super().update()
        if not is_kept_here():
            self.status = ELSEWHERE

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        password = data.get("password") or ""
        return {
            "password": problem_of_mine(password) if password else "",
            "password_again": unequal(data),
        }

    @button.buttonAndHandler(_("修改密码"), name="change")
    def handle_change(self, action: Any) -> None:
        """Change it, and go back to the account."""
        data, errors = self.extractData()
        if errors:
            return
        try:
            change_password(data["current"], data["password"])
        except WritingRefused as refusal:
            self.show_at_field("current", str(refusal))
            return
        self.leave(self.back_url, "密码已修改，下次登录请用新密码。")


class ToMyAccount:
    """Plone's own pages about an account are English, and ask for what nobody needs here."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self) -> None:
        """Go to ours."""
        self.request.response.redirect(f"{self.context.absolute_url()}/@@my-account")
