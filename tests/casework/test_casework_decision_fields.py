"""What comes in by JSON as the value of a verdict, and how a verdict is told (第四条（七）)."""

import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.decision_fields import entered_values
from shanxi.jingpin.casework.shown_fields import shown
from shanxi.jingpin.process.workflows import WORKFLOWS


REVIEW = WORKFLOWS["CertificationReport"].transition("review")
OPINION = WORKFLOWS["Application"].transition("give_department_opinion")
ACCEPT = WORKFLOWS["Application"].transition("accept")


@pytest.mark.parametrize("sent", [True, False])
def test_booleans(portal, sent):
    """A refusal is a value; nothing said is none."""
    assert entered_values(portal, REVIEW, {"passed": sent}) == {"passed": sent}
    assert entered_values(portal, REVIEW, {}) == {}


@pytest.mark.parametrize("sent", ["true", 2, "通过"])
def test_nothing_else(portal, sent):
    """Words are no verdict."""
    with pytest.raises(TransitionBlocked) as refused:
        entered_values(portal, REVIEW, {"passed": sent})
    assert [one.place for one in refused.value.blockers] == ["decision.passed"]


def test_words(portal):
    """Passed or not, agreed or not; a mark is a yes or a no."""
    passed, agrees = REVIEW.records[0], OPINION.records[0]
    priority = next(one for one in ACCEPT.records if one.name == "priority")
    told = [shown(one, value) for one in (passed, agrees, priority) for value in (True, False)]
    assert told == ["通过", "不通过", "同意", "不同意", "是", "否"]
