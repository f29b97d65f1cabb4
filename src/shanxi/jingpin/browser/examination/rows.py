"""The rows of the sheet: each sub-item with its files, and each part of the form."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from shanxi.jingpin.browser.materials.file_row import file_rows
from shanxi.jingpin.browser.materials.file_row import FileRow
from shanxi.jingpin.casework.examination import are_defects_fixed
from shanxi.jingpin.casework.examination import defect_row
from shanxi.jingpin.casework.examination import DefectRow
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import MaterialRow
from shanxi.jingpin.process.facts.material import FAIL
from shanxi.jingpin.process.facts.material import PASS
from shanxi.jingpin.vocabularies.application import APPLICABILITY
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from typing import Any


VERDICT_TITLES: dict[str, str] = {PASS: "达到要求", FAIL: "未达要求"}


@dataclass(frozen=True)
class SheetRow:
    """One row: what is stored or was just typed, and what is known besides."""

    prefix: str
    title: str
    row: MaterialRow | DefectRow
    token: str
    refusal: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    files: list[FileRow] = field(default_factory=list)
    answer: str = ""
    reason: str = ""
    changes: tuple[tuple[str, str, str], ...] = ()
    sub_item: str = ""
    is_needed: bool = True
    is_fixed: bool = False

    @property
    def verdicts(self) -> tuple[str, ...]:
        """Those on 材料 and 技术要素; none for a part of the form."""
        return (self.row.verdict_material, self.row.verdict_technical) if isinstance(self.row, MaterialRow) else ()

    @property
    def lacks_words(self) -> bool:
        """Whether something failed of which nobody has written what has to be put right, while that can be written."""
        return FAIL in self.verdicts and not self.row.defect and not self.is_fixed

    @property
    def is_done(self) -> bool:
        """Whether both verdicts are given, and words where one is negative."""
        return not self.is_needed or (all(self.verdicts) and not self.lacks_words)

    @property
    def is_open(self) -> bool:
        """Whether there is something to do or to come back to."""
        said = self.refusal or self.changes or self.answer or self.reason
        return not self.is_done or FAIL in self.verdicts or bool(said)

    @property
    def state(self) -> tuple[str, str]:
        """Words and colour of the badge."""
        if not self.is_needed:
            return "不需要", "none"
        if not self.is_done:
            return ("缺补全内容" if all(self.verdicts) else "待审"), "waiting"
        return ("未达要求", "bad") if FAIL in self.verdicts else ("已审", "good")


def in_words(row: MaterialRow | DefectRow) -> str:
    """What is stored of a row, in a sentence."""
    values = {"需要补全的内容": row.defect}
    if isinstance(row, MaterialRow):
        verdicts = {
            "材料": VERDICT_TITLES.get(row.verdict_material, ""),
            "技术要素": VERDICT_TITLES.get(row.verdict_technical, ""),
        }
        values = {**verdicts, **values, "内部备注": row.note}
    return "；".join(f"{title}：{value or '（空）'}" for title, value in values.items()) + "。"


def answers_at(application: Any, place: str) -> tuple[str, str]:
    """The applicant's answer, and the reason why something cannot be completed."""
    found = next((one for one in application.case_file.defects if one.place == place), None)
    return (found.answer, found.cannot_complete_reason) if found else ("", "")


def typed_row(stored: MaterialRow | DefectRow, prefix: str, typed: Mapping[str, Any]) -> MaterialRow | DefectRow:
    """A row as it was sent; what was not sent is as it is stored."""

    def text(name: str, kept: str) -> str:
        return str(typed.get(f"{prefix}-{name}", kept)).replace("\r\n", "\n").strip()

    if isinstance(stored, DefectRow):
        return DefectRow(stored.place, text("defect", stored.defect))
    return MaterialRow(
        stored.place,
        text("material", stored.verdict_material),
        text("technical", stored.verdict_technical),
        text("note", stored.note),
        text("defect", stored.defect),
    )


def material_sheet_row(material: Any, typed: Mapping[str, Any], refusal: str, changes: Any) -> SheetRow:
    """The row of a sub-item."""
    stored, prefix, facts = material_row(material), material.getId(), material.as_facts()
    party = f"（{PARTY_ROLES.table[material.party]}）" if material.party else ""
    answer, reason = answers_at(material.__parent__, facts.place)
    details = (
        ("提交情况", APPLICABILITY.table[material.applicability]),
        ("缺项或不适用的理由", material.reason or ""),
        ("出具单位", material.issuer or ""),
        ("文件编号", material.document_number or ""),
        ("出具日期", str(material.issued_on or "")),
        ("有效期至", str(material.valid_until or "")),
        ("商业秘密", "是" if material.trade_secret else ""),
    )
    return SheetRow(
        prefix=prefix,
        title=f"{facts.label}{party}",
        row=typed_row(stored, prefix, typed),
        token=stored.token,
        refusal=refusal,
        facts=tuple((title, value) for title, value in details if value),
        files=file_rows(material),
        answer=answer,
        reason=reason,
        changes=changes,
        sub_item=material.sub_item,
        is_needed=material.is_needed(),
        is_fixed=are_defects_fixed(material.__parent__),
    )


def defect_sheet_row(
    application: Any, number: int, place: str, title: str, typed: Mapping[str, Any], refusal: str, changes: Any
) -> SheetRow:
    """The row of a part of the form."""
    stored, prefix = defect_row(application, place), f"part-{number}"
    answer, reason = answers_at(application, place)
    return SheetRow(
        prefix=prefix,
        title=title,
        row=typed_row(stored, prefix, typed),
        token=stored.token,
        refusal=refusal,
        answer=answer,
        reason=reason,
        changes=changes,
    )
