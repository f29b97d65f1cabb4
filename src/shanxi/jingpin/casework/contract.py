"""The scans of the certification contract (第六条（四）2): kept with the report of the body that signed it."""

from collections.abc import Iterator
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.digests import digest
from shanxi.jingpin.casework.digests import file_digest
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.creation import create
from typing import Any


PORTAL_TYPE = "ContractFile"


def keep_scan(step: Step) -> None:
    """What came in with a signature becomes a file of the case, with its hash."""
    scan, report = step.decision.get("scan"), report_object(step.obj)
    if scan is None or report is None:
        return
    create(
        report,
        PORTAL_TYPE,
        file=scan,
        sha256=file_digest(scan),
        uploaded_by=step.actor.person,
        uploaded_at=step.now,
    )


def scans_of(report: Any) -> list[Any]:
    """The scans that lie with a report, the oldest first."""
    found = [one for one in report.objectValues() if one.portal_type == PORTAL_TYPE]
    return sorted(found, key=lambda one: (one.uploaded_at, one.getId()))


def all_scans(case: Any) -> Iterator[Any]:
    """Every scan of a case, those of contracts with former bodies, too; each guards itself."""
    reports = [one for one in case.objectValues() if one.portal_type == "CertificationReport"]
    return (scan for report in reports for scan in scans_of(report))


def scans_digest(report: Any | None) -> str:
    """One hash over the scans of the present contract; empty without any."""
    hashes = sorted(one.sha256 for one in scans_of(report)) if report is not None else []
    return digest(hashes) if hashes else ""
