"""A step that is being taken: what gate and actions are told."""

from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.rules import Checklist
from typing import Any


#: The name under which the gate hands on what it has found, among the keywords that both events of a step share.
CHECKED = "checked"


@dataclass(frozen=True)
class Checked:
    """The facts of a step and what its rules found in them: collected once, by the gate, before anything changes."""

    facts: Moment
    checklist: Checklist


@dataclass(frozen=True)
class Step:
    """One transition of one object, by one person in one role, at one moment."""

    obj: Any
    workflow: Workflow
    transition: Transition
    from_state: str
    to_state: str
    actor: Actor
    role: Role
    decision: Decision
    now: datetime
    checked: Checked | None = None
