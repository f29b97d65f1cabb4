"""第四条（七）: what every decision asks for, as the drawing says."""

from dataclasses import replace
from ready import CASE
from ready import deciding
from ready import TODAY
from shanxi.jingpin.process.rules import blockers
from shanxi.jingpin.process.rules.decision import entry_rules
from shanxi.jingpin.process.rules.decision import OPINION_LIMIT
from shanxi.jingpin.process.workflows import WORKFLOWS


APPLICATION = WORKFLOWS["Application"]


def _codes(transition: str) -> list[str]:
    return [one.code for one in entry_rules(APPLICATION.transition(transition))]


def test_the_drawing_says_what_is_entered() -> None:
    length = "decision.opinion_length"
    assert _codes("submit") == [length]
    assert _codes("approve") == ["decision.opinion", length]
    assert _codes("carry_over") == [length, "decision.fields"]
    assert _codes("terminate") == ["decision.opinion", length, "decision.fields", "decision.two_persons"]


def test_an_opinion_has_an_end() -> None:
    """4000 characters, by whatever door; what the system notes for itself is not counted."""
    for length, codes in ((OPINION_LIMIT, []), (OPINION_LIMIT + 1, ["decision.opinion_length"])):
        facts = replace(CASE, decision=deciding("字" * length))
        assert [one.code for one in blockers("Application", "withdraw", facts)] == codes
    assert [one.code for one in entry_rules(WORKFLOWS["CertificationReport"].transition("abandon"))] == []


def test_all_of_them_wait_for_an_entry() -> None:
    assert {one.on_entry for step in APPLICATION.transitions for one in entry_rules(step)} == {True}


def test_missing_fields_are_named_and_placed() -> None:
    facts = replace(CASE, decision=deciding("", handled_on=TODAY, principles=("laws", "mandatory_standards", "safety")))
    assert [(one.message, one.place) for one in blockers("Application", "accept", facts)] == [
        ("请填写意见。", "decision.opinion"),
        ("请填写“经办人”。", "decision.handler"),
    ]
