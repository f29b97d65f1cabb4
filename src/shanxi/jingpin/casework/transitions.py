"""The only way to take a step: by hand, or by the system as a consequence of another."""

from AccessControl import getSecurityManager
from plone import api
from Products.CMFCore.WorkflowCore import WorkflowException
from shanxi.jingpin.casework import proposals
from shanxi.jingpin.casework.actor import acting
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect import facts_of
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.rules import blockers
from shanxi.jingpin.process.rules import checklist
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


NOBODY = Blocker("who", "您现在不能办理这一步骤。可能它已经办理完毕，或者不由您办理。")


def state_of(obj: Any) -> str:
    """The workflow state of an object."""
    return api.content.get_state(obj)


def offered(obj: Any) -> tuple[Transition, ...]:
    """The transitions that the current user may take now, as the drawing and assignment say (who, not when)."""
    workflow = WORKFLOWS[obj.portal_type]
    may = getSecurityManager().checkPermission
    return tuple(one for one in workflow.exits(state_of(obj)) if may(permission_of(workflow, one), obj))


def facts_for(obj: Any, transition: Transition, decision: Decision) -> Moment:
    """What the rules may know about a step that the current user is about to take."""
    roles = transition.actors.get(_source(obj, transition), ())
    actor, _role = acting(obj, roles)
    return facts_of(obj, actor=actor, decision=decision, now=now())


def _source(obj: Any, transition: Transition) -> Any:
    state = state_of(obj)
    return next((one for one in transition.actors if one.value == state), None)


def rules_with_results(obj: Any, transition: Transition) -> tuple[tuple[Rule, tuple[Blocker, ...]], ...]:
    """The checklist of a step before anything was entered."""
    return checklist(obj.portal_type, transition.id.value, facts_for(obj, transition, Decision()))


def reasons_against(obj: Any, transition: Transition, decision: Decision) -> tuple[Blocker, ...]:
    """All reasons that stand in the way of a step with what was entered."""
    completed = proposals.completed(obj, transition, decision)
    return blockers(obj.portal_type, transition.id.value, facts_for(obj, transition, completed))


def take(obj: Any, transition_id: str, decision: Decision | None = None) -> bool:
    """Take a step as the current user; False where it was proposed and waits for a second person.

    :raises TransitionBlocked: it is not for this person, or not possible now; with all reasons.
    """
    workflow = WORKFLOWS[obj.portal_type]
    offers = {one.id.value: one for one in offered(obj)}
    if transition_id not in offers:
        raise TransitionBlocked((NOBODY,))
    transition = offers[transition_id]
    completed = proposals.completed(obj, transition, decision or Decision())
    if completed.proposing:
        return _propose(obj, transition, completed)
    _invoke(obj, workflow.transition(transition_id), completed)
    return True


def take_as_system(obj: Any, transition_id: str, decision: Decision | None = None) -> None:
    """Take a step that follows from another one; the role is one that no user holds."""
    transition = WORKFLOWS[obj.portal_type].transition(transition_id)
    with api.env.adopt_roles([Role.PROCESS_SYSTEM.value]):
        _invoke(obj, transition, decision or Decision())


def _invoke(obj: Any, transition: Transition, decision: Decision) -> None:
    tool = api.portal.get_tool("portal_workflow")
    try:
        tool.doActionFor(obj, transition.id.value, comment=decision.opinion, decision=decision)
    except WorkflowException as error:
        raise TransitionBlocked((NOBODY,)) from error


def _propose(obj: Any, transition: Transition, decision: Decision) -> bool:
    found = blockers(obj.portal_type, transition.id.value, facts_for(obj, transition, decision))
    if found:
        raise TransitionBlocked(found)
    actor, role = acting(obj, transition.actors[_source(obj, transition)])
    proposals.propose(obj, transition, decision, actor, role, now())
    return False
