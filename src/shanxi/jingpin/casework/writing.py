"""What every door through which somebody writes has in common: who may, and how it is refused."""

from AccessControl import getSecurityManager
from AccessControl.unauthorized import Unauthorized
from Acquisition import aq_base
from Acquisition import aq_chain
from Acquisition import aq_inner
from collections.abc import Iterator
from shanxi.jingpin.casework.claims import guard_read
from typing import Any


class WritingRefused(ValueError):
    """Something cannot be written now; the message is for the person who tried."""


def demand(permission: str, obj: Any) -> None:
    """Let only holders of a permission on this object pass, and only as long as nobody takes a step meanwhile.

    :raises Unauthorized: the current user does not hold it.
    """
    if not getSecurityManager().checkPermission(permission, obj):
        raise Unauthorized(f"{permission}: {obj.getId()}")
    guard_read(*_histories(obj))


def _histories(obj: Any) -> Iterator[Any]:
    """What a step of the object, or of what it lies in, writes to."""
    for one in aq_chain(aq_inner(obj)):
        history = getattr(aq_base(one), "workflow_history", None)
        if history is not None:
            yield history


def me() -> str:
    """The id of the person who is logged in."""
    return getSecurityManager().getUser().getId() or ""
