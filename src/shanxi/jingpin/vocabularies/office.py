"""Calls, notices, announcements and objections that a case may go into (第六条（一）、（六）、（七）)."""

from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.office import calls
from shanxi.jingpin.content.office import listing
from shanxi.jingpin.content.office import objection
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any


def published_calls(case: Any) -> Iterator[tuple[str, str]]:
    """The published calls but the case's own; the window is judged by rules."""
    for one in sorted(calls(), key=lambda one: (one.opens_at, one.getId())):
        if one.getId() != case.call_id and api.content.get_state(one) == "published":
            yield one.getId(), one.title


def _listing(place_id: str, case: Any) -> Iterator[tuple[str, str]]:
    for one in listing(place_id, case):
        if api.content.get_state(one) != "cancelled":
            yield one.getId(), one.title


def notices(case: Any) -> Iterator[tuple[str, str]]:
    """The notices in which the case is listed."""
    return _listing("notices", case)


def announcements(case: Any) -> Iterator[tuple[str, str]]:
    """The announcements in which the case is listed."""
    return _listing("announcements", case)


def objections(case: Any) -> Iterator[tuple[str, str]]:
    """The objections to the case, by number only."""
    found = (objection(id) for id in case.case_file.objections)
    return ((one.getId(), one.number or one.getId()) for one in found if one is not None)


OPEN_CALLS = Guarded(published_calls, "carry_over")
PUBLIC_NOTICES = Guarded(notices, "start_public_notice")
ANNOUNCEMENTS = Guarded(announcements, "announce")
OBJECTIONS_OF_CASE = Guarded(objections, "reopen_after_objection", "reject_after_objection")
