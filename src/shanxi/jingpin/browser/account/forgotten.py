"""A forgotten password: asking for the letter, and setting a new one."""

from shanxi.jingpin import _
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.browser.account.entry_form import EntryForm
from shanxi.jingpin.browser.account.login_guard import key_of
from shanxi.jingpin.browser.account.new_password import INewPassword
from shanxi.jingpin.browser.account.new_password import unequal
from shanxi.jingpin.casework.password_reset import request_reset
from shanxi.jingpin.casework.password_reset import reset_password
from shanxi.jingpin.casework.password_reset import user_of
from shanxi.jingpin.casework.password_reset import words_of
from shanxi.jingpin.casework.password_rules import password_problem
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form.interfaces import HIDDEN_MODE
from zope import schema
from zope.interface import Interface


SENT = "如果这个账号存在，找回密码的邮件已经发出，请在一天之内按邮件办理。"
USELESS = "这个链接已经使用过或者已经过期，请重新申请找回密码。"
TOO_MANY = "操作过于频繁，请一小时后再试。"


class IForgotten(Interface):
    """Whose password it is."""

    login = schema.TextLine(title=_("电子邮箱或登录名"), max_length=254)


class ILink(Interface):
    """What the link of the letter carries."""

    token = schema.ASCIILine(title=_("链接"), max_length=100)


class Forgotten(EntryForm):
    """Ask for a letter. The answer is the same for every name."""

    label = _("找回密码")
    description = _("填写注册时的电子邮箱或登录名，系统会发送设置新密码的链接。")
    fields = field.Fields(IForgotten)
    id = "login-help"

    @button.buttonAndHandler(_("发送邮件"), name="send")
    def handle_send(self, action: Any) -> None:
        """Send the letter, if there is somebody."""
        data, errors = self.extractData()
        if errors:
            return
        address = self.request.getClientAddr()
        if REGISTRATIONS.wait(address):
            self.status = TOO_MANY
            return
        REGISTRATIONS.count(address)
        request_reset(data["login"])
        self.leave(f"{self.context.absolute_url()}/login", SENT)


class ResetPassword(EntryForm):
    """Set a new password by the link of the letter."""

    label = _("设置新密码")
    fields = field.Fields(ILink) + field.Fields(INewPassword)
    id = "reset-password"

    def update(self) -> None:
        self.request.response.setHeader("Referrer-Policy", "no-referrer")
        self.request.response.setHeader("Cache-Control", "no-store")
        super().update()

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        widget = self.widgets["token"]
        widget.mode = HIDDEN_MODE
        widget.value = widget.value or self.request.form.get("token", "")
        if user_of(widget.value) is None:
            self.status = USELESS

    def problems(self, data: dict[str, Any]) -> dict[str, str]:
        user = user_of(data.get("token") or "")
        password = data.get("password") or ""
        return {
            "password": password_problem(password, words_of(user)) if user is not None and password else "",
            "password_again": unequal(data),
        }

    @button.buttonAndHandler(_("设置密码"), name="set")
    def handle_set(self, action: Any) -> None:
        """Set it, and let the person log in."""
        data, errors = self.extractData()
        if errors:
            return
        login = reset_password(data["token"], data["password"])
        if login is None:
            self.status = USELESS
            return
        LOGIN_FAILURES.forget(key_of(login))
        self.leave(f"{self.context.absolute_url()}/login", "新密码已经设置，请登录。")


class ToForgotten:
    """Plone's older doors to the same thing."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self) -> None:
        """Go to ours."""
        portal_url = self.context.restrictedTraverse("@@plone_portal_state").portal_url()
        self.request.response.redirect(f"{portal_url}/@@login-help")
