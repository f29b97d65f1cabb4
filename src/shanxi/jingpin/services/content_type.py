"""Services that write take JSON and nothing that a form of another page can send without being asked (CSRF)."""

from plone.rest.interfaces import IService
from shanxi.jingpin.interfaces import IJingpinLayer
from typing import Any
from zExceptions import BadRequest
from zope.component import adapter
from ZPublisher.interfaces import IPubAfterTraversal


#: What a browser sends to a foreign address without asking there first, or names no type at all.
SIMPLE = frozenset(("", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"))
WRITING = frozenset(("POST", "PATCH"))
NO_JSON = "请以 application/json 为内容类型（Content-Type）发送；没有内容的，也请发送 {}。"


@adapter(IPubAfterTraversal)
def demand_json(event: IPubAfterTraversal) -> None:
    """Ours and Plone's alike.

    :raises BadRequest: another type was sent.
    """
    request = event.request
    if request.method not in WRITING or not IJingpinLayer.providedBy(request):
        return
    if IService.providedBy(request.get("PUBLISHED")) and _type_of(request) in SIMPLE and not _resumes_upload(request):
        raise BadRequest(NO_JSON)


def _type_of(request: Any) -> str:
    return (request.getHeader("Content-Type") or "").split(";")[0].strip().lower()


def _resumes_upload(request: Any) -> bool:
    """The protocol TUS sends no type, but a header for which a browser asks first."""
    return request.getHeader("Tus-Resumable") is not None
