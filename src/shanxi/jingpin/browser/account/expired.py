"""The PAS plugin that tells somebody whose form was sent without a login that the login has expired.

Plone would show the bare login page, and what was typed would seem to be lost.
"""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.rest.interfaces import IAPIRequest
from Products.CMFCore.utils import getToolByName
from Products.PluggableAuthService.interfaces.plugins import IChallengePlugin
from Products.PluggableAuthService.plugins.BasePlugin import BasePlugin
from Products.PluggableAuthService.utils import url_local
from shanxi.jingpin.interfaces import IJingpinLayer
from typing import Any
from urllib.parse import urlencode
from zope.interface import implementer


#: The name under which the login page learns of it.
EXPIRED = "expired"


@implementer(IChallengePlugin)
class ExpiredLogin(BasePlugin):
    """The first challenge, for forms that a visitor sends; everything else is left to Plone."""

    security = ClassSecurityInfo()
    meta_type = "shanxi.jingpin expired login"

    def __init__(self, id: str, title: str = "") -> None:
        self._setId(id)
        self.title = title

    @security.private
    def challenge(self, request: Any, response: Any, **_kw: Any) -> bool:
        """Lead to the login page that says so, and from there back to the page of the form."""
        if request.get("REQUEST_METHOD") != "POST" or not IJingpinLayer.providedBy(request):
            return False
        users = self._getPAS()
        if IAPIRequest.providedBy(request) or users._extractUserIds(request, users.plugins):
            return False
        query = request.get("QUERY_STRING", "")
        here = url_local(request.get("ACTUAL_URL", "") + (f"?{query}" if query else ""))
        home = getToolByName(users, "portal_url")()
        response.redirect(f"{home}/login?{urlencode({EXPIRED: 1, 'came_from': here})}", lock=1)
        response.setHeader("Cache-Control", "no-store")
        return True


InitializeClass(ExpiredLogin)
