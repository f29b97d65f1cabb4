"""Who acts: the person who is logged in, and the body in whose function the step is taken."""

from AccessControl import getSecurityManager
from collections.abc import Iterable
from shanxi.jingpin.casework.roles import holdings_of
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.roles import Role
from typing import Any


def principals() -> tuple[str, ...]:
    """The current user's id and the ids of the groups joined."""
    user = getSecurityManager().getUser()
    groups = user.getGroups() if hasattr(user, "getGroups") else ()
    return tuple(one for one in (user.getId(), *groups) if one)


def held_by_me(obj: Any) -> tuple[Holding, ...]:
    """The roles that the current user holds on an object, with the bodies they stand for."""
    mine = set(principals())
    return tuple(one for one in holdings_of(obj) if one.principal in mine)


def acting(obj: Any, roles: Iterable[Role]) -> tuple[Actor, Role]:
    """The current user as actor in one of the roles; the system where none of them is held."""
    person = getSecurityManager().getUser().getId() or ""
    wanted = set(roles)
    for one in held_by_me(obj):
        if one.role in wanted:
            return Actor(person, one.body), one.role
    return Actor(person, ""), Role.PROCESS_SYSTEM
