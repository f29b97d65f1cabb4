"""The PAS plugin that stops guessing: after some wrong passwords a login is not tried at all for a while.

It looks at every password that comes in, by form, by REST or by HTTP authentication.
"""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from Products.PluggableAuthService.interfaces.plugins import IAuthenticationPlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.globalrequest import getRequest
from zope.interface import implementer


USERS = "source_users"
COUNTED = "shanxi.jingpin.counted_logins"


def key_of(login: str) -> tuple[str, str]:
    """What is counted: a login from an address."""
    request = getRequest()
    return login.strip().lower(), request.getClientAddr() if request is not None else ""


def seconds_to_wait(login: str) -> int:
    """How long this login is not tried from here; 0 where it is."""
    return LOGIN_FAILURES.wait(key_of(login))


def _count_once(key: tuple[str, str]) -> None:
    """Plone asks several times in one request."""
    request = getRequest()
    counted = IAnnotations(request).setdefault(COUNTED, set()) if request is not None else set()
    if key not in counted:
        counted.add(key)
        LOGIN_FAILURES.count(key)


@implementer(IAuthenticationPlugin)
class LoginGuard(BasePlugin):
    """The first authenticator. It authenticates nobody; it empties the credentials of those who have to wait."""

    security = ClassSecurityInfo()
    meta_type = "shanxi.jingpin login guard"

    def __init__(self, id: str, title: str = "") -> None:
        self._setId(id)
        self.title = title

    @security.private
    def authenticateCredentials(self, credentials: dict[str, Any]) -> None:
        """Count a wrong password; the next plugins find nothing while the login has to wait."""
        login, password = credentials.get("login"), credentials.get("password")
        if not login or password is None:
            return
        key = key_of(login)
        if LOGIN_FAILURES.wait(key):
            credentials.clear()
        elif self._getPAS()[USERS].authenticateCredentials(credentials) is None:
            _count_once(key)
        else:
            LOGIN_FAILURES.forget(key)


InitializeClass(LoginGuard)
