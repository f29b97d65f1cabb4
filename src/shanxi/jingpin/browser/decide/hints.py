"""What the case already says about a field of a step, and the page on which a missing condition is met."""

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


#: Rule → the page of the object on which its condition is met, and the words of the link.
WAYS: dict[str, tuple[str, str]] = {
    "link_standard.choice": ("@@begin-standard", "制定或者选用标准"),
    "recommend.standard": ("@@begin-standard", "制定或者选用标准"),
    "accept.material_verdicts": ("@@examine", "资格预审审查表"),
    "accept.technical_verdicts": ("@@examine", "资格预审审查表"),
    "request_supplement.complete": ("@@examine", "资格预审审查表"),
    "request_supplement.defects": ("@@examine", "资格预审审查表"),
}


def ways_of(obj: Any, codes: set[str]) -> list[tuple[str, str]]:
    """Address and words of the pages that lead on, each once."""
    found = dict.fromkeys(way for code, way in WAYS.items() if code in codes)
    return [(f"{obj.absolute_url()}/{page}", title) for page, title in found]
