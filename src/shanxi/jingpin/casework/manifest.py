"""The manifest of a bundle: SHA-256 of standard, report, certificate, contract and materials (第六条（五）)."""

from collections.abc import Iterable
from shanxi.jingpin.casework.contract import scans_digest
from shanxi.jingpin.casework.digests import digest
from shanxi.jingpin.casework.digests import object_digest
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Manifest
from typing import Any


def _part(case: Any, id: str) -> Any | None:
    return case.get(id) if id else None


def _materials_digest(materials: Iterable[Any]) -> str:
    rows = [(one.sub_item, one.party, one.applicability, one.reason, _hashes(one)) for one in materials]
    return digest(sorted(rows, key=str))


def _hashes(material: Any) -> list[str]:
    return sorted(one.sha256 for one in material.objectValues())


def manifest_of(case: Any) -> Manifest:
    """The hashes of a case's bundle as it is now; a part that is missing is empty."""
    parts = {
        "standard": office.standard(case.case_file.standard),
        "report": _part(case, case.case_file.report),
        "certificate": _part(case, case.case_file.certificate),
    }
    hashes = {name: object_digest(part) if part is not None else "" for name, part in parts.items()}
    hashes["materials"] = _materials_digest(one for one in case.objectValues() if one.portal_type == "Material")
    if contract := scans_digest(parts["report"]):
        hashes["contract"] = contract
    rest = {"form": case.sections.form_hash(), "link": office.link_of_case(case)}
    return Manifest(**hashes, whole=digest({**hashes, **rest}))
