"""Local roles that follow from assignment; group ids, so that joining and leaving a body touches no catalog."""

from borg.localrole.interfaces import ILocalRoleProvider
from collections.abc import Iterator
from shanxi.jingpin.casework.roles import own_holdings
from typing import Any
from zope.interface import implementer


@implementer(ILocalRoleProvider)
class AssignedRoles:
    """The roles that assignment gives on one object."""

    def __init__(self, context: Any) -> None:
        self.context = context

    def getRoles(self, principal_id: str) -> tuple[str, ...]:
        """The roles of one user or group."""
        return tuple(one.role.value for one in own_holdings(self.context) if one.principal == principal_id)

    def getAllRoles(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every principal with its roles, for the catalog."""
        roles: dict[str, list[str]] = {}
        for one in own_holdings(self.context):
            roles.setdefault(one.principal, []).append(one.role.value)
        return ((principal, tuple(dict.fromkeys(held))) for principal, held in roles.items())
