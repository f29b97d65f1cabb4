"""第六条: calls and review bodies as facts of their own steps."""

from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import SINGLE
from shanxi.jingpin.process.facts.call_step import BodyStepFacts
from shanxi.jingpin.process.facts.call_step import CallStepFacts
from shanxi.jingpin.process.states import BodyState
from typing import Any


def call_step_facts(call: Any, **moment: Any) -> CallStepFacts:
    """What a step of a call depends on."""
    return CallStepFacts(**moment, call=call.as_facts())


def body_step_facts(body: Any, **moment: Any) -> BodyStepFacts:
    """What a step of a review body depends on."""
    active = state_of(body) == BodyState.ACTIVE.value
    return BodyStepFacts(**moment, body=body.as_facts(active=active), is_single=BodyKind(body.kind) in SINGLE)
