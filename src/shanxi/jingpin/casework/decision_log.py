"""办理日志: every decision of the site, for the Log Auditor: who, when, what, on what; no opinions (process §1)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.casework.accounts import full_name
from shanxi.jingpin.casework.decisions import DecisionRecord
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.timeline import body_title
from shanxi.jingpin.content import office
from shanxi.jingpin.content.places import PLACES
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


VIEW_LOG = "shanxi.jingpin: View Log"
#: Cases lie in folders of their calls, not in their place itself.
CASES = "cases"
DRAFT = "（草稿）"
#: What a log says of something without a number; an objection or a case tells nothing more than its number.
LABELLED = frozenset(("Call", "Enterprise", "GroupStandard", "PublicNotice", "Announcement", "ReviewBody"))


@dataclass(frozen=True)
class Wanted:
    """The filters of the log; an empty one lets everything pass. Days are ``2026-03-09``."""

    words: str = ""
    subject: str = ""
    first: str = ""
    last: str = ""


@dataclass(frozen=True)
class LogEntry:
    """One decision: ``holder`` is the case, or what else the record is kept with."""

    at: datetime
    person: str
    person_id: str
    proposed_by: str
    proposed_by_id: str
    body: str
    subject: str
    title: str
    moved: str
    on: str
    holder: Any
    record: DecisionRecord


def log_entries(wanted: Wanted) -> list[LogEntry]:
    """The decisions that fit, the latest first; the caller asks for the permission ``View Log``."""
    found = [entry for holder in _holders() for entry in _entries(holder, wanted)]
    return sorted(found, key=lambda one: one.at, reverse=True)


def _holders() -> Iterator[Any]:
    yield from office.all_cases()
    for name in PLACES:
        if name != CASES:
            yield from office.place(name).objectValues()


def _entries(holder: Any, wanted: Wanted) -> Iterator[LogEntry]:
    for _number, record in decisions_of(holder):
        if _in_period(record, wanted) and wanted.subject in ("", record.subject):
            entry = _entry(holder, record)
            if _has_words(entry, wanted.words):
                yield entry


def _in_period(record: DecisionRecord, wanted: Wanted) -> bool:
    day = day_of(record.at).isoformat()
    return wanted.first <= day and (not wanted.last or day <= wanted.last)


def _has_words(entry: LogEntry, words: str) -> bool:
    persons = f"{entry.person} {entry.person_id} {entry.proposed_by} {entry.proposed_by_id}"
    text = f"{persons} {entry.body} {entry.title} {entry.on}".casefold()
    return all(word in text for word in words.casefold().split())


def _entry(holder: Any, record: DecisionRecord) -> LogEntry:
    workflow = WORKFLOWS[record.subject]
    states = (workflow.state(record.from_state).title, workflow.state(record.to_state).title)
    return LogEntry(
        at=record.at,
        person=person_name(record.person, record.person_name),
        person_id=record.person,
        proposed_by=person_name(record.proposed_by, full_name(record.proposed_by)) if record.proposed_by else "",
        proposed_by_id=record.proposed_by,
        body=body_title(record),
        subject=workflow.title,
        title=workflow.transition(record.transition).title,
        moved=" → ".join(states) if record.from_state != record.to_state else "",
        on=_named(holder),
        holder=holder,
        record=record,
    )


def _named(holder: Any) -> str:
    if holder.number:
        return holder.number
    return holder.label if holder.portal_type in LABELLED else DRAFT


def person_name(user_id: str, name: str) -> str:
    """The name of a person; the id where there is none, or the account is there no more."""
    return (name or user_id) if user_id else "系统"
