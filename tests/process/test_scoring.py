"""表二: the weighted mean of scores, of one opinion and of several."""

from decimal import Decimal
import pytest
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.scoring import counted_opinions
from shanxi.jingpin.process.scoring import in_points
from shanxi.jingpin.process.scoring import joint_mean
from shanxi.jingpin.process.scoring import weighted_mean


WEIGHTS = {"a": 3, "b": 1}


@pytest.mark.parametrize(
    ("scores", "weights", "expected"),
    [
        ({"a": 90, "b": 80}, WEIGHTS, "87.5分"),
        ({"a": 90, "b": 80}, dict.fromkeys(WEIGHTS, 1), "85.0分"),
        ({"a": 90}, WEIGHTS, "90.0分"),
        ({"a": 0, "b": 0}, WEIGHTS, "0.0分"),
        ({"a": 90, "unlisted": 10}, WEIGHTS, "90.0分"),
        ({"a": 85, "b": 86, "c": 86}, {"a": 1, "b": 1, "c": 1}, "85.7分"),
        ({"a": 81, "b": 82}, {"a": 19, "b": 1}, "81.1分"),
    ],
)
def test_one_opinion(scores: dict[str, int], weights: dict[str, int], expected: str) -> None:
    assert in_points(weighted_mean(scores, weights)) == expected


@pytest.mark.parametrize("scores", [{}, {"unlisted": 90}])
def test_nothing_weighs(scores: dict[str, int]) -> None:
    assert weighted_mean(scores, WEIGHTS) is None
    assert joint_mean((Review("e1", True, scores),), WEIGHTS) is None


def test_each_opinion_counts_the_same() -> None:
    """An opinion with fewer scores weighs no less; one without any is none."""
    reviews = (Review("e1", True, {"a": 100, "b": 80}), Review("e2", True, {"b": 60}), Review("e3", True))
    assert joint_mean(reviews, WEIGHTS) == Decimal("77.5")


def test_only_signed_ones_without_conflict() -> None:
    """第四条（七）: an opinion with a conflict has no part in it."""
    experts = (Expert("e1", declared_free=True), Expert("e2"), Expert("e3", conflict=True, declared_free=True))
    reviews = (*(Review(one, True) for one in ("e1", "e2", "e3", "e4")), Review("e1", False))
    assert counted_opinions(experts, frozenset(), reviews) == (Review("e1", True),)
    assert counted_opinions(experts, frozenset({"e1"}), reviews) == ()
