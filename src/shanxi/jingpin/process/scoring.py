"""What the experts' scores come to with the weights of the call (第六条（三）, 表二): told, and never decisive."""

from collections.abc import Iterable
from collections.abc import Mapping
from decimal import Decimal
from decimal import ROUND_HALF_UP
from shanxi.jingpin.process.facts.experts import Expert
from shanxi.jingpin.process.facts.experts import Review


TENTH = Decimal("0.1")


def counted_opinions(
    experts: Iterable[Expert], conflicted: frozenset[str], reviews: Iterable[Review]
) -> tuple[Review, ...]:
    """The signed opinions of appointed experts without a conflict (第四条（七）)."""
    free = {one.person for one in experts if one.declared_free and not one.conflict} - conflicted
    return tuple(one for one in reviews if one.signed and one.person in free)


def weighted_mean(scores: Mapping[str, int], weights: Mapping[str, int]) -> Decimal | None:
    """The mean of the scores of one opinion; None where no dimension that weighs anything has a score."""
    weighed = {id: weights.get(id, 0) for id in scores}
    whole = sum(weighed.values())
    return sum((Decimal(scores[id] * weight) for id, weight in weighed.items()), Decimal(0)) / whole if whole else None


def joint_mean(reviews: Iterable[Review], weights: Mapping[str, int]) -> Decimal | None:
    """The mean of several opinions, each counting the same; None where none has scores."""
    known = [mean for one in reviews if (mean := weighted_mean(one.scores, weights)) is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def in_points(mean: Decimal) -> str:
    """A mean in words: 87.5分."""
    return f"{mean.quantize(TENTH, ROUND_HALF_UP)}分"
