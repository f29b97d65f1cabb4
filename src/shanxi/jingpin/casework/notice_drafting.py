"""Drafting a public notice: which cases, how long, which words (第六条（六）)."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from plone import api
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.calendar import due_moment
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect import facts_of
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.rules import rules_of
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import NoticeState
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


ADD = "shanxi.jingpin: Add Notice"
WRITE = "shanxi.jingpin: Write Notice"
FIELDS = ("title", "basis", "wording", "contact", "objection_rules", "starts_at", "ends_at", "dates_confirmed")
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Period:
    """From the beginning of the first day to the end of the last; estimated where a year is not known yet."""

    starts_at: datetime
    ends_at: datetime
    estimated: bool


@dataclass(frozen=True)
class Candidate:
    """A case that may be listed, by what will be public of it, and what stands in its way."""

    uid: str
    number: str
    enterprise: str
    item: str
    reasons: tuple[str, ...]


def may_draft(place: str = "notices", add: str = ADD) -> bool:
    """Whether the current user drafts: the site's editors, and the federation."""
    if api.user.has_permission(add, obj=api.portal.get()):
        return True
    return any(one.role is Role.FEDERATION for one in held_by_me(office.place(place)))


def proposed_period(working_days: int, first: date | None = None) -> Period:
    """From the next working day on, the first day counted (第六条（六）)."""
    start = first or add_working_days(today() + DAY, 0).day
    end = add_working_days(start - DAY, working_days)
    return Period(datetime.combine(start, time(), BEIJING), due_moment(end.day), end.estimated)


def needed_working_days(cases: Iterable[Any]) -> int:
    """The longest period that a call of the cases asks for; the setting where none does."""
    calls = [one.case_file.call for one in cases]
    lengths = [one.notice_working_days for one in calls if one is not None and one.notice_working_days is not None]
    return max(lengths, default=current_settings().notice_working_days)


def cases_in(state: ApplicationState) -> list[Any]:
    """Every case in that state, by number; for those who draft, not for readers."""
    catalog = api.portal.get_tool("portal_catalog")
    found = catalog.unrestrictedSearchResults(portal_type="Application", review_state=state.value)
    return sorted((one._unrestrictedGetObject() for one in found), key=lambda one: one.number)


def candidate(case: Any, transition: str) -> Candidate:
    """A case with what stands in the way of that step, whoever takes it."""
    facts = facts_of(case, actor=Actor(), decision=Decision(), now=now())
    rules = [one for one in rules_of("Application", transition) if not one.on_entry and not one.advisory]
    reasons = tuple(found.message for one in rules for found in one.blockers(facts))
    enterprise = office.enterprise_of_case(case).label
    return Candidate(api.content.get_uuid(case), case.number, enterprise, case.label, reasons)


def candidates() -> list[Candidate]:
    """The cases that wait for a notice.

    :raises Unauthorized: the current user does not draft.
    """
    if not may_draft():
        demand(ADD, api.portal.get())
    return [candidate(one, "start_public_notice") for one in cases_in(ApplicationState.AWAITING_NOTICE)]


def new_notice(values: Mapping[str, Any], cases: Iterable[str]) -> Any:
    """A draft.

    :raises Unauthorized: the current user does not draft.
    """
    if not may_draft():
        demand(ADD, api.portal.get())
    notice = create(office.place("notices"), "PublicNotice")
    return save_notice(notice, values, cases)


def save_notice(notice: Any, values: Mapping[str, Any], cases: Iterable[str]) -> Any:
    """Write a draft anew.

    :raises Unauthorized: it is none any more, or the current user does not draft.
    """
    demand(WRITE, notice)
    for name in FIELDS:
        if name in values:
            setattr(notice, name, values[name])
    allowed = {api.content.get_uuid(one) for one in cases_in(ApplicationState.AWAITING_NOTICE)}
    notice.cases = tuple(uid for uid in cases if uid in allowed or uid in notice.cases)
    refresh(notice)
    return notice


def is_draft(notice: Any) -> bool:
    """Whether it may still be written."""
    return state_of(notice) == NoticeState.DRAFT.value


def end_of(day: date) -> datetime:
    """24:00 of a day in Beijing."""
    return due_moment(day)


def start_of(day: date) -> datetime:
    """00:00 of a day in Beijing."""
    return datetime.combine(day, time(), BEIJING)
