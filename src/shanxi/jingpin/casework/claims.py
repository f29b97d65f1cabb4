"""Claims: what only one may have, also between two transactions that do not see each other."""

from Acquisition import aq_base
from BTrees.OOBTree import OOBTree
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
from typing import Any


Key = tuple[str, ...]


class ClaimTaken(ValueError):
    """Somebody else holds the claim; ``owner`` says who.

    CMFCore raises an exception of a workflow again as ``type(error)(error)``: the constructor takes one of its own.
    """

    def __init__(self, owner: "str | ClaimTaken") -> None:
        self.owner: str = owner.owner if isinstance(owner, ClaimTaken) else owner
        super().__init__(f"已被占用：{self.owner}")


class Claims(Annotated):
    """Keys and who holds them. Two transactions that claim one key conflict, whatever the owners are."""

    KEY = "shanxi.jingpin.claims"
    FACTORY = OOBTree

    def owner(self, key: Key) -> str | None:
        """Who holds the claim, or None."""
        found = (self._stored or {}).get(_checked(key))
        return found[0] if found else None

    def claim(self, key: Key, owner: str) -> None:
        """Take the claim; taking it twice is no error.

        :raises ClaimTaken: somebody else holds it.
        """
        holder = self.owner(key)
        if holder not in (None, owner):
            raise ClaimTaken(holder)
        # A new tuple even where it is held already: a release at the same time then conflicts.
        self.prepare()[key] = (owner,)

    def release(self, key: Key, owner: str) -> None:
        """Give the claim back; giving back what nobody holds is no error.

        :raises ClaimTaken: somebody else holds it.
        """
        holder = self.owner(key)
        if holder not in (None, owner):
            raise ClaimTaken(holder)
        if holder is not None:
            del self._stored[key]

    def of(self, *start: str) -> dict[Key, str]:
        """All claims whose keys begin with these words, with their owners."""
        found: dict[Key, str] = {}
        for key, (owner,) in (self._stored or OOBTree()).items(min=start or None):
            if key[: len(start)] != start:
                break
            found[key] = owner
        return found


def claims_of(portal: Any) -> Claims:
    """The claims of a site."""
    return Claims(office_of(portal))


def guard_read(*objects: Any) -> None:
    """Refuse the commit where another transaction has changed one of the objects since we read it.

    For rules that count or compare what others write. Of a BTree only the root is guarded, not the buckets.
    """
    for one in objects:
        base = aq_base(one)
        connection = getattr(base, "_p_jar", None)
        if connection is not None:
            base._p_activate()
            connection.readCurrent(base)


def guard_children(folder: Any) -> None:
    """The same for a folder's children: none is changed, added or removed meanwhile."""
    guard_read(folder, aq_base(folder)._count, *folder.objectValues())


def _checked(key: Key) -> Key:
    if not isinstance(key, tuple) or not key or not all(isinstance(word, str) for word in key):
        raise TypeError(f"A claim's key is a tuple of strings, not {key!r}.")
    return key
