"""Adding and changing calls, by any door (第六条（一）)."""

from collections.abc import Mapping
import re
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from shanxi.jingpin.content.call import ICall
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.materials import not_listed
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.wording import listed
from typing import Any
from zope.event import notify
from zope.interface import Invalid
from zope.lifecycleevent import ObjectModifiedEvent
from zope.schema import getFields


MANAGE = "shanxi.jingpin: Manage Calls"
WRITE = "shanxi.jingpin: Write Call"
CODE = re.compile(r"[A-Z0-9]{1,10}")
#: Whatever names a row of these tables, at most once.
ROW_KEYS = {"sectors": ("sector", "行业"), "dimensions": ("dimension", "方面")}


def problems_of_call(values: Mapping[str, Any]) -> dict[str, str]:
    """Field → what is wrong beyond what the field itself can tell; missing fields are left alone."""
    found = {}
    if "code" in values and not CODE.fullmatch(values["code"] or ""):
        found["code"] = "代号只能有大写字母和数字。"
    opens_at, closes_at = values.get("opens_at"), values.get("closes_at")
    if opens_at is not None and closes_at is not None and closes_at <= opens_at:
        found["closes_at"] = "截止受理必须晚于开始受理。"
    for name, (key, title) in ROW_KEYS.items():
        keys = [row[key] for row in values.get(name) or ()]
        if len(keys) != len(set(keys)):
            found[name] = f"同一个{title}只能有一行。"
    missing = not_listed(values["materials"] or ()) if "materials" in values else ()
    if missing:
        found["materials"] = f"资料清单须包含“{listed(missing)}”，提交申请时要核对。"
    if not found.get("dimensions") and len(values.get("dimensions") or ()) < (values.get("minimum_dimensions") or 0):
        found["minimum_dimensions"] = "至少选择的方面不能多于列出的方面。"
    return found


def add_call(values: Mapping[str, Any]) -> Any:
    """A new call, as a draft.

    :raises Unauthorized: the current user may not add calls.
    :raises WritingRefused: values that a call cannot have.
    """
    place = office.place("calls")
    demand(MANAGE, place)
    return create(place, "Call", **_checked(values))


def save_call(call: Any, values: Mapping[str, Any]) -> None:
    """Change a draft.

    :raises Unauthorized: the current user may not change the call, or it is published.
    :raises WritingRefused: values that a call cannot have.
    """
    demand(WRITE, call)
    for name, value in _checked(values).items():
        setattr(call, name, value)
    notify(ObjectModifiedEvent(call))


def _checked(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of every field, in Beijing time."""
    kept = {name: values.get(name) for name in getFields(ICall)}
    for name in ("opens_at", "closes_at"):
        if kept[name] is not None:
            kept[name] = kept[name].astimezone(BEIJING)
    if problems := problems_of_call(kept):
        raise WritingRefused("".join(problems.values()))
    for name, field in getFields(ICall).items():
        try:
            field.bind(office.place("calls")).validate(kept[name])
        except Invalid as error:
            raise WritingRefused(f"“{field.title}”填写有误。") from error
    return kept
