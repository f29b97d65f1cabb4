"""The JSON shapes of steps, rules and blockers."""

from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def blocker_shape(blocker: Blocker) -> dict[str, str]:
    """``{code, message, place}``."""
    return {"code": blocker.code, "message": blocker.message, "place": blocker.place}


def state_shape(obj: Any) -> dict[str, str]:
    """``{id, title, article}`` of the object's state."""
    state = WORKFLOWS[obj.portal_type].state(state_of(obj))
    return {"id": state.id.value, "title": state.title, "article": state.article}


def rule_shape(rule: Rule, found: tuple[Blocker, ...]) -> dict[str, Any]:
    """A rule with its result: ``fulfilled`` is None where it asks about what is entered with the decision."""
    return {
        "code": rule.code,
        "article": rule.article,
        "sentence": rule.sentence,
        "advisory": rule.advisory,
        "fulfilled": None if rule.on_entry else not found,
        "blockers": [] if rule.on_entry else [blocker_shape(one) for one in found],
    }


def transition_shape(obj: Any, transition: Transition) -> dict[str, Any]:
    """A step that is offered, with its rules and the fields it records."""
    return {
        "@id": f"{obj.absolute_url()}/@workflow/{transition.id.value}",
        "id": transition.id.value,
        "title": transition.title,
        "article": transition.article,
        "two_persons": transition.two_persons,
        "opinion_required": transition.opinion_required,
        "rules": [rule_shape(rule, found) for rule, found in rules_with_results(obj, transition)],
        "fields": [
            {"name": field.name, "title": field.title, "kind": field.kind.value, "required": field.required}
            for field in transition.records
        ],
    }
