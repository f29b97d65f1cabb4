"""The page of an announcement (第六条（七）): it appears with the first case that is announced."""

from datetime import datetime
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.publication.approved import approved_of
from shanxi.jingpin.publication.copies import write_copy
from shanxi.jingpin.publication.notices import correction_row
from typing import Any


def show_announcement(announcement: Any, now: datetime) -> Any | None:
    """Write the page of an announcement with the cases that are announced, or bring it up to date."""
    rows = [row_of(one) for one in announced_cases(announcement)]
    if not rows:
        return None
    values = {
        "title": announcement.title,
        "number": announcement.number or "",
        "basis": announcement.basis or "",
        "wording": announcement.wording or "",
        "contact": announcement.contact or "",
        "announced_on": announcement.announced_on,
        "rows": rows,
        "corrections": [correction_row(one) for one in announcement.corrections],
    }
    written = write_copy("AnnouncementPage", announcement.page_id, values, now)
    announcement.page_id = written.getId()
    return written


def announced_cases(announcement: Any) -> list[Any]:
    """The cases that this announcement has announced, in its order."""
    found = (office.find_by_uid(uid) for uid in announcement.cases)
    return [one for one in found if one is not None and is_announced(one, announcement.getId())]


def is_announced(case: Any, announcement_id: str) -> bool:
    """Whether that announcement has announced the case."""
    certified = state_of(case) == ApplicationState.CERTIFIED.value
    return certified and case.case_file.announcement == announcement_id


def row_of(case: Any) -> dict[str, Any]:
    """A case as an announcement lists it."""
    certificate = certificate_object(case)
    return {
        **approved_of(case).row,
        "remark": "",
        "certificate_number": certificate.number if certificate is not None else "",
        "valid_until": certificate.valid_until if certificate is not None else None,
    }
