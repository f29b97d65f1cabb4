"""The gate: before any transition, by any door, every rule is asked, and all reasons are given at once."""

from Products.DCWorkflow.interfaces import IBeforeTransitionEvent
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.step import CHECKED
from shanxi.jingpin.casework.step import Checked
from shanxi.jingpin.casework.transitions import facts_for
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.rules import checklist
from shanxi.jingpin.process.rules import standing
from shanxi.jingpin.process.workflows import WORKFLOWS
import transaction
from typing import Any


def refuse_what_rules_forbid(obj: Any, event: IBeforeTransitionEvent) -> None:
    """Raise all blockers and doom the transaction; an object's creation (no transition) passes.

    :raises TransitionBlocked: some rule is not fulfilled.
    """
    workflow = WORKFLOWS.get(obj.portal_type)
    if event.transition is None or workflow is None or event.workflow.id != workflow.id:
        return
    transition = workflow.transition(event.transition.id)
    decision = event.kwargs.get("decision") or Decision(opinion=event.kwargs.get("comment") or "")
    facts = facts_for(obj, transition, decision)
    lines = checklist(obj.portal_type, transition.id.value, facts)
    if found := standing(lines):
        transaction.doom()
        raise TransitionBlocked(found)
    event.kwargs[CHECKED] = Checked(facts, lines)
