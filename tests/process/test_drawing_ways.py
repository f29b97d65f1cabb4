"""Where steps lead, which of them take an opinion, and whose verdict is never given beforehand."""

import pytest
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import WORKFLOWS


#: Ends that nobody has hoped for.
OUT = {"rejected", "withdrawn", "terminated", "revoked", "cancelled", "void", "abolished", "abandoned", "not_accepted"}
#: Steps to an earlier state that are the way on from a by-way.
ON_AGAIN = {"resubmit", "revise", "restore", "reactivate", "republish"}
STEPS = [(workflow, one) for workflow in DRAWINGS for one in workflow.transitions]


def _leads_back(workflow: Workflow, one: Transition) -> bool:
    order = [state.id.value for state in workflow.states]
    return bool(one.target) and all(order.index(one.target) < order.index(source.value) for source in one.actors)


@pytest.mark.parametrize(("workflow", "one"), STEPS)
def test_nobody_is_urged_back_or_out(workflow: Workflow, one: Transition) -> None:
    """第六条: what ends a case or sends it back is never shown as the way on."""
    if one.target in OUT:
        assert one.way is Way.OUT
    elif _leads_back(workflow, one):
        assert (one.way is Way.BACK) is (one.id.value not in ON_AGAIN)


@pytest.mark.parametrize(
    ("portal_type", "transition", "takes"),
    [
        ("Application", "ask_clarification", False),
        ("Application", "answer_clarification", False),
        ("Objection", "state_case", False),
        ("Finding", "answer", False),
        ("Review", "sign", False),
        ("Application", "submit", True),
        ("Application", "accept", True),
        ("PublicNotice", "correct", True),
    ],
)
def test_an_opinion_is_asked_for_where_it_is_of_use(portal_type: str, transition: str, takes: bool) -> None:
    assert WORKFLOWS[portal_type].transition(transition).takes_opinion is takes


def test_a_required_opinion_is_always_asked_for() -> None:
    text = RecordedField("text", "内容", Kind.TEXT)
    actors = {S.DRAFT: (Role.APPLICANT,)}
    assert step(T.SUBMIT, "提交", None, actors, text).takes_opinion
    assert not step(T.SUBMIT, "提交", None, actors, text, opinion_required=False).takes_opinion


def test_verdicts() -> None:
    """第四条（七）: what is judged is said by somebody, whichever way; a mark may be left out."""
    found = {one.name for _workflow, step in STEPS for one in step.records if one.kind is Kind.VERDICT}
    assert found == {"passed", "agrees", "conclusion", "vote"}
    assert all(one.required for _workflow, step in STEPS for one in step.records if one.kind is Kind.VERDICT)
    marks = {one.name for _workflow, step in STEPS for one in step.records if one.kind is Kind.YES_NO}
    assert marks == {"priority"}
