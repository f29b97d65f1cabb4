"""What an object of the process is about, in a few words for the head of a screen."""

from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.content.office import enterprise_of_case
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def heading_of(obj: Any) -> dict[str, Any]:
    """``{type, kind, title, number, enterprise, state, url, about}`` of an object, from its case where it has one.

    ``about`` is the address of what ``title`` names: the case, or the object that lies in none.
    """
    workflow = WORKFLOWS[obj.portal_type]
    case = case_of(obj)
    in_case = case.portal_type == "Application"
    return {
        "type": workflow.title,
        "kind": "产品/服务" if in_case else "名称",
        "title": case.label if in_case else _own_title(obj),
        "number": case.case_file.number if in_case else getattr(obj, "number", ""),
        "enterprise": enterprise_of_case(case).label if in_case else "",
        "state": workflow.state(state_of(obj)).title,
        "url": obj.absolute_url(),
        "about": case.absolute_url(),
    }


def _own_title(obj: Any) -> str:
    """The object's name, unless that is only its number again."""
    return "" if obj.label in (obj.number, obj.getId()) else obj.label
