"""第六条: the steps of a review body."""

import pytest
from ready import BODY
from ready import codes
from ready import deciding
from ready import NOW
from shanxi.jingpin.process.facts.call_step import BodyStepFacts
from shanxi.jingpin.process.rules import checklist
from shanxi.jingpin.process.rules.body import nothing_running
from shanxi.jingpin.process.settings import Settings
from typing import Any


def _step(**known: Any) -> BodyStepFacts:
    return BodyStepFacts(now=NOW, decision=deciding(), body=BODY, **known)


ROWS = [
    ("deactivate", _step(), []),
    ("deactivate", _step(is_single=True), ["body.single"]),
    ("deactivate", _step(departments_left=1), []),
    ("deactivate", _step(departments_left=0), ["body.departments"]),
    ("deactivate", _step(departments_left=0, settings=Settings(departments=0)), ["body.departments"]),
    ("deactivate", _step(departments_left=1, settings=Settings(departments=2)), ["body.departments"]),
    ("deactivate", _step(running_cases=("SXJP-2026-1-0001",)), []),
    ("reactivate", _step(is_single=True, departments_left=0), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_body(transition: str, facts: BodyStepFacts, expected: list[str]) -> None:
    assert codes("ReviewBody", transition, facts) == expected


@pytest.mark.parametrize("cases", [(), ("SXJP-2026-1-0001",), ("SXJP-2026-1-0001", "SXJP-2026-1-0002")])
def test_running_cases_are_named(cases: tuple[str, ...]) -> None:
    """They are not in the way, and nobody overlooks them."""
    lines = dict(checklist("ReviewBody", "deactivate", _step(running_cases=cases)))
    assert [all(case in one.message for case in cases) for one in lines[nothing_running]] == [True] * bool(cases)
