"""What follows from the end of a case."""

from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def is_offered_to_system(obj: Any, transition: Transition) -> bool:
    """Whether the drawing has that step in the present state."""
    return state_of(obj) in {one.value for one in transition.actors}


def take_if_drawn(obj: Any | None, transition_id: str, opinion: str, **fields: Any) -> None:
    """Take a step of the system where the state allows it; otherwise there is nothing to follow."""
    from shanxi.jingpin.casework.transitions import take_as_system  # cycle

    if obj is None:
        return
    transition = WORKFLOWS[obj.portal_type].transition(transition_id)
    if is_offered_to_system(obj, transition):
        take_as_system(obj, transition_id, Decision(opinion=opinion, fields=fields))


def end_parts(step: Step) -> None:
    """A report not yet accepted is abandoned, a certificate not yet valid is void: nothing goes on by itself."""
    opinion = f"案件已结束：{step.transition.title}"
    take_if_drawn(report_object(step.obj), "abandon", opinion)
    take_if_drawn(certificate_object(step.obj), "void", opinion)


def keep_remark(step: Step) -> None:
    """The public remark of a withdrawal during the notice."""
    step.obj.case_file.withdrawal_remark = step.decision.get("public_remark") or ""
