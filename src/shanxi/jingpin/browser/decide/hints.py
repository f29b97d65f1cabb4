"""What the case already says about a field of a step."""

from collections.abc import Callable
from html import escape
from shanxi.jingpin.casework.case_facts import body_name
from typing import Any


def _preferred_body(case: Any) -> str:
    name = body_name(case.case_file.preferred_body)
    return f"申请单位的意向机构：{name}" if name else "申请单位没有提出意向机构。"


#: Step → field → hint.
HINTS: dict[str, dict[str, Callable[[Any], str]]] = {
    "assign_body": {"body": _preferred_body},
    "reassign_body": {"body": _preferred_body},
}


def add_hints(obj: Any, transition_id: str, widgets: Any) -> None:
    """Put the hints of a step under its fields; the field's own description stays."""
    for name, hint in HINTS.get(transition_id, {}).items():
        widget = widgets[name]
        widget.description = " ".join(one for one in (widget.field.description, escape(hint(obj))) if one)
