"""``@users`` of plone.restapi: nobody learns who has an account, registers, or changes an account by the way."""

from AccessControl import getSecurityManager
from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services.users.add import UsersPost
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.browser.account.forgotten import SENT
from shanxi.jingpin.browser.account.forgotten import TOO_MANY
from shanxi.jingpin.casework.password_reset import request_reset
from shanxi.jingpin.services.body import body_of
from typing import Any
from zExceptions import BadRequest
from zExceptions import Forbidden
from zope.interface import alsoProvides


MANAGE_USERS = "Plone Site Setup: Users and Groups"
REGISTER = "注册请使用“申报企业注册”页：@@register-enterprise。"
BY_LETTER = "设置新密码请使用邮件中的链接；已经登录的，请使用“修改密码”页：@@change-password。"
UNKNOWN = "没有这个接口：只有 @users 和 @users/<登录名>/reset-password。"


class Users(UsersPost):
    """POST: accounts made by those who manage them, and letters for a forgotten password."""

    def reply(self) -> Any:
        """The new account, or the same words for every name.

        :raises Forbidden: somebody else registers, or sets a password here.
        """
        if not self.params:
            if not getSecurityManager().checkPermission(MANAGE_USERS, self.context):
                raise Forbidden(REGISTER)
            return super().reply()
        if len(self.params) != 2 or self.params[1] != "reset-password":
            raise BadRequest(UNKNOWN)
        if body_of(self.request):
            raise Forbidden(BY_LETTER)
        return self._send_letter(self.params[0])

    def _send_letter(self, login: str) -> dict[str, Any]:
        address = self.request.getClientAddr()
        if REGISTRATIONS.wait(address):
            self.request.response.setStatus(429)
            return {"error": {"type": "Too many attempts", "message": TOO_MANY}}
        REGISTRATIONS.count(address)
        alsoProvides(self.request, IDisableCSRFProtection)
        request_reset(login)
        return {"message": SENT}
