"""The sections of an application form: one persistent record each, saved with a revision token.

Saving sends no event, takes no lock, makes no version and moves no catalog.
"""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from collections.abc import Mapping
from datetime import datetime
import hashlib
import json
from persistent import Persistent
from shanxi.jingpin.content.section_values import checked
from shanxi.jingpin.content.section_values import empty
from shanxi.jingpin.content.section_values import plain_copy
from typing import Any


NEW = "0"
#: What is printed, signed and sealed.
SEALED_SECTIONS = ("overview", "item", "parties", "finance", "dimensions", "undertaking")


class RevisionConflict(Exception):
    """Somebody else has saved the section since; ``values`` are the stored ones, ``revision`` their token."""

    def __init__(self, name: str, values: dict[str, Any], revision: str, person: str, saved_at: datetime) -> None:
        super().__init__(name)
        self.name = name
        self.values = values
        self.revision = revision
        self.person = person
        self.saved_at = saved_at


class Section(Persistent):
    """The stored values of one section, who saved them, and when."""

    def __init__(self, values: dict[str, Any], revision: str, person: str, saved_at: datetime) -> None:
        self.values = values
        self.revision = revision
        self.person = person
        self.saved_at = saved_at


class Sections(Persistent):
    """All sections of one application."""

    def __init__(self) -> None:
        self._saved = OOBTree()

    def get(self, name: str) -> dict[str, Any]:
        """The values of a section, the empty ones of its schema where nothing was saved."""
        kept = self._saved.get(name)
        return {**empty(name), **(plain_copy(kept.values) if kept else {})}

    def revision(self, name: str) -> str:
        """The token to hand in with the next save."""
        kept = self._saved.get(name)
        return kept.revision if kept else NEW

    def saved_at(self, name: str) -> datetime | None:
        """When the section was last saved."""
        kept = self._saved.get(name)
        return kept.saved_at if kept else None

    def saved_by(self, name: str) -> str:
        """Who saved the section last, by user id."""
        kept = self._saved.get(name)
        return kept.person if kept else ""

    def save(self, name: str, values: Mapping[str, Any], revision: str, person: str, now: datetime) -> str:
        """Save a section and return its new token; the same values again keep the old one.

        :raises RevisionConflict: the token is not the present one.
        :raises InvalidSection: a value does not fit its field.
        """
        good = checked(name, values)
        kept = self._saved.get(name)
        if kept is None:
            kept = Section(empty(name), NEW, "", now)
        if {**empty(name), **kept.values} == good:
            return kept.revision
        if kept.revision != revision:
            raise RevisionConflict(name, plain_copy(kept.values), kept.revision, kept.person, kept.saved_at)
        kept.values, kept.person, kept.saved_at = good, person, now
        kept.revision = str(int(kept.revision) + 1)
        self._saved[name] = kept
        return kept.revision

    def records(self) -> Iterator[Persistent]:
        """What is stored: the tree, and each section."""
        yield self._saved
        yield from self._saved.values()

    def form_hash(self) -> str:
        """SHA-256 of what the printed form shows: the seal has to be on exactly this text."""
        shown = {name: self.get(name) for name in SEALED_SECTIONS}
        text = json.dumps(shown, ensure_ascii=False, sort_keys=True, default=str, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()
