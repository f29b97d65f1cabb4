"""What every answer says of itself: no type is guessed, no page of a person is kept, cookies go by https only."""

from plone import api
from Products.CMFCore.interfaces import ISiteRoot
from shanxi.jingpin.interfaces import IJingpinLayer
from typing import Any
from zope.component import adapter
from zope.traversing.interfaces import IBeforeTraverseEvent
from ZPublisher.interfaces import IPubBeforeCommit


#: Pages and data; pictures, styles and scripts may stay in the browser.
PERSONAL = ("text/html", "application/json", "text/plain")


@adapter(ISiteRoot, IBeforeTraverseEvent)
def forbid_guessing(site: Any, event: IBeforeTraverseEvent) -> None:
    """Also in refusals: a file that an editor has uploaded is never taken for a script."""
    event.request.response.setHeader("X-Content-Type-Options", "nosniff")


@adapter(IPubBeforeCommit)
def forbid_keeping(event: IPubBeforeCommit) -> None:
    """Pages for somebody who is logged in go into no cache: of the office, and public ones with the account bar."""
    request, response = event.request, event.request.response
    if not IJingpinLayer.providedBy(request) or api.user.is_anonymous():
        return
    if (response.getHeader("Content-Type") or "").startswith(PERSONAL):
        response.setHeader("Cache-Control", "private, no-store")


@adapter(IPubBeforeCommit)
def secure_cookies(event: IPubBeforeCommit) -> None:
    """A cookie that is given by https comes back by https only."""
    request, response = event.request, event.request.response
    if IJingpinLayer.providedBy(request) and request["SERVER_URL"].startswith("https:"):
        for name, cookie in list(response.cookies.items()):
            response.setCookie(name, cookie["value"], secure=True)
