"""The examiners' sheet: two verdicts for each sub-item, and what has to be put right (第六条（二）)."""

from dataclasses import dataclass
from datetime import datetime
import hashlib
import json
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.facts.material import FAIL
from shanxi.jingpin.process.facts.material import PASS
from typing import Any


EXAMINE = "shanxi.jingpin: Examine Materials"
VERDICTS: tuple[str, ...] = ("", PASS, FAIL)
TEXT_LIMIT = 2000


class SheetConflict(WritingRefused):
    """Somebody else has changed the row since; ``stored`` is what is kept now."""

    def __init__(self, stored: "MaterialRow | DefectRow") -> None:
        super().__init__("这一行刚刚由另一位经办人修改过，请核对两边的内容后再保存，您填写的内容仍在。")
        self.stored = stored


@dataclass(frozen=True)
class DefectRow:
    """What has to be put right at one place of the form."""

    place: str
    defect: str = ""

    @property
    def token(self) -> str:
        """Changes with every value of the row."""
        return _token(self.place, self.defect)


@dataclass(frozen=True)
class MaterialRow:
    """The examiners' findings on one sub-item; ``token`` changes with every value."""

    place: str
    verdict_material: str = ""
    verdict_technical: str = ""
    note: str = ""
    defect: str = ""

    @property
    def token(self) -> str:
        """Changes with every value of the row."""
        return _token(self.place, self.verdict_material, self.verdict_technical, self.note, self.defect)


def _token(*values: str) -> str:
    return hashlib.sha256(json.dumps(values).encode()).hexdigest()[:16]


def material_row(material: Any) -> MaterialRow:
    """What is kept of a sub-item."""
    place = material.as_facts().place
    defect = _defect_at(case_of(material), place)
    return MaterialRow(place, material.verdict_material, material.verdict_technical, material.examiner_note, defect)


def defect_row(application: Any, place: str) -> DefectRow:
    """What is kept of a place of the form."""
    return DefectRow(place, _defect_at(application, place))


def are_defects_fixed(application: Any) -> bool:
    """Whether the one round of supplements has been used: what was asked for is on record then."""
    return application.case_file.supplement is not None


def save_material_row(material: Any, row: MaterialRow, token: str) -> None:
    """Keep the findings on one sub-item; ``token`` is that of the row the examiner had before them.

    :raises Unauthorized: the current user does not examine this case now.
    :raises SheetConflict: somebody else has changed the row since.
    :raises WritingRefused: a value does not fit.
    """
    demand(EXAMINE, case_of(material))
    stored = material_row(material)
    if row == stored:
        return
    if token != stored.token:
        raise SheetConflict(stored)
    _check(row.verdict_material, row.verdict_technical, row.note, row.defect)
    _set_defect(case_of(material), row.place, row.defect)
    material.verdict_material, material.verdict_technical = row.verdict_material, row.verdict_technical
    material.examiner_note = row.note
    material.examined_by, material.examined_at = me(), now()


def save_defect_row(application: Any, row: DefectRow, token: str) -> None:
    """Keep what has to be put right at a place of the form.

    :raises Unauthorized: the current user does not examine this case now.
    :raises SheetConflict: somebody else has changed the row since.
    :raises WritingRefused: the text does not fit.
    """
    demand(EXAMINE, application)
    stored = defect_row(application, row.place)
    if row == stored:
        return
    if token != stored.token:
        raise SheetConflict(stored)
    _check("", "", "", row.defect)
    _set_defect(application, row.place, row.defect)


def _check(verdict_material: str, verdict_technical: str, note: str, defect: str) -> None:
    if verdict_material not in VERDICTS or verdict_technical not in VERDICTS:
        raise WritingRefused("审查结论只能是达到要求或者未达要求。")
    if max(len(note), len(defect)) > TEXT_LIMIT:
        raise WritingRefused(f"备注和需要补全的内容最多各{TEXT_LIMIT}字。")


def _defect_at(application: Any, place: str) -> str:
    return next((one.text for one in application.case_file.defects if one.place == place), "")


def _set_defect(application: Any, place: str, text: str) -> None:
    if text == _defect_at(application, place):
        return
    if are_defects_fixed(application):
        raise WritingRefused("补全只有一次，已经通知的内容不能再改。")
    others = tuple(one for one in application.case_file.defects if one.place != place)
    application.case_file.defects = (*others, Defect(place, text)) if text else others


def examined_at(material: Any) -> datetime | None:
    """When somebody last saved findings on a sub-item."""
    return getattr(material, "examined_at", None)
