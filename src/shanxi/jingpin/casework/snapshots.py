"""Snapshots: what was handed in with each submit and resubmit, never changed (第六条（一）（二）)."""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterator
from datetime import datetime
from persistent import Persistent
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.sections import SEALED_SECTIONS
from typing import Any


class Snapshot(Persistent):
    """The form and the list of files with their hashes, at one moment."""

    def __init__(self, occasion: str, at: datetime, sections: dict[str, Any], materials: list[dict[str, Any]]) -> None:
        self.occasion = occasion
        self.at = at
        self.sections = sections
        self.materials = materials

    def is_of_another_form(self, case: Any) -> bool:
        """Whether what is printed, signed and sealed has been changed since."""
        return any(self.sections.get(name) != case.sections.get(name) for name in SEALED_SECTIONS)

    def has_other_files(self, material: Any) -> bool:
        """Whether a sub-item has got or lost files since, or was not there at all."""
        own = (material.sub_item, material.party)
        before = next((one["files"] for one in self.materials if (one["sub_item"], one["party"]) == own), ())
        return {one["id"] for one in before} != set(material.objectIds())


class Snapshots(Annotated):
    """The snapshots of a case, the oldest first."""

    KEY = "shanxi.jingpin.snapshots"
    FACTORY = IOBTree

    def append(self, snapshot: Snapshot) -> int:
        """Keep a snapshot and return its number; two at once conflict."""
        kept = self.prepare()
        number = kept.maxKey() + 1 if kept else 1
        kept[number] = snapshot
        return number

    def all(self) -> Iterator[tuple[int, Snapshot]]:
        """Number and snapshot."""
        return iter((self._stored or IOBTree()).items())

    def latest(self) -> Snapshot | None:
        """The newest one, or None."""
        kept = self._stored
        return kept[kept.maxKey()] if kept else None


def _material(material: Any) -> dict[str, Any]:
    files = [
        {"id": one.getId(), "name": one.label, "sha256": one.sha256, "uploaded_at": one.uploaded_at}
        for one in material.objectValues()
    ]
    return {
        "sub_item": material.sub_item,
        "party": material.party,
        "applicability": material.applicability,
        "reason": material.reason or "",
        "files": sorted(files, key=lambda one: (one["uploaded_at"], one["id"])),
    }


def take_snapshot(case: Any, occasion: str, now: datetime) -> int:
    """Keep what a case holds at this moment."""
    sections = {name: case.sections.get(name) for name in SCHEMAS}
    materials = [_material(one) for one in case.objectValues() if one.portal_type == "Material"]
    materials.sort(key=lambda one: (one["sub_item"], one["party"]))
    return Snapshots(case).append(Snapshot(occasion, now, sections, materials))


def snapshots_of(case: Any) -> Snapshots:
    """The snapshots of a case."""
    return Snapshots(case)
