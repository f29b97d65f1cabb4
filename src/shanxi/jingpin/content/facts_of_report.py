"""A certification report as rules know it."""

from shanxi.jingpin.content.certification_report import CertificationReport
from shanxi.jingpin.process.facts import Adoption
from shanxi.jingpin.process.facts import Finding
from shanxi.jingpin.process.facts import HandedOver
from shanxi.jingpin.process.facts import Method
from shanxi.jingpin.process.facts import Report


SAMPLING = {"needed": True, "not_needed": False}


def report_facts(report: CertificationReport, state: str, findings: tuple[Finding, ...]) -> Report:
    """The report in that state, with its nonconformities."""
    technical_files = [one for one in report.objectValues() if one.portal_type == "TechnicalFile"]
    return Report(
        state=state,
        kind=report.kind,
        certified_field=report.certified_field or "",
        technical_files=len(technical_files),
        checks={row["check"]: row.get("result") or "" for row in report.checks or ()},
        sampling_needed=SAMPLING.get(report.sampling_needed or ""),
        sampling_reason=report.sampling_reason or "",
        sampling_result=report.sampling_result or "",
        methods=_methods(report),
        handed_over=tuple(HandedOver(row["text"], row.get("answer") or "") for row in report.handed_over or ()),
        adoptions=tuple(
            Adoption(row["title"], row.get("reason") or "", row.get("valid_until")) for row in report.adoptions or ()
        ),
        findings=findings,
        evaluators=report.evaluators,
        evaluated_on=report.evaluated_on,
        reviewer=report.reviewer,
        review_passed=report.review_passed,
        decider=report.decider,
        conclusion=report.conclusion or "",
        decided_on=report.decided_on,
    )


def _methods(report: CertificationReport) -> dict[str, Method]:
    return {
        row["method"]: Method(bool(row.get("done")), row.get("reason") or "", bool(row.get("closed", True)))
        for row in report.methods or ()
    }
