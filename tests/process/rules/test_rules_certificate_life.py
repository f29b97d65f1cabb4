"""第三条, 第六条（七）: a certificate after its issue."""

from dataclasses import replace
import pytest
from ready import codes
from ready import deciding
from ready import NOW
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import CertificateFacts
from shanxi.jingpin.process.rules import checklist


VALID = CertificateFacts(
    now=NOW,
    certificate=Certificate(state="valid", number="A1", valid_until=TODAY),
    case_state="certified",
    announced=True,
    valid_certificates=frozenset({"A1", "A2"}),
)
VALID_WITH_OPINION = replace(VALID, decision=deciding("不再符合要求。"))
EXPIRED = replace(VALID, certificate=replace(VALID.certificate, valid_until=YESTERDAY))
SUSPENDING = deciding(reason="监督不合格", until=TOMORROW)

ROWS = [
    ("propose_suspension", VALID_WITH_OPINION, []),
    ("propose_revocation", replace(VALID, decision=deciding("")), ["decision.opinion"]),
    ("request_cancellation", VALID_WITH_OPINION, []),
    ("make_valid", VALID, []),
    ("make_valid", replace(VALID, announced=False), ["certificate.announced"]),
    ("suspend", replace(VALID, decision=SUSPENDING), []),
    ("suspend", replace(EXPIRED, decision=SUSPENDING), ["certificate.not_expired"]),
    ("suspend", replace(VALID, decision=deciding(reason="监督不合格", until=TODAY)), ["certificate.until"]),
    ("restore", replace(VALID, decision=deciding(reason="整改合格")), []),
    ("restore", replace(EXPIRED, decision=deciding(reason="整改合格")), ["certificate.not_expired"]),
    ("revoke", replace(VALID, decision=deciding(reason="重大事故")), []),
    ("revoke", replace(VALID, decision=deciding("", reason="")), ["decision.opinion", "decision.fields"]),
    ("cancel", replace(VALID, decision=deciding(reason="企业申请")), []),
    ("decline_proposal", VALID_WITH_OPINION, ["certificate.proposal"]),
    ("decline_proposal", replace(VALID_WITH_OPINION, proposed=frozenset({"cancellation"})), ["certificate.proposal"]),
    ("decline_proposal", replace(VALID_WITH_OPINION, proposed=frozenset({"revocation"})), []),
    ("decline_cancellation", VALID_WITH_OPINION, ["certificate.request"]),
    ("decline_cancellation", replace(VALID_WITH_OPINION, proposed=frozenset({"suspension"})), ["certificate.request"]),
    ("decline_cancellation", replace(VALID_WITH_OPINION, proposed=frozenset({"cancellation"})), []),
    ("replace", replace(VALID, decision=deciding("", successor="A2")), []),
    ("replace", replace(VALID, decision=deciding("", successor="A3")), ["certificate.successor"]),
    ("replace", replace(VALID, decision=deciding("", successor="A1")), ["certificate.successor"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_certificate_life(transition: str, facts: CertificateFacts, expected: list[str]) -> None:
    assert codes("Certificate", transition, facts) == expected


@pytest.mark.parametrize(
    ("transition", "proposed", "expected"),
    [
        ("suspend", (), ["certificate.body_proposal"]),
        ("suspend", ("suspension",), []),
        ("revoke", (), ["certificate.body_proposal"]),
        ("revoke", ("cancellation",), ["certificate.body_proposal"]),
        ("revoke", ("revocation",), []),
        ("cancel", (), ["certificate.cancel_request"]),
        ("cancel", ("cancellation",), []),
    ],
)
def test_the_federation_is_told_whether_others_have_asked(
    transition: str, proposed: tuple[str, ...], expected: list[str]
) -> None:
    facts = replace(VALID, proposed=frozenset(proposed))
    lines = checklist("Certificate", transition, facts)
    assert [one.code for one, found in lines if one.advisory and found] == expected
