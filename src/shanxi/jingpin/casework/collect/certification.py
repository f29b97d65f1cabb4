"""第六条（四）: body, report, findings and certificate as facts."""

from datetime import date
from shanxi.jingpin.casework.certificates import certificates_of_product
from shanxi.jingpin.casework.collect.evaluation import standard_of
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import transitions_taken
from shanxi.jingpin.content import office
from shanxi.jingpin.content.facts_of_report import report_facts
from shanxi.jingpin.process.facts import Body
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import CertificateFacts
from shanxi.jingpin.process.facts import Finding
from shanxi.jingpin.process.facts import FindingFacts
from shanxi.jingpin.process.facts import Report
from shanxi.jingpin.process.facts import ReportFacts
from shanxi.jingpin.process.measures import measures_proposed
from shanxi.jingpin.process.states import BodyState
from shanxi.jingpin.process.states import CertificateState
from typing import Any


MYSTERY_VISIT = "mystery_visit"
IN_LIFE = (CertificateState.VALID.value, CertificateState.SUSPENDED.value)


def body_of(case: Any) -> Body | None:
    """The body that certifies now."""
    found = office.body(case.case_file.body)
    return body_facts(found) if found is not None else None


def body_facts(body: Any) -> Body:
    """A body, with whether it is given work."""
    return body.as_facts(active=state_of(body) == BodyState.ACTIVE.value)


def choosable_bodies() -> dict[str, Body]:
    """The certification bodies, by id."""
    return {one.getId(): body_facts(one) for one in office.bodies("certification")}


def findings_of(report: Any) -> tuple[Finding, ...]:
    """The nonconformities of a report, in their order."""
    found = [one for one in report.objectValues() if one.portal_type == "Finding"]
    return tuple(one.as_facts(state_of(one)) for one in sorted(found, key=lambda one: one.sequence))


def report_object(case: Any) -> Any | None:
    """The present report of a case."""
    return case.get(case.case_file.report) if case.case_file.report else None


def certificate_object(case: Any) -> Any | None:
    """The present certificate of a case."""
    return case.get(case.case_file.certificate) if case.case_file.certificate else None


def report_of(case: Any) -> Report | None:
    """The present report."""
    found = report_object(case)
    return report_facts(found, state_of(found), findings_of(found)) if found is not None else None


def certificate_of(case: Any) -> Certificate | None:
    """The present certificate."""
    found = certificate_object(case)
    return found.as_facts(state_of(found)) if found is not None else None


def predecessor_certificate(case_id: str) -> Any | None:
    """The certificate of the case that a renewal, change or extension names."""
    case = office.case_by_id(case_id) if case_id else None
    return certificate_object(case) if case is not None else None


def former_certificate(case_id: str) -> Certificate | None:
    """The same as rules may know it."""
    found = predecessor_certificate(case_id)
    return found.as_facts(state_of(found)) if found is not None else None


def former_certificates(case: Any, on: date) -> tuple[Any, ...]:
    """The other certificates of a case's product that are in force; the predecessor's first, an expired one, too."""
    own, named = case.case_file.certificate, predecessor_certificate(case.case_file.predecessor)
    named_id = named.getId() if named is not None else ""
    others = [one for one in certificates_of_product(case.product_id) if state_of(one) in IN_LIFE]
    found = [one for one in others if one.getId() == named_id or _is_running(one, on)]
    return tuple(sorted((one for one in found if one.getId() != own), key=lambda one: one.getId() != named_id))


def _is_running(certificate: Any, on: date) -> bool:
    return certificate.valid_until is None or on <= certificate.valid_until


def revoked_on(case: Any) -> date | None:
    """The day on which a certificate of the same product was last revoked."""
    days = [one.ended_on for one in certificates_of_product(case.product_id) if _is_revoked(one)]
    return max((day for day in days if day is not None), default=None)


def _is_revoked(certificate: Any) -> bool:
    return state_of(certificate) == CertificateState.REVOKED.value


def report_step_facts(report: Any, **moment: Any) -> ReportFacts:
    """What a step of a report depends on."""
    found = office.body(report.body_id)
    return ReportFacts(
        **moment,
        report=report_facts(report, state_of(report), findings_of(report)),
        body=body_facts(found) if found is not None else Body(report.body_id),
        standard=standard_of(report.__parent__),
    )


def finding_facts(finding: Any, **moment: Any) -> FindingFacts:
    """What a step of a nonconformity depends on."""
    report = finding.__parent__
    return FindingFacts(
        **moment,
        finding=finding.as_facts(state_of(finding)),
        report_state=state_of(report),
        visit_closed=is_visit_closed(report),
    )


def is_visit_closed(report: Any) -> bool:
    """Whether the mystery visit was made and is over (第六条（四）2)."""
    visits = [row for row in report.methods or () if row["method"] == MYSTERY_VISIT]
    return any(row.get("done") and row.get("closed", True) for row in visits)


def certificate_facts(certificate: Any, **moment: Any) -> CertificateFacts:
    """What a step of a certificate depends on."""
    case = certificate.__parent__
    valid = [
        one.number for one in certificates_of_product(case.product_id) if state_of(one) == CertificateState.VALID.value
    ]
    return CertificateFacts(
        **moment,
        certificate=certificate.as_facts(state_of(certificate)),
        case_state=state_of(case),
        announced=bool(case.case_file.announcement),
        valid_certificates=frozenset(valid),
        proposed=measures_proposed(transitions_taken(certificate)),
    )
