"""Objects that the catalog does not know at all."""

from typing import Any


class Uncatalogued:
    """Keeps an object out of portal_catalog; its children have to be uncatalogued, too."""

    def indexObject(self) -> None:
        """Index nothing."""

    def unindexObject(self) -> None:
        """Nothing was indexed."""

    def reindexObject(self, idxs: Any = (), update_metadata: int = 1, uid: Any = None) -> None:
        """Index nothing."""

    def reindexObjectSecurity(self, skip_self: bool = False) -> None:
        """Security is decided on the object, not in the catalog."""
