"""第六条（六）（七）: notices, announcements and objections as facts."""

from collections.abc import Iterable
from dataclasses import replace
from shanxi.jingpin.casework.calendar import working_days_between
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Announcement
from shanxi.jingpin.process.facts import AnnouncementFacts
from shanxi.jingpin.process.facts import AnnouncementRow
from shanxi.jingpin.process.facts import Notice
from shanxi.jingpin.process.facts import NoticeFacts
from shanxi.jingpin.process.facts import NoticeRow
from shanxi.jingpin.process.facts import Objection
from shanxi.jingpin.process.facts import ObjectionFacts
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import NoticeState
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.wording import last_day
from typing import Any


def objections_of(case: Any) -> tuple[Objection, ...]:
    """The objections to a case."""
    found = (office.objection(id) for id in case.case_file.objections)
    return tuple(one.as_facts(state_of(one)) for one in found if one is not None)


def _notice_row(notice: Any, uid: str) -> NoticeRow:
    case = office.find_by_uid(uid)
    if case is None:
        return NoticeRow(uid, state="", approved=False)
    file = case.case_file
    approved = bool(file.manifest.whole) and file.manifest.whole == file.approved_manifest
    state = state_of(case)
    elsewhere = state == ApplicationState.PUBLIC_NOTICE.value and file.notice != notice.getId()
    return NoticeRow(file.number, state, approved, elsewhere=elsewhere)


def notice_with_rows(notice: Any) -> Notice:
    """A notice with what is known of its cases and its length."""
    rows = tuple(_notice_row(notice, uid) for uid in notice.cases)
    if notice.starts_at is None or notice.ends_at is None:
        return notice.as_facts(state_of(notice), rows)
    first, last = day_of(notice.starts_at), last_day(notice.ends_at)
    days, left = working_days_between(first, last), working_days_between(max(first, today()), last)
    return notice.as_facts(state_of(notice), rows, days, left)


def notice_of(case: Any) -> Notice | None:
    """The notice a case is in."""
    found = office.notice(case.case_file.notice)
    return notice_with_rows(found) if found is not None else None


def choosable_notices(case: Any) -> dict[str, Notice]:
    """The notices that list a case, by id; none while it does not wait for one."""
    if state_of(case) != ApplicationState.AWAITING_NOTICE.value:
        return {}
    return {one.getId(): notice_with_rows(one) for one in office.listing("notices", case)}


def _changed(cases: Iterable[Any]) -> frozenset[str]:
    """The numbers of the cases that wait for a notice and whose papers have changed since they were approved."""
    awaiting = ApplicationState.AWAITING_NOTICE.value
    return frozenset(
        one.number
        for one in cases
        if state_of(one) == awaiting and manifest_of(one).whole != one.case_file.approved_manifest
    )


def notice_facts(notice: Any, **moment: Any) -> NoticeFacts:
    """What a step of a notice depends on."""
    cases = [one for one in (office.find_by_uid(uid) for uid in notice.cases) if one is not None]
    announced = tuple(one.number for one in cases if state_of(one) == ApplicationState.CERTIFIED.value)
    asked = [one.case_file.call.notice_working_days for one in cases if one.case_file.call is not None]
    lengths = [days for days in asked if days is not None]
    known = notice_with_rows(notice)
    changed = _changed(cases) if known.state == NoticeState.DRAFT.value else frozenset()
    rows = tuple(replace(one, changed=one.approved and one.case in changed) for one in known.rows)
    return NoticeFacts(
        **moment,
        notice=replace(known, rows=rows),
        announced_cases=announced,
        minimum_working_days=max(lengths, default=None),
    )


def _announcement_row(uid: str) -> AnnouncementRow:
    case = office.find_by_uid(uid)
    if case is None:
        return AnnouncementRow(uid, ("案件不存在",))
    notice = office.notice(case.case_file.notice)
    ends_at = notice.ends_at if notice is not None else None
    standing = [one.number or one.id for one in objections_of(case) if one.holds_back(ends_at)]
    return AnnouncementRow(case.number, tuple(f"异议{one}尚未办结" for one in standing))


def announcement_with_rows(announcement: Any) -> Announcement:
    """An announcement with what stands in the way of its cases."""
    return announcement.as_facts(state_of(announcement), tuple(_announcement_row(uid) for uid in announcement.cases))


def choosable_announcements(case: Any) -> dict[str, Announcement]:
    """The announcements that list a case, by id; none while it is not shown to the public."""
    if state_of(case) != ApplicationState.PUBLIC_NOTICE.value:
        return {}
    return {one.getId(): announcement_with_rows(one) for one in office.listing("announcements", case)}


def announcement_facts(announcement: Any, **moment: Any) -> AnnouncementFacts:
    """What a step of an announcement depends on."""
    return AnnouncementFacts(**moment, announcement=announcement_with_rows(announcement))


def objection_facts(objection: Any, **moment: Any) -> ObjectionFacts:
    """What a step of an objection depends on."""
    notice = office.notice(objection.notice_id)
    return ObjectionFacts(
        **moment,
        objection=objection.as_facts(state_of(objection)),
        notice_starts_at=notice.starts_at,
        notice_ends_at=notice.ends_at,
    )
