"""What follows from the steps of 第六条（四）: body, contract, audit, report."""

from dataclasses import replace
from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.actions.follow_up import rows_to_answer
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Audit
from shanxi.jingpin.process.facts import Contract
from shanxi.jingpin.process.roles import Role
from typing import Any


def _start_report(case: Any, body: str) -> None:
    file = case.case_file
    report = create(
        case,
        "CertificationReport",
        body_id=body,
        kind=file.kind,
        certified_field=file.certified_field,
        handed_over=rows_to_answer(case),
    )
    file.report = report.getId()


def assign_body(step: Step) -> None:
    """The body holds its roles from now on, and has a report to write."""
    file, body = step.obj.case_file, step.decision.get("body")
    file.body = body
    file.contract = Contract()
    file.audit = None
    _start_report(step.obj, body)


def take_from_body(step: Step) -> None:
    """The present body leaves: its report is abandoned, its certificate void, and it sees the case no more."""
    file = step.obj.case_file
    take_if_drawn(report_object(step.obj), "abandon", f"{step.transition.title}：{step.decision.opinion}")
    # The alliance and the body read why a certificate is void; the federation's opinion is not for them.
    take_if_drawn(certificate_object(step.obj), "void", step.transition.title)
    file.earlier_bodies = (*file.earlier_bodies, file.body)
    file.body = ""
    file.report = ""
    file.contract = Contract()
    file.audit = None


def sign_contract(step: Step) -> None:
    """One side's signature."""
    file = step.obj.case_file
    side = "signed_by_applicant" if step.role is Role.APPLICANT else "signed_by_body"
    number = step.decision.get("contract_number") or file.contract.number
    file.contract = replace(file.contract, number=number, **{side: True})


def record_audit(step: Step) -> None:
    """The federation's audit."""
    step.obj.case_file.audit = Audit(on=step.decision.get("audited_on"), passed=bool(step.decision.get("passed")))


def return_report(step: Step) -> None:
    """The report goes back to the body; the audit was of a report that changes now."""
    step.obj.case_file.audit = None
    take_if_drawn(report_object(step.obj), "return_report", step.decision.opinion)


def accept_report(step: Step) -> None:
    """The report is accepted with its case."""
    take_if_drawn(report_object(step.obj), "accept", step.decision.opinion)
    certificate, report = certificate_object(step.obj), report_object(step.obj)
    if certificate is not None and report is not None:
        certificate.decided_on = report.decided_on


def reopen_report(step: Step) -> None:
    """The case is back in certification: the body changes its report, which is audited anew."""
    step.obj.case_file.audit = None
    take_if_drawn(report_object(step.obj), "return_report", step.decision.opinion)
