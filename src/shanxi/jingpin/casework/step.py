"""A step that is being taken: what gate and actions are told."""

from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.roles import Role
from typing import Any


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
