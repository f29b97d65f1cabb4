"""How a public copy is written: found by its id in its section, made where it is missing, its values set anew."""

from DateTime import DateTime
from datetime import datetime
from plone import api
from shanxi.jingpin.casework.transitions import take_as_system
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.naming import public_id
from shanxi.jingpin.process.states import PublicCopyState
from typing import Any


#: portal_type of a public copy → the section it lies in.
SECTION_OF = {
    "NoticePage": "notices",
    "AnnouncementPage": "announcements",
    "RegisterEntry": "register",
    "PublishedStandard": "standards",
    "EnterprisePage": "enterprises",
}


def copy_of(portal_type: str, id: str) -> Any | None:
    """The copy of that id, withdrawn or not."""
    section = api.portal.get()._getOb(SECTION_OF[portal_type])
    return section._getOb(id) if id and id in section else None


def write_copy(portal_type: str, id: str, values: dict[str, Any], now: datetime) -> Any:
    """Write the values into the copy of that id, or into a new one with an unguessable id."""
    found = copy_of(portal_type, id)
    if found is None:
        section = api.portal.get()._getOb(SECTION_OF[portal_type])
        found = create(section, portal_type, public_id(), language="zh-cn", **values)
        found.effective_date = DateTime(now.isoformat())
    else:
        for name, value in values.items():
            setattr(found, name, value)
    found.setModificationDate(DateTime(now.isoformat()))
    found.reindexObject()
    return found


def withdraw_copy(portal_type: str, id: str) -> None:
    """Take a copy off the public pages; it stays for the record and keeps its address."""
    found = copy_of(portal_type, id)
    if found is not None and api.content.get_state(found) == PublicCopyState.PUBLISHED.value:
        take_as_system(found, "withdraw")


def republish_copy(portal_type: str, id: str) -> None:
    """Show a withdrawn copy again."""
    found = copy_of(portal_type, id)
    if found is not None and api.content.get_state(found) == PublicCopyState.WITHDRAWN.value:
        take_as_system(found, "republish")
