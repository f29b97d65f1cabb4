"""第六条（四）3: number, seal and issue."""

from dataclasses import replace
from datetime import date
import pytest
from ready import codes
from ready import deciding
from ready import NOW
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import CertificateFacts
from typing import Any


FIELDS = dict.fromkeys(CERTIFICATE_FIELDS["product"], "有")
NUMBERED = Certificate(
    state="numbered",
    number="SXJP202600001",
    fields=FIELDS,
    numbered_by="alliance",
    decided_on=YESTERDAY,
    data_hash="same",
    numbered_hash="same",
)
SEAL = {
    f"{act}_{what}": TODAY if what == "on" else "甲" for act in ("printed", "sealed", "signed") for what in ("by", "on")
}


def _facts(body: str, certificate: Certificate = NUMBERED, opinion: str = "", **fields: Any) -> CertificateFacts:
    decision = deciding(opinion, **fields)
    return CertificateFacts(now=NOW, actor=Actor("p", body), decision=decision, certificate=certificate)


def _numbering(**changes: Any) -> CertificateFacts:
    return _facts("alliance", Certificate(**({"fields": FIELDS} | changes)))


def _sealing(**fields: Any) -> CertificateFacts:
    return _facts("body-a", **(SEAL | fields))


def _issuing(certificate: Certificate = NUMBERED, body: str = "federation", **fields: Any) -> CertificateFacts:
    reported = replace(certificate, state="reported", sealed_by="body-a")
    return _facts(body, reported, **({"granted_on": TODAY, "valid_until": date(2029, 11, 23)} | fields))


CHANGED = replace(NUMBERED, data_hash="other")

ROWS = [
    ("assign_number", _numbering(), []),
    ("assign_number", _numbering(fields=FIELDS | {"scheme": " "}), ["certificate.fields"]),
    ("assign_number", _numbering(kind="service", fields={}), ["certificate.fields"] * 6),
    ("assign_number", _numbering(refused=True), ["certificate.refusal"]),
    ("assign_number", replace(_numbering(), case_state="joint_review"), ["certificate.case"]),
    ("refuse_number", replace(_numbering(), decision=deciding("型号不清")), []),
    ("refuse_number", replace(_numbering(refused=True), decision=deciding("型号不清")), ["certificate.refusal"]),
    ("request_again", replace(_numbering(refused=True), decision=deciding("已更正")), []),
    ("request_again", replace(_numbering(), decision=deciding("已更正")), ["certificate.refused"]),
    ("seal", _sealing(), []),
    ("seal", _sealing(signed_on=TOMORROW), ["certificate.seal_dates"]),
    ("seal", _sealing(sealed_on=YESTERDAY), ["certificate.seal_dates"]),
    ("seal", _sealing(signed_by=""), ["decision.fields"]),
    ("seal", replace(_sealing(), actor=Actor("p", "alliance")), ["certificate.three_bodies"]),
    ("seal", replace(_sealing(), certificate=replace(NUMBERED, number="")), ["certificate.numbered"]),
    ("seal", replace(_sealing(), certificate=CHANGED), ["certificate.unchanged"]),
    ("seal", replace(_sealing(), certificate=replace(NUMBERED, sealed_by="body-a")), []),
    ("reprint", _facts("body-a", opinion="污损"), []),
    ("report_up", _facts("body-a"), []),
    ("report_up", _facts("body-a", CHANGED), ["certificate.unchanged"]),
    ("send_back", _facts("federation", opinion="缺页"), []),
    ("issue", _issuing(), []),
    ("issue", _issuing(body="body-a"), ["certificate.three_bodies"]),
    ("issue", _issuing(body="alliance"), ["certificate.three_bodies"]),
    ("issue", _issuing(CHANGED), ["certificate.unchanged"]),
    ("issue", _issuing(granted_on=TOMORROW), ["certificate.granted_on"]),
    (
        "issue",
        _issuing(replace(NUMBERED, decided_on=TODAY), granted_on=YESTERDAY),
        ["certificate.granted_on", "certificate.validity"],
    ),
    ("issue", _issuing(replace(NUMBERED, decided_on=None)), ["certificate.granted_on"]),
    ("issue", _issuing(valid_until=date(2029, 11, 24)), ["certificate.validity"]),
    ("issue", _issuing(valid_until=TODAY), ["certificate.validity"]),
    ("return_to_numbered", _facts("", opinion=""), []),
    ("return_to_numbered", _facts("", CHANGED), ["certificate.unchanged"]),
    ("return_to_numbered", _facts("", replace(NUMBERED, data_hash="", numbered_hash="")), ["certificate.unchanged"]),
    ("void", _facts("federation", CHANGED, "内容有改动"), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_certificate(transition: str, facts: CertificateFacts, expected: list[str]) -> None:
    assert codes("Certificate", transition, facts) == expected
