"""第六条（一）: the steps of a call."""

from dataclasses import replace
from datetime import datetime
from datetime import timedelta
import pytest
from ready import CALL
from ready import codes
from ready import deciding
from ready import NOW
from ready import TODAY
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import Threshold
from shanxi.jingpin.process.facts.call_step import CallStepFacts
from shanxi.jingpin.process.facts.call_step import end_of
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


READY = replace(CALL, thresholds={"food": Threshold(4000, 2000)})


def _step(call: Call = READY, **fields: Any) -> CallStepFacts:
    return CallStepFacts(now=NOW, decision=deciding(**fields), call=call)


def _with(**changes: Any) -> CallStepFacts:
    return _step(replace(READY, **changes))


def _extending(days: int, **changes: Any) -> CallStepFacts:
    return _step(replace(READY, **changes), closes_on=TODAY + timedelta(days))


ROWS = [
    ("publish", _step(), []),
    ("publish", _with(closes_at=None), []),
    ("publish", _with(opens_at=NOW + timedelta(1)), []),
    ("publish", _with(opens_at=None), ["call.window"]),
    ("publish", _with(closes_at=READY.opens_at), ["call.window", "call.window"]),
    ("publish", _with(opens_at=NOW + timedelta(9), closes_at=NOW + timedelta(8)), ["call.window"]),
    ("publish", _with(closes_at=NOW), ["call.window"]),
    ("publish", _with(thresholds={}), ["call.sectors"]),
    ("publish", _with(materials=()), ["call.materials"] * 3),
    ("publish", _with(materials=("2a", "2c", "3a")), ["call.materials"]),
    ("publish", _with(materials=("1", "2c")), ["call.materials"]),
    ("publish", _with(materials=("1", "2a", "3a")), ["call.materials"]),
    ("publish", _with(materials=("1", "2a", "2c")), []),
    ("publish", _with(thresholds={}, materials=()), ["call.sectors", *["call.materials"] * 3]),
    ("publish", _with(weights={}), ["call.dimensions"]),
    ("publish", _with(weights={"social_effect": 1}), ["call.dimensions"]),
    ("publish", _with(weights={"social_effect": 1}, minimum_dimensions=1), []),
    ("publish", _with(weights={"social_effect": 1, "forward_value": 9}), []),
    ("extend", _extending(31), []),
    ("extend", _extending(30), []),
    ("extend", _extending(29), ["call.later"]),
    ("extend", _extending(-1, closes_at=NOW - timedelta(9)), ["call.later"]),
    ("extend", _extending(0, closes_at=NOW - timedelta(9)), []),
    ("extend", _step(), ["decision.fields"]),
    ("extend", _extending(31, closes_at=None), ["call.ends"]),
    ("extend", _extending(30, closes_at=end_of(TODAY + timedelta(30))), ["call.later"]),
    ("close", _step(), []),
    ("close", _with(closes_at=None), []),
    ("close", _with(opens_at=NOW + timedelta(1)), ["call.open"]),
    ("close", _with(closes_at=NOW), ["call.open"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_call(transition: str, facts: CallStepFacts, expected: list[str]) -> None:
    assert codes("Call", transition, facts) == expected


def test_a_day_ends_at_its_24th_hour_in_beijing() -> None:
    assert end_of(TODAY) == datetime(2026, 11, 24, 0, 0, tzinfo=BEIJING)
