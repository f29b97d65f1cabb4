"""第六条（三）: who evaluates."""

from dataclasses import replace
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Clarification
from shanxi.jingpin.process.facts import Expert
from typing import Any


def _with(**fields: Any) -> CaseFacts:
    return replace(CASE, decision=deciding(**fields), conflicted=frozenset({"e9"}))


def _appointing(**fields: Any) -> CaseFacts:
    return replace(_with(**fields), experts=(), reviews=())


def _replacing(**fields: Any) -> CaseFacts:
    return replace(_with(**fields), reviews=())


ASKED = replace(CASE, clarification=Clarification("工艺？", TODAY), decision=deciding("", answer="固态发酵。"))
EXPERT = replace(CASE, actor=Actor("e2"))
UNDECLARED = replace(EXPERT, experts=(Expert("e2"),))

ROWS = [
    ("appoint_experts", _appointing(experts=("e1", "e2", "e3"), lead="e1"), []),
    ("appoint_experts", _appointing(experts=("e1", "e2"), lead="e1"), ["appoint_experts.quorum"]),
    ("appoint_experts", _appointing(experts=("e1", "e2", "e2"), lead="e1"), ["appoint_experts.quorum"]),
    ("appoint_experts", _appointing(experts=("e1", "e2", "e3"), lead="e4"), ["appoint_experts.lead"]),
    ("appoint_experts", _appointing(experts=("e1", "e2", "e9"), lead="e1"), ["appoint_experts.conflict"]),
    ("appoint_experts", _appointing(), ["decision.fields"] * 2),
    (
        "appoint_experts",
        replace(_with(experts=("e4", "e5", "e6"), lead="e4"), reviews=()),
        ["appoint_experts.none_yet"],
    ),
    ("invite_expert", _with(expert="e4"), []),
    ("invite_expert", _with(expert="e1"), ["invite_expert.new"]),
    ("invite_expert", _with(expert="e9"), ["appoint_experts.conflict"]),
    ("replace_expert", _replacing(outgoing="e1", incoming="e4"), []),
    ("replace_expert", _replacing(outgoing="e5", incoming="e4"), ["replace_expert.outgoing"]),
    ("replace_expert", _replacing(outgoing="e1", incoming="e2"), ["invite_expert.new"]),
    ("replace_expert", _replacing(outgoing="e1", incoming="e9"), ["appoint_experts.conflict"]),
    ("replace_expert", _with(outgoing="e1", incoming="e4"), ["replace_expert.signed"]),
    ("replace_expert", replace(_with(outgoing="e1", incoming="e4"), conflicted=frozenset({"e1"})), []),
    ("declare_free", UNDECLARED, []),
    ("declare_free", EXPERT, ["declare_free.appointed"]),
    ("declare_free", replace(UNDECLARED, conflicted=frozenset({"e2"})), ["declare_free.appointed"]),
    ("declare_free", replace(UNDECLARED, actor=Actor("e9")), ["declare_free.appointed"]),
    ("declare_conflict", EXPERT, []),
    ("declare_conflict", replace(EXPERT, experts=(Expert("e2", conflict=True),)), ["declare_conflict.appointed"]),
    ("declare_conflict", CASE, ["declare_conflict.appointed"]),
    ("ask_clarification", _with(question="工艺？", due_on=TOMORROW), []),
    ("ask_clarification", _with(question="工艺？", due_on=TODAY), ["ask_clarification.due_on"]),
    (
        "ask_clarification",
        replace(ASKED, decision=deciding(question="设备？", due_on=TOMORROW)),
        ["ask_clarification.once"],
    ),
    ("answer_clarification", ASKED, []),
    ("answer_clarification", replace(ASKED, clarification=None), ["answer_clarification.asked"]),
    (
        "answer_clarification",
        replace(ASKED, clarification=Clarification("工艺？", TODAY, True)),
        ["answer_clarification.asked"],
    ),
    (
        "answer_clarification",
        replace(ASKED, clarification=Clarification("工艺？", YESTERDAY)),
        ["answer_clarification.asked"],
    ),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_experts(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
