"""The PAS plugin that asks the password rules wherever Plone itself takes a password: reset, change, new user."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from Products.PluggableAuthService.interfaces.plugins import IValidationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from shanxi.jingpin.casework.password_rules import password_problem
from typing import Any
from zope.interface import implementer


@implementer(IValidationPlugin)
class PasswordRules(BasePlugin):
    """At most one error: RegistrationTool cannot join two of them."""

    security = ClassSecurityInfo()
    meta_type = "shanxi.jingpin password rules"

    def __init__(self, id: str, title: str = "") -> None:
        self._setId(id)
        self.title = title

    @security.private
    def validateUserInfo(self, user: Any, set_id: str | None, set_info: dict[str, Any]) -> list[dict[str, str]]:
        """What is wrong with a new password."""
        password = set_info.get("password")
        if password is None:
            return []
        words = [set_info.get("fullname"), set_info.get("email"), set_id]
        if user is not None:
            words += [user.getUserName(), user.getProperty("fullname"), user.getProperty("email")]
        problem = password_problem(password, words)
        return [{"id": "password", "error": problem}] if problem else []


InitializeClass(PasswordRules)
