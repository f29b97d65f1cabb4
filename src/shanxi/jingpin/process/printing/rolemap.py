"""The whole ``rolemap.xml``: our roles are declared, our permissions are held by nobody unless a function is global."""

from collections.abc import Iterable
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.workflows.naming import permission_of
from xml.sax.saxutils import quoteattr


#: Stock permissions changed at the root of the site: name, acquired, roles.
#: Plone lets every member list all accounts: here that would tell an enterprise who the experts are.
STOCK: tuple[tuple[str, bool, tuple[str, ...]], ...] = (
    ("List portal members", False, ("Manager", "Site Administrator")),
)


def rolemap_xml(workflows: Iterable[Workflow]) -> str:
    """The roles, then stock permissions, then our own in order of their titles."""
    granted = {one.title: one.global_roles for one in PERMISSIONS}
    for workflow in workflows:
        granted |= {permission_of(workflow, one): () for one in workflow.transitions}
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<rolemap>", "  <roles>"]
    lines += [f"    <role name={quoteattr(role)} />" for role in Role]
    lines += ["  </roles>", "  <permissions>"]
    for name, acquired, roles in STOCK:
        lines += _permission(name, acquired, roles)
    for title, roles in sorted(granted.items()):
        lines += _permission(title, False, roles)
    return "\n".join([*lines, "  </permissions>", "</rolemap>", ""])


def _permission(name: str, acquired: bool, roles: tuple[str, ...]) -> list[str]:
    opening = [f'    <permission acquire="{acquired}"', f"                name={quoteattr(name)}"]
    if not roles:
        return [*opening, "    />"]
    granted = [f"      <role name={quoteattr(role)} />" for role in roles]
    return [*opening, "    >", *granted, "    </permission>"]
