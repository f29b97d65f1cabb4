"""第六条（三）2: comments, votes and approval of a standard."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
import pytest
from ready import codes
from ready import deciding
from ready import INDICATOR
from ready import NOW
from ready import STANDARD
from ready import TODAY
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Ballot
from shanxi.jingpin.process.facts import Comment
from shanxi.jingpin.process.facts import StandardFacts
from typing import Any


DRAFT = replace(
    STANDARD,
    drafters=("d1",),
    drafting_units=("某醋业",),
    comment_from=YESTERDAY - timedelta(30),
    comment_until=YESTERDAY,
    comments=(Comment(1, "adopted"), Comment(2, "not_adopted", "超出范围")),
    ballots=(Ballot("v1", True), Ballot("v2", True), Ballot("v3", True), Ballot("v4", False)),
)
READY = StandardFacts(now=NOW, actor=Actor("v5"), decision=deciding(), standard=DRAFT)


def _with(**changes: Any) -> StandardFacts:
    return replace(READY, standard=replace(DRAFT, **changes))


def _until(days: int) -> StandardFacts:
    return replace(READY, decision=deciding("", comment_until=TODAY + timedelta(days)))


VOTING = replace(READY, decision=deciding("", vote="in_favour"))
WEAK = replace(INDICATOR, adopted=Decimal("5.9"))

ROWS = [
    ("start_comment", _until(30), []),
    ("start_comment", _until(29), ["standard.comment_until"]),
    ("start_comment", replace(_with(indicators=()), decision=_until(30).decision), ["standard.indicators"]),
    ("start_voting", READY, []),
    ("start_voting", _with(comment_from=None), ["standard.comment_period"]),
    ("start_voting", _with(comment_until=TODAY), ["standard.comment_period"]),
    ("start_voting", _with(comment_from=YESTERDAY - timedelta(29)), ["standard.comment_period"]),
    ("start_voting", _with(comments=(Comment(1),)), ["standard.comments"]),
    ("start_voting", _with(comments=(Comment(1, "partly"),)), ["standard.comments"]),
    ("vote", VOTING, []),
    ("vote", replace(VOTING, actor=Actor("d1")), ["standard.voter"]),
    ("vote", replace(VOTING, actor_unit="某醋业"), ["standard.voter"]),
    ("vote", replace(VOTING, actor=Actor("v1")), ["standard.one_vote"]),
    ("approve", READY, []),
    ("approve", _with(ballots=(*DRAFT.ballots, Ballot("v6", False))), ["standard.majority"]),
    ("approve", _with(ballots=DRAFT.ballots[:2]), ["standard.majority"]),
    ("approve", _with(ballots=()), ["standard.majority"]),
    ("approve", _with(ballots=(*DRAFT.ballots, Ballot("d1", True))), ["standard.drafters_vote"]),
    ("approve", _with(ballots=(*DRAFT.ballots, Ballot("v7", True, "某醋业"))), ["standard.drafters_vote"]),
    ("approve", _with(indicators=(replace(INDICATOR, method=""),)), ["standard.indicators"]),
    ("approve", _with(indicators=(WEAK,)), ["standard.strictest"]),
    ("approve", _with(indicators=(replace(WEAK, reason="口感", approved=True),)), []),
    ("approve", _with(indicators=(replace(INDICATOR, direction="lower"),)), ["standard.mandatory"]),
    ("return_to_draft", READY, []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_standard(transition: str, facts: StandardFacts, expected: list[str]) -> None:
    assert codes("GroupStandard", transition, facts) == expected
