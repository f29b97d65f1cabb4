"""Trees of casework in the annotations of an object: of /office, or of a case."""

from collections.abc import Callable
from typing import Any
from zope.annotation.interfaces import IAnnotations


OFFICE = "office"


def office_of(portal: Any) -> Any:
    """The private place of the site.

    :raises AttributeError: the site has none.
    """
    return portal._getOb(OFFICE)


class Annotated:
    """Something kept under ``KEY`` in the annotations of a holder. Reading never writes."""

    KEY: str
    FACTORY: Callable[[], Any]

    def __init__(self, holder: Any) -> None:
        self._holder = holder
        self._annotations = IAnnotations(holder)

    @property
    def _stored(self) -> Any | None:
        return self._annotations.get(self.KEY)

    def prepare(self) -> Any:
        """What is stored, made where it is missing. Done with the holder, it spares the first writers a conflict."""
        if self.KEY not in self._annotations:
            self._annotations[self.KEY] = type(self).FACTORY()
        return self._annotations[self.KEY]
