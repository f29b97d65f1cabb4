"""WebDAV is closed as a whole: permissions alone would leave PUT, COPY and MOVE to editors."""

from shanxi.jingpin.interfaces import IJingpinLayer
from zExceptions import MethodNotAllowed
from zope.component import adapter
from ZPublisher.interfaces import IPubAfterTraversal


METHODS = frozenset(("COPY", "LOCK", "MKCOL", "MOVE", "PROPFIND", "PROPPATCH", "PUT", "UNLOCK"))


@adapter(IPubAfterTraversal)
def refuse_webdav(event: IPubAfterTraversal) -> None:
    """No site of ours is a network drive.

    :raises MethodNotAllowed: a method of WebDAV.
    """
    if event.request.method in METHODS and IJingpinLayer.providedBy(event.request):
        raise MethodNotAllowed("本网站不开放 WebDAV。")
