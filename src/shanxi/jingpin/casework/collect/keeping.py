"""第六条: calls and review bodies as facts of their own steps."""

from shanxi.jingpin.casework.collect.departments import active_departments
from shanxi.jingpin.casework.collect.evaluation import OVER
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import SINGLE
from shanxi.jingpin.process.facts.call_step import BodyStepFacts
from shanxi.jingpin.process.facts.call_step import CallStepFacts
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import BodyState
from typing import Any


def call_step_facts(call: Any, **moment: Any) -> CallStepFacts:
    """What a step of a call depends on."""
    return CallStepFacts(**moment, call=call.as_facts())


def body_step_facts(body: Any, **moment: Any) -> BodyStepFacts:
    """What a step of a review body depends on."""
    kind = BodyKind(body.kind)
    left = set(active_departments()) - {body.getId()} if kind is BodyKind.DEPARTMENT else None
    return BodyStepFacts(
        **moment,
        body=body.as_facts(active=state_of(body) == BodyState.ACTIVE.value),
        is_single=kind in SINGLE,
        departments_left=len(left) if left is not None else None,
        running_cases=_running_cases(body.getId()),
    )


def _running_cases(body: str) -> tuple[str, ...]:
    """The numbers of the cases that a body certifies, or reviews as a department at this moment."""
    found = (one for one in office.all_cases() if _works_on(one, body))
    return tuple(sorted(one.number for one in found))


def _works_on(case: Any, body: str) -> bool:
    state, file = state_of(case), case.case_file
    reviews = body in file.departments and state == ApplicationState.JOINT_REVIEW.value
    return reviews or (file.body == body and state not in OVER)
