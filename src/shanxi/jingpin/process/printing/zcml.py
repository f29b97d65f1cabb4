"""Permissions as ZCML: one file a type, one for those that guard no transition, and the list of them all."""

from collections.abc import Iterable
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows.naming import permission_id_of
from shanxi.jingpin.process.workflows.naming import permission_of
from shanxi.jingpin.process.workflows.naming import type_id
from xml.sax.saxutils import quoteattr


OPENING = '<configure xmlns="http://namespaces.zope.org/zope">'


def permissions_zcml(workflow: Workflow) -> str:
    """The permissions that guard the transitions of one workflow."""
    return _document(
        f"{workflow.title}: one permission a transition",
        ((permission_id_of(workflow, one), permission_of(workflow, one)) for one in workflow.transitions),
    )


def general_zcml() -> str:
    """The permissions that guard no transition."""
    return _document("Reading, writing, managing", ((one.id, one.title) for one in PERMISSIONS))


def includes_zcml() -> str:
    """The list of the other files."""
    files = ["general.zcml", *(f"{type_id(one)}.zcml" for one in DRAWINGS if one.transitions)]
    includes = [f'  <include file="{name}" />' for name in sorted(files)]
    return "\n".join([OPENING, "", *includes, "", "</configure>", ""])


def _document(heading: str, permissions: Iterable[tuple[str, str]]) -> str:
    lines = [OPENING, "", f"  <!-- {heading} -->"]
    lines += [f"  <permission id={quoteattr(id)} title={quoteattr(title)} />" for id, title in permissions]
    return "\n".join([*lines, "", "</configure>", ""])
