"""Sessions end with the password for which they were opened: cookies by the account's own key, tokens by a list."""

from Acquisition import aq_inner
from Acquisition import aq_parent
from BTrees.OOBTree import OOBTree
from plone.keyring.interfaces import IKeyManager
from plone.protect.utils import safeWrite
from Products.PluggableAuthService.interfaces.events import ICredentialsUpdatedEvent
from typing import Any
from zope.component import adapter
from zope.component import queryUtility


COOKIES, TOKENS = "session", "jwt_auth"


def keep_per_account(users: Any, *, wanted: bool = True) -> None:
    """Sign the cookies of each account with a key of its own, and list the tokens that were given out."""
    users[COOKIES].per_user_keyring = wanted
    tokens = users[TOKENS]
    tokens.store_tokens = wanted
    if tokens._tokens is None:
        tokens._tokens = OOBTree()


@adapter(ICredentialsUpdatedEvent)
def end_sessions(event: ICredentialsUpdatedEvent) -> None:
    """A new password, by whatever door: what was opened with the old one is void; who has just set it stays."""
    principal, users = event.principal, aq_parent(aq_inner(event.principal))
    cookies, tokens = (getattr(users, one, None) for one in (COOKIES, TOKENS))
    ring = _ring(cookies, principal.getId()) if cookies is not None else None
    if ring is not None:
        _renew(ring)
        request = users.REQUEST
        cookies.updateCredentials(request, request.RESPONSE, principal.getUserName(), event.password)
    if getattr(tokens, "_tokens", None):
        tokens._tokens.pop(principal.getId(), None)


def reset_credentials(plugin: Any, request: Any, response: Any) -> None:
    """Logging out ends the sessions of the account; a cookie that was not signed here is dropped and ends nobody's."""
    cookie = plugin.extractCredentials(request).get("cookie")
    ticket = plugin._validateTicket(cookie) if cookie is not None else None
    ring = _ring(plugin, ticket[1]) if ticket is not None and plugin.per_user_keyring else None
    if ring is not None:
        safeWrite(ring, request)  # the way out is a link
        _renew(ring)
    domain = {"domain": plugin.cookie_domain} if plugin.cookie_domain else {}
    response.expireCookie(plugin.cookie_name, path=plugin.getProperty("path"), **domain)


def _ring(plugin: Any, user_id: str) -> Any | None:
    keys = queryUtility(IKeyManager)
    return None if keys is None else keys.get(plugin._getSecretKey(user_id))


def _renew(ring: Any) -> None:
    ring.clear()
    ring.rotate()
