"""What is to be judged, shown above the form of a step: facts, a table, links, and the paper itself."""

from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Summary:
    """One card. ``rows`` begin with a link; ``page`` is the view of a paper whose fields are shown below the facts."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    page: Any = None


#: From an object, the request and the id of a step to what is shown.
Provider = Callable[[Any, Any, str], Iterator[Summary]]


def may_view(obj: Any) -> bool:
    """Whether the current user may open an object."""
    return bool(getSecurityManager().checkPermission("View", obj))
