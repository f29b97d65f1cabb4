"""What the applicant has changed in the supplement: old against new, from what was handed in first (第六条（二）)."""

from collections.abc import Mapping
from shanxi.jingpin.browser.application_form.shown_value import shown
from shanxi.jingpin.casework.opened_places import changed_values
from shanxi.jingpin.casework.snapshots import Snapshot
from shanxi.jingpin.casework.snapshots import snapshots_of
from shanxi.jingpin.content.section_schemas import SCHEMAS
from typing import Any
from zope.schema import getFieldsInOrder


#: A change: where exactly, how it was, how it is.
Change = tuple[str, str, str]


def first_snapshot(application: Any) -> Snapshot | None:
    """What was handed in first, once there is something later to compare it with."""
    kept = [snapshot for _number, snapshot in snapshots_of(application).all()]
    return kept[0] if len(kept) > 1 or (kept and application.case_file.supplement is not None) else None


def changed_parts(application: Any) -> dict[str, tuple[Change, ...]]:
    """Place → changes, over the whole form."""
    before = first_snapshot(application)
    found: dict[str, list[Change]] = {}
    if before is None:
        return {}
    for name in SCHEMAS:
        old, new = before.sections[name], application.sections.get(name)
        for places in changed_values(name, old, new):
            change = _change(name, places[-1].split(".")[1], old, new)
            for place in places:
                found.setdefault(place, []).append(change)
    return {place: tuple(dict.fromkeys(changes)) for place, changes in found.items()}


def _change(name: str, field: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Change:
    if name in ("parties", "finance", "dimensions"):
        return _title(name), _rows_in_words(name, old), _rows_in_words(name, new)
    title = dict(getFieldsInOrder(SCHEMAS[name]))[field].title
    return title, shown(old.get(field)), shown(new.get(field))


def _title(name: str) -> str:
    return dict(getFieldsInOrder(SCHEMAS[name]))[name].title


def _rows_in_words(name: str, values: Mapping[str, Any]) -> str:
    return "\n".join(" · ".join(shown(value) for value in row.values()) for row in values[name]) or shown(None)


def changed_files(application: Any, material: Any) -> tuple[Change, ...]:
    """The files of a sub-item, as they were handed in first and as they are."""
    before = first_snapshot(application)
    if before is None:
        return ()
    old = next(
        (one for one in before.materials if (one["sub_item"], one["party"]) == (material.sub_item, material.party)),
        {"files": [], "applicability": "", "reason": ""},
    )
    was = "、".join(one["name"] for one in old["files"]) or shown(None)
    present = [one for one in material.objectValues() if not one.replaced_by]
    now = "、".join(sorted(one.label for one in present)) or shown(None)
    same = {one["id"] for one in old["files"]} == {one.getId() for one in present}
    files = () if same else (("文件", was, now),)
    reasons = (old["reason"], material.reason or "")
    return files if reasons[0] == reasons[1] else (*files, ("理由", shown(reasons[0]), shown(reasons[1])))
