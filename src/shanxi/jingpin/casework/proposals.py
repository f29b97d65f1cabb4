"""Two persons: the first proposes a step, the second confirms it (第四条（七）)."""

from Acquisition import aq_base
from BTrees.OOBTree import OOBTree
from dataclasses import replace
from datetime import datetime
from persistent import Persistent
from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.roles import Role
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "shanxi.jingpin.proposals"


class Proposal(Persistent):
    """What the first person has proposed."""

    def __init__(self, decision: Decision, actor: Actor, role: Role, now: datetime) -> None:
        self.opinion = decision.opinion
        self.fields = dict(decision.fields)
        self.person = actor.person
        self.body = actor.body
        self.role = role.value
        self.at = now


def proposal_for(obj: Any, transition_id: str) -> Proposal | None:
    """The standing proposal of a step, or None."""
    return IAnnotations(obj).get(KEY, {}).get(transition_id)


def propose(obj: Any, transition: Transition, decision: Decision, actor: Actor, role: Role, now: datetime) -> None:
    """Keep a proposal until somebody else confirms it or the state changes, be it at this moment."""
    guard_read(aq_base(obj).workflow_history)
    annotations = IAnnotations(obj)
    if KEY not in annotations:
        annotations[KEY] = OOBTree()
    annotations[KEY][transition.id.value] = Proposal(decision, actor, role, now)


def drop_all(obj: Any) -> None:
    """Forget the proposals: the state they were made for is over."""
    IAnnotations(obj).pop(KEY, None)


def withdraw(obj: Any, transition_id: str, person: str) -> bool:
    """Take a proposal back; False where this person has made none."""
    standing = proposal_for(obj, transition_id)
    if standing is None or standing.person != person:
        return False
    del IAnnotations(obj)[KEY][transition_id]
    return True


def completed(obj: Any, transition: Transition, decision: Decision) -> Decision:
    """The decision as the rules should see it: a proposal itself, or the confirmation of one with its fields."""
    if not transition.two_persons:
        return decision
    standing = proposal_for(obj, transition.id.value)
    if standing is None:
        return replace(decision, proposing=True)
    guard_read(IAnnotations(obj)[KEY])  # not withdrawn meanwhile
    return replace(
        decision,
        opinion=decision.opinion or standing.opinion,
        fields=standing.fields,
        proposed_by=standing.person,
        differs=any(standing.fields.get(name) != value for name, value in decision.fields.items()),
    )
