"""What the applicant has filled in, as facts."""

from shanxi.jingpin.process.facts import DimensionText
from shanxi.jingpin.process.facts import FinanceYear
from shanxi.jingpin.process.facts import Material
from shanxi.jingpin.process.facts import Party
from shanxi.jingpin.process.facts import Undertaking
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import TEXTS
from shanxi.jingpin.process.undertaking import VERSION
from typing import Any


#: The material that holds the sealed application form (第七条（一）).
FORM_MATERIAL = "1"


def form_facts(case: Any) -> dict[str, Any]:
    """The sections of the form, by the names of the case's facts."""
    sections = case.sections
    return {
        "overview": sections.get("overview"),
        "item": sections.get("item"),
        "parties": tuple(_party(row) for row in sections.get("parties")["parties"]),
        "finance": tuple(_year(row) for row in sections.get("finance")["finance"]),
        "dimensions": tuple(_dimension(row) for row in sections.get("dimensions")["dimensions"]),
        "undertaking": _undertaking(case),
        "consents": _consents(sections.get("consents")),
    }


def _party(row: dict[str, Any]) -> Party:
    return Party(row["role"], row.get("name") or "", row.get("credit_code") or "")


def _year(row: dict[str, Any]) -> FinanceYear:
    return FinanceYear(row["year"], row.get("turnover"), row.get("product_sales"), row.get("source") or "")


def _dimension(row: dict[str, Any]) -> DimensionText:
    evidence = bool((row.get("evidence") or "").strip()) + len(row.get("annexes") or ())
    return DimensionText(row["id"], row.get("text") or "", evidence)


def _undertaking(case: Any) -> Undertaking:
    given = case.sections.get("undertaking")
    scans = sum(one.files for one in materials_of(case) if one.id == FORM_MATERIAL)
    return Undertaking(
        text=TEXTS.get(given["text"] or "", ""),
        person=given["person"] or "",
        signed_on=given["signed_on"],
        form_hash=case.sections.form_hash(),
        sealed_hash=case.case_file.sealed_hash,
        seal_scans=scans,
    )


def _consents(given: dict[str, Any]) -> frozenset[str]:
    """A consent to words that have changed since is none (个人信息保护法 第十四条)."""
    current = given["version"] == VERSION
    return frozenset(id for id in CONSENTS if current and given[id])


def materials_of(case: Any) -> tuple[Material, ...]:
    """The materials in the order of 第七条, without those of parties that the case no longer has."""
    found = [one.as_facts() for one in case.objectValues() if one.portal_type == "Material" and one.is_needed()]
    return tuple(sorted(found, key=_order))


def _order(one: Material) -> tuple[int, str, str]:
    digits = "".join(character for character in one.id if character.isdigit())
    return int(digits), one.id, one.party
