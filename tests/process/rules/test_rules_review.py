"""第六条（三）: one expert signs."""

from dataclasses import replace
import pytest
from ready import codes
from ready import DIMENSION_IDS
from ready import NOW
from ready import SCORES
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.facts import ReviewFacts


OPINION = Review("e1", False, SCORES, True, "同意推荐。")
READY = ReviewFacts(
    now=NOW,
    actor=Actor("e1"),
    review=OPINION,
    expert=Expert("e1", declared_free=True),
    dimensions=DIMENSION_IDS,
)

ROWS = [
    ("sign", READY, []),
    ("sign", replace(READY, actor=Actor("e2")), ["review.author"]),
    ("sign", replace(READY, expert=Expert("e1", conflict=True)), ["review.conflict"]),
    ("sign", replace(READY, expert=Expert("e1", declared_free=False)), ["review.conflict"]),
    ("sign", replace(READY, review=replace(OPINION, scores={DIMENSION_IDS[0]: 90})), ["review.scores"]),
    ("sign", replace(READY, review=replace(OPINION, scores=SCORES | {"social_effect": 1})), ["review.scores"]),
    ("sign", replace(READY, review=replace(OPINION, scores=SCORES | {DIMENSION_IDS[0]: 101})), ["review.scores"]),
    ("sign", replace(READY, review=replace(OPINION, text="")), ["review.text"]),
    ("sign", replace(READY, review=replace(OPINION, recommends=None)), ["review.text"]),
    ("sign", replace(READY, review=replace(OPINION, recommends=False)), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_review(transition: str, facts: ReviewFacts, expected: list[str]) -> None:
    assert codes("Review", transition, facts) == expected
