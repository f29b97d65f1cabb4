"""After any transition: its record, effects, tasks and letters, in one transaction."""

from collections.abc import Iterator
from Products.DCWorkflow.interfaces import IAfterTransitionEvent
from shanxi.jingpin.casework import proposals
from shanxi.jingpin.casework.actions import actions_of
from shanxi.jingpin.casework.actor import acting
from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.decisions import record
from shanxi.jingpin.casework.notifying import write_letters
from shanxi.jingpin.casework.step import CHECKED
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.casework.waiting import principals_awaited
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.content.application import Application
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def step_of(obj: Any, event: IAfterTransitionEvent, workflow: Workflow) -> Step:
    """The step that an event tells of."""
    transition = workflow.transition(event.transition.id)
    source = event.old_state.id
    roles = next((roles for state, roles in transition.actors.items() if state.value == source), ())
    actor, role = acting(obj, roles)
    decision = event.kwargs.get("decision") or Decision(opinion=event.kwargs.get("comment") or "")
    checked = event.kwargs.get(CHECKED)
    return Step(obj, workflow, transition, source, event.new_state.id, actor, role, decision, now(), checked)


def judged(obj: Any) -> Iterator[Any]:
    """What the rules of a step have looked at: the object, its form, and everything in it, with nothing added."""
    yield obj
    if isinstance(obj, Application):
        yield from obj.sections.records()
    if isinstance(obj, OfficeContainer):
        yield obj._count
        for one in obj.objectValues():
            yield from judged(one)


def carry_out(obj: Any, event: IAfterTransitionEvent) -> None:
    """Everything that follows from a step."""
    workflow = WORKFLOWS.get(obj.portal_type)
    if event.transition is None or workflow is None or event.workflow.id != workflow.id:
        return
    step = step_of(obj, event, workflow)
    guard_read(*judged(obj))
    before = principals_awaited(obj)
    proposals.drop_all(obj)
    record(step)
    for act in actions_of(obj.portal_type, step.transition.id.value):
        act(step)
    refresh(obj)
    write_letters(step, before, principals_awaited(obj))
