"""Which places of a case the applicant may write now: all of a draft, the named ones in a supplement (第六条（二）)."""

from collections.abc import Mapping
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.sections import SEALED_SECTIONS
from shanxi.jingpin.process.wording import day
from typing import Any


#: Sections that are rows: section → the field of a row that names it.
ROW_KEYS: dict[str, str] = {"parties": "role", "finance": "year", "dimensions": "id"}
#: 表三 is signed again whenever any part of the form is opened.
UNDERTAKING = "undertaking"
SEAL_SCAN = "undertaking.seal_scan"
#: The application form as a sub-item; opening it asks for a new scan of the sealed page.
FORM = "material:1"
DRAFT, SUPPLEMENT = "draft", "supplement"


def opened_places(application: Any, state: str) -> frozenset[str] | None:
    """The places that are open now; None where everything is."""
    if state == DRAFT:
        return None
    supplement = application.case_file.supplement
    if state != SUPPLEMENT or supplement is None or today() > supplement.due_on:
        return frozenset()
    named = application.case_file.unlocked
    if any(place.split(".")[0] in SEALED_SECTIONS for place in named):
        return named | {UNDERTAKING}
    return named | {SEAL_SCAN} if FORM in named else named


def why_closed(application: Any, state: str) -> str:
    """Why nothing can be written, for the person who would like to."""
    supplement = application.case_file.supplement
    if state == SUPPLEMENT and supplement is not None and today() > supplement.due_on:
        return f"补全期限已于{day(supplement.due_on)}届满，不能再修改；确需延长的，请与预审经办人联系。"
    return "申请已经提交，现在不能修改。"


def is_open(opened: frozenset[str] | None, place: str) -> bool:
    """Whether a place, or a place around it, is open."""
    if opened is None:
        return True
    return any(place == one or place.startswith((f"{one}.", f"{one}:")) for one in opened)


def has_open(opened: frozenset[str] | None, section: str) -> bool:
    """Whether anything in a section is open."""
    return opened is None or any(one.split(".")[0] == section for one in opened)


def names_of(name: str, row: Any, column: str) -> tuple[str, ...]:
    """The places by which a value is known: its row's, its column's, or both."""
    by_row, by_column = f"{name}.{row}", f"{name}.{column}"
    return {"parties": (by_row, by_column), "dimensions": (by_row,)}.get(name, (by_column,))


def changed_values(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> list[tuple[str, ...]]:
    """Every value by which two versions of a section differ, each with the places by which it is known."""
    if name not in ROW_KEYS:
        return [names_of(name, "", field) for field in SCHEMAS[name].names() if old.get(field) != new.get(field)]
    key = ROW_KEYS[name]
    before, after = ({row[key]: row for row in values[name]} for values in (old, new))
    changed: list[tuple[str, ...]] = []
    for one in dict.fromkeys((*before, *after)):
        if one in before and one in after:
            columns = [column for column in after[one] if before[one].get(column) != after[one][column]]
        else:
            columns = [key]
        changed.extend(names_of(name, one, column) for column in columns)
    if len(before) < len(old[name]) or len(after) < len(new[name]):
        changed.append(names_of(name, "", key))
    return changed
