"""The login page in our words, with the wait after wrong passwords."""

from plone import api
from Products.CMFPlone.browser.login.login import LoginForm
from shanxi.jingpin import _
from shanxi.jingpin.browser.account.attempts import in_minutes
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.expired import EXPIRED
from shanxi.jingpin.browser.account.login_guard import seconds_to_wait
from typing import Any
from z3c.form import button


EMPTY = _("请填写登录名和密码。")


def words_of_wait(seconds: int) -> str:
    """Why a login is not tried now."""
    return f"密码连续错误{LOGIN_FAILURES.most}次，请约{in_minutes(seconds)}分钟后再试，或者找回密码。"


def words_of_failure() -> str:
    """What a wrong password is answered with."""
    minutes = in_minutes(LOGIN_FAILURES.seconds)
    return f"登录名或者密码不正确，请注意大小写。连续错误{LOGIN_FAILURES.most}次后须等待{minutes}分钟。"


class Login(LoginForm):
    """Plone's login form; what is wrong is said in Chinese."""

    label = _("登录")
    buttons = LoginForm.buttons.copy()
    handlers = LoginForm.handlers.copy()

    @property
    def is_expired(self) -> bool:
        """Whether a form that was sent has led here."""
        return EXPIRED in self.request.form

    def updateWidgets(self) -> None:
        super().updateWidgets()
        self.widgets["ac_name"].label = _("电子邮箱或登录名")
        self.widgets["ac_password"].label = _("密码")
        self.buttons["login"].title = _("登录")

    @button.handler(buttons["login"])
    def handle_login(self, action: Any) -> None:
        """Go on, or say what was wrong."""
        if not api.user.is_anonymous():
            LoginForm.handleLogin.func(self, action)
            return
        _data, errors = self.extractData()
        if errors:
            self.status = EMPTY
            return
        self.request.response.expireCookie("__ac", path="/")
        wait = seconds_to_wait(self.request.form.get("__ac_name", ""))
        api.portal.show_message(words_of_wait(wait) if wait else words_of_failure(), self.request, type="error")
