"""第六条: the steps of a review body."""

import pytest
from ready import BODY
from ready import codes
from ready import deciding
from ready import NOW
from shanxi.jingpin.process.facts.call_step import BodyStepFacts


def _step(*, is_single: bool) -> BodyStepFacts:
    return BodyStepFacts(now=NOW, decision=deciding(), body=BODY, is_single=is_single)


ROWS = [
    ("deactivate", _step(is_single=False), []),
    ("deactivate", _step(is_single=True), ["body.single"]),
    ("reactivate", _step(is_single=True), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_body(transition: str, facts: BodyStepFacts, expected: list[str]) -> None:
    assert codes("ReviewBody", transition, facts) == expected
