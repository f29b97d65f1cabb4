"""Drafting an announcement, and announcing all its cases on one screen (第六条（七）)."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.notice_drafting import Candidate
from shanxi.jingpin.casework.notice_drafting import candidate
from shanxi.jingpin.casework.notice_drafting import cases_in
from shanxi.jingpin.casework.notice_drafting import may_draft
from shanxi.jingpin.casework.proposals import proposal_for
from shanxi.jingpin.casework.transitions import NOBODY
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import reasons_against
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


ADD = "shanxi.jingpin: Add Announcement"
WRITE = "shanxi.jingpin: Write Announcement"
ANNOUNCE = "announce"
FIELDS = ("title", "number", "basis", "wording", "contact")


@dataclass(frozen=True)
class Line:
    """A case of an announcement: announced, proposed by somebody, or what stands in its way."""

    uid: str
    number: str
    enterprise: str
    item: str
    announced: bool
    proposed_by: str
    reasons: tuple[str, ...]


def may_draft_announcement() -> bool:
    """Whether the current user drafts announcements."""
    return may_draft("announcements", ADD)


def _demand_drafting() -> None:
    if not may_draft_announcement():
        demand(ADD, api.portal.get())


def candidates() -> list[Candidate]:
    """The cases in a notice, with what stands in the way of announcing them.

    :raises Unauthorized: the current user does not draft.
    """
    _demand_drafting()
    return [candidate(one, ANNOUNCE) for one in cases_in(ApplicationState.PUBLIC_NOTICE)]


def new_announcement(values: Mapping[str, Any], cases: Iterable[str]) -> Any:
    """A draft.

    :raises Unauthorized: the current user does not draft.
    """
    _demand_drafting()
    announcement = create(office.place("announcements"), "Announcement")
    return save_announcement(announcement, values, cases)


def save_announcement(announcement: Any, values: Mapping[str, Any], cases: Iterable[str]) -> Any:
    """Write a draft anew.

    :raises Unauthorized: it is none any more, or the current user does not draft.
    """
    demand(WRITE, announcement)
    for name in FIELDS:
        if name in values:
            setattr(announcement, name, values[name])
    allowed = {api.content.get_uuid(one) for one in cases_in(ApplicationState.PUBLIC_NOTICE)}
    announcement.cases = tuple(uid for uid in cases if uid in allowed or uid in announcement.cases)
    refresh(announcement)
    return announcement


def lines_of(announcement: Any) -> list[Line]:
    """The cases of an announcement, in its order, as the current user would find them."""
    found = (office.find_by_uid(uid) for uid in announcement.cases)
    return [_line(one, announcement) for one in found if one is not None]


def _line(case: Any, announcement: Any) -> Line:
    known = candidate(case, ANNOUNCE)
    certified = state_of(case) == ApplicationState.CERTIFIED.value
    announced = certified and case.case_file.announcement == announcement.getId()
    proposal = proposal_for(case, ANNOUNCE)
    return Line(
        known.uid,
        known.number,
        known.enterprise,
        known.item,
        announced,
        proposal.person if proposal is not None else "",
        () if announced else tuple(one.message for one in reasons_against_announcing(case, announcement)),
    )


def reasons_against_announcing(case: Any, announcement: Any) -> tuple[Blocker, ...]:
    """Why the current user cannot announce a case in that announcement now."""
    drawn = next((one for one in offered(case) if one.id.value == ANNOUNCE), None)
    if drawn is None:
        return (NOBODY,)
    return reasons_against(case, drawn, _decision(announcement))


def _decision(announcement: Any) -> Decision:
    return Decision(fields={"announcement": announcement.getId()})


def announce_cases(announcement: Any, cases: Iterable[str]) -> dict[str, bool | tuple[Blocker, ...]]:
    """Propose or confirm each of the chosen cases; number → announced, waiting for a second person, or the reasons.

    One case that may not be announced keeps no other one back.
    """
    wanted, results = set(cases), {}
    for uid in announcement.cases:
        case = office.find_by_uid(uid)
        if case is None or uid not in wanted:
            continue
        results[case.number] = _announce(case, announcement)
    return results


def _announce(case: Any, announcement: Any) -> bool | tuple[Blocker, ...]:
    found = reasons_against_announcing(case, announcement)
    if found:
        return found
    try:
        return take(case, ANNOUNCE, _decision(announcement))
    except TransitionBlocked as refusal:
        return refusal.blockers
