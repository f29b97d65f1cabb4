"""The whole ``rolemap.xml``: our roles are declared, our permissions are held by nobody unless a function is global."""

from collections.abc import Iterable
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.stock_permissions import STOCK_PERMISSIONS
from shanxi.jingpin.process.workflows.naming import permission_of
from xml.sax.saxutils import quoteattr


def rolemap_xml(workflows: Iterable[Workflow]) -> str:
    """The roles, then stock permissions, then our own in order of their titles."""
    granted = {one.title: one.global_roles for one in PERMISSIONS}
    for workflow in workflows:
        granted |= {permission_of(workflow, one): () for one in workflow.transitions}
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<rolemap>", "  <roles>"]
    lines += [f"    <role name={quoteattr(role)} />" for role in Role]
    lines += ["  </roles>", "  <permissions>"]
    for one in STOCK_PERMISSIONS:
        lines += _permission(one.title, one.roles)
    for title, roles in sorted(granted.items()):
        lines += _permission(title, roles)
    return "\n".join([*lines, "  </permissions>", "</rolemap>", ""])


def _permission(name: str, roles: tuple[str, ...]) -> list[str]:
    opening = ['    <permission acquire="False"', f"                name={quoteattr(name)}"]
    if not roles:
        return [*opening, "    />"]
    granted = [f"      <role name={quoteattr(role)} />" for role in roles]
    return [*opening, "    >", *granted, "    </permission>"]
