"""What an object of the process is about, in a few words for the head of a screen."""

from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.content.office import enterprise_of_case
from shanxi.jingpin.content.office import find_by_uid
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


OBJECTION = "Objection"


def heading_of(obj: Any) -> dict[str, Any]:
    """``{type, kind, title, number, enterprise, state, url, about}`` of an object, from its case where it has one.

    ``about`` is the address of what ``title`` names: the case, or the object that lies in none.
    """
    workflow = WORKFLOWS[obj.portal_type]
    case = _case_objected_to(obj) or case_of(obj)
    in_case = case.portal_type == "Application"
    return {
        "type": workflow.title,
        "kind": "产品/服务" if in_case else "名称",
        "title": case.label if in_case else _own_title(obj),
        "number": case.case_file.number if in_case and obj.portal_type != OBJECTION else getattr(obj, "number", ""),
        "enterprise": enterprise_of_case(case).label if in_case else "",
        "state": workflow.state(state_of(obj)).title,
        "url": obj.absolute_url(),
        "about": case.absolute_url(),
    }


def _case_objected_to(obj: Any) -> Any | None:
    return find_by_uid(obj.case_uid) if obj.portal_type == OBJECTION else None


def _own_title(obj: Any) -> str:
    """The object's name, unless that is only its number again."""
    return "" if obj.label in (obj.number, obj.getId()) else obj.label
