"""Who is waited for: portal_type → state → what has to be done. 我的待办 is printed from this table."""

from shanxi.jingpin.process.awaiting import parts
from shanxi.jingpin.process.awaiting.awaited import Awaited
from shanxi.jingpin.process.awaiting.case import CASE
from shanxi.jingpin.process.facts import Moment
from typing import Any


AWAITING: dict[str, dict[Any, tuple[Awaited, ...]]] = {
    "Application": CASE,
    "Review": parts.REVIEW,
    "GroupStandard": parts.STANDARD,
    "CertificationReport": parts.REPORT,
    "Finding": parts.FINDING,
    "Certificate": parts.CERTIFICATE,
    "PublicNotice": parts.NOTICE,
    "Announcement": parts.ANNOUNCEMENT,
    "Objection": parts.OBJECTION,
}


def possible(portal_type: str, state: str) -> tuple[Awaited, ...]:
    """Everything that may be waited for in a state, whatever the facts are."""
    return AWAITING.get(portal_type, {}).get(state, ())


def awaited(portal_type: str, state: str, facts: Moment) -> tuple[Awaited, ...]:
    """What an object in that state waits for, with these facts."""
    return tuple(one for one in possible(portal_type, state) if one.when(facts))
