"""What asks for no permission asks for View on an object of the office: it would tell title, state and number."""

from AccessControl import getSecurityManager
from AccessControl.unauthorized import Unauthorized
from shanxi.jingpin.content.office_content import IOfficeContent
from shanxi.jingpin.interfaces import IJingpinLayer
from typing import Any
from zope.component import adapter
from ZPublisher.interfaces import IPubAfterTraversal


@adapter(IPubAfterTraversal)
def demand_view(event: IPubAfterTraversal) -> None:
    """Refuse what is published for everybody on an object that is not.

    :raises Unauthorized: the object is hidden from the current user.
    """
    request = event.request
    if not IJingpinLayer.providedBy(request) or not _is_for_everybody(request):
        return
    obj = next(filter(IOfficeContent.providedBy, request["PARENTS"]), None)
    if obj is not None and not getSecurityManager().checkPermission("View", obj):
        raise Unauthorized("View")


def _is_for_everybody(request: Any) -> bool:
    """Whether the publisher has found no permission, or one that visitors hold."""
    return not request.roles or "Anonymous" in request.roles
