"""第六条（五）: the departments that can look at a bundle now."""

from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import FUNCTIONS
from shanxi.jingpin.content.groups import group_id
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.process.states import BodyState


def active_departments() -> tuple[str, ...]:
    """The ids of the departments in use that have somebody who can speak for them."""
    found = (one for one in office.bodies(BodyKind.DEPARTMENT.value) if state_of(one) == BodyState.ACTIVE.value)
    return tuple(sorted(one.getId() for one in found if has_people(one.getId())))


def has_people(department: str) -> bool:
    """Whether anybody has a function in a department."""
    return any(members(group_id(department, one)) for one in FUNCTIONS[BodyKind.DEPARTMENT])
