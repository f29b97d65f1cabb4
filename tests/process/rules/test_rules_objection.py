"""第六条（六）, 第四条（七）: accepting, hearing and deciding an objection."""

from dataclasses import replace
from datetime import timedelta
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import NOW
from ready import TODAY
from ready import TOMORROW
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.facts import Objection
from shanxi.jingpin.process.facts import ObjectionFacts
from typing import Any


RECEIVED = Objection(
    id="o1",
    number="YY-1",
    contact="13800000000",
    received_at=NOW - timedelta(2),
    secrets=("王某某", "13800000000"),
    investigation="已核对销售合同。",
    enterprise_heard=True,
    statement_until=NOW + timedelta(3),
)
READY = ObjectionFacts(
    now=NOW,
    actor=Actor("second", "federation"),
    decision=Decision("同意。", {"redacted_facts": "反映产量不实。"}, proposed_by="first"),
    objection=RECEIVED,
    notice_starts_at=NOW - timedelta(5),
    notice_ends_at=NOW + timedelta(2),
)


NONE_UPHELD = ["reopen_after_objection.upheld", "reopen_after_objection.objection"]


def _with(**changes: Any) -> ObjectionFacts:
    return replace(READY, objection=replace(RECEIVED, **changes))


def _outcome(outcome: str, **changes: Any) -> Moment:
    decision = Decision("同意。", {"objection": "o1"}, proposed_by="first")
    objections = (replace(RECEIVED, state="replied", outcome=outcome, **changes),)
    return replace(CASE, state="public_notice", objections=objections, decision=decision)


LATE = _with(received_at=READY.notice_ends_at)
REPLYING = deciding("", replied_on=TODAY, reply="经查……")

OBJECTION_ROWS = [
    ("accept", READY, []),
    ("accept", _with(named=False), ["objection.named"]),
    ("accept", _with(contact=""), ["objection.named"]),
    ("accept", LATE, ["objection.in_time"]),
    ("accept", _with(received_at=READY.notice_starts_at), []),
    ("accept", _with(received_at=READY.notice_starts_at - timedelta(seconds=1)), ["objection.in_time"]),
    ("accept", replace(READY, decision=deciding(redacted_facts="王某某反映产量不实。")), ["objection.redacted"]),
    ("not_accept", READY, ["objection.ground"]),
    ("not_accept", _with(named=False), []),
    ("not_accept", LATE, []),
    ("not_accept", _with(concerns_case=False), []),
    ("state_case", replace(READY, decision=deciding("", statement="属实")), []),
    (
        "state_case",
        replace(_with(statement_until=NOW), decision=deciding("", statement="属实")),
        ["objection.statement"],
    ),
    *((one, READY, []) for one in ("uphold", "uphold_partly", "dismiss")),
    *((one, _with(investigation=""), ["objection.investigated"]) for one in ("uphold", "uphold_partly", "dismiss")),
    ("uphold", _with(enterprise_heard=False), ["objection.heard"]),
    ("uphold", _with(enterprise_heard=False, statement_until=NOW), []),
    ("uphold", _with(enterprise_heard=False, statement_until=None), ["objection.heard"]),
    ("dismiss", replace(READY, actor=Actor("first", "federation")), ["decision.two_persons"]),
    ("reply", replace(READY, decision=REPLYING), []),
    ("reply", replace(READY, decision=deciding("", replied_on=TOMORROW, reply="经查……")), ["objection.replied_on"]),
]
CASE_ROWS = [
    ("reopen_after_objection", _outcome("upheld"), []),
    ("reopen_after_objection", _outcome("partly_upheld"), []),
    ("reopen_after_objection", _outcome("dismissed"), NONE_UPHELD),
    ("reopen_after_objection", _outcome("upheld", settled=True), NONE_UPHELD),
    ("reopen_after_objection", _outcome("upheld", id="o2"), ["reopen_after_objection.objection"]),
    ("reject_after_objection", _outcome("upheld"), []),
    ("reject_after_objection", _outcome(""), NONE_UPHELD),
]
ROWS = [*OBJECTION_ROWS, *CASE_ROWS]


@pytest.mark.parametrize(("transition", "facts", "expected"), OBJECTION_ROWS)
def test_objection(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("Objection", transition, facts) == expected


@pytest.mark.parametrize(("transition", "facts", "expected"), CASE_ROWS)
def test_after_an_objection(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
