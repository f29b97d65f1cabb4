"""第六条（四）2: contract, audit, acceptance, and the bundle."""

from dataclasses import replace
import pytest
from ready import CASE
from ready import CERTIFICATE
from ready import codes
from ready import deciding
from ready import REPORT
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Audit
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Contract
from typing import Any


def _signing(**fields: Any) -> CaseFacts:
    known = {"contract_number": "HT-1", "signed_by": "王", "signed_on": TODAY}
    return replace(
        CASE, contract=Contract("HT-1"), actor=Actor("s1", "body-a"), decision=deciding("", **(known | fields))
    )


AUDITING = replace(CASE, decision=deciding(audited_on=TODAY, passed=True))
DRAFTING = replace(REPORT, state="drafting")
APPLICANT = Actor("p1", "enterprise-1")

ROWS = [
    ("sign_contract", _signing(), []),
    ("sign_contract", replace(_signing(), contract=Contract("HT-1", signed_by_applicant=True)), []),
    ("sign_contract", replace(_signing(), contract=Contract("HT-1", signed_by_body=True)), ["sign_contract.once"]),
    ("sign_contract", replace(_signing(), actor=APPLICANT, contract=Contract("HT-1", signed_by_body=True)), []),
    (
        "sign_contract",
        replace(_signing(), actor=APPLICANT, contract=Contract("HT-1", True, True)),
        ["sign_contract.once"],
    ),
    ("sign_contract", replace(_signing(), body=None), ["sign_contract.body"]),
    ("sign_contract", _signing(contract_number="HT-2"), ["sign_contract.number"]),
    ("sign_contract", _signing(signed_on=TOMORROW), ["sign_contract.signed_on"]),
    ("record_audit", AUDITING, []),
    ("record_audit", replace(AUDITING, report=DRAFTING), ["record_audit.report"]),
    (
        "record_audit",
        replace(AUDITING, decision=deciding(audited_on=TOMORROW, passed=True)),
        ["record_audit.audited_on"],
    ),
    ("record_audit", replace(AUDITING, decision=deciding(audited_on=TODAY)), ["decision.fields"]),
    ("record_audit", replace(AUDITING, decision=deciding(audited_on=TODAY, passed=False)), []),
    ("return_report", CASE, []),
    ("return_report", replace(CASE, report=replace(REPORT, state="accepted")), []),
    ("return_report", replace(CASE, report=DRAFTING), ["return_report.submitted"]),
    ("return_report", replace(CASE, report=None), ["return_report.submitted"]),
    ("accept_report", CASE, []),
    ("accept_report", replace(CASE, report=None), ["accept_report.submitted"]),
    ("accept_report", replace(CASE, report=DRAFTING), ["accept_report.submitted"]),
    ("accept_report", replace(CASE, report=replace(REPORT, conclusion="negative")), ["accept_report.conclusion"]),
    ("accept_report", replace(CASE, contract=Contract("HT-1", True)), ["accept_report.contract"]),
    ("accept_report", replace(CASE, contract=Contract()), ["accept_report.contract"] * 2),
    ("accept_report", replace(CASE, audit=None), ["accept_report.audit"]),
    ("accept_report", replace(CASE, audit=Audit(YESTERDAY)), ["accept_report.audit"]),
    ("accept_report", replace(CASE, earlier=("record_audit", "return_report")), ["accept_report.audit"]),
    ("accept_report", replace(CASE, earlier=("record_audit", "return_to_certification")), ["accept_report.audit"]),
    ("accept_report", replace(CASE, earlier=("return_report", "record_audit")), []),
    ("submit_bundle", CASE, []),
    ("submit_bundle", replace(CASE, certificate=None), ["submit_bundle.certificate"]),
    ("submit_bundle", replace(CASE, certificate=replace(CERTIFICATE, state="reported")), ["submit_bundle.certificate"]),
    ("return_to_certification", CASE, []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_acceptance(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
