"""The decisions on a case as somebody is told of them: body and outcome, the words addressed to them, no persons."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.checked_lines import checked_lines
from shanxi.jingpin.casework.checked_lines import CheckedLine
from shanxi.jingpin.casework.checked_lines import Verdict
from shanxi.jingpin.casework.checked_lines import verdicts_in_words
from shanxi.jingpin.casework.decisions import DecisionRecord
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.casework.shown_fields import shown
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content import office
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.telling import Reading
from shanxi.jingpin.process.telling import reading
from shanxi.jingpin.process.telling import Taken
from shanxi.jingpin.process.telling import Told
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


@dataclass(frozen=True)
class Entry:
    """One line of the timeline; ``fields`` are titles with their values as text."""

    number: int
    at: datetime
    subject: str
    title: str
    body: str
    outcome: str
    opinion: str
    fields: tuple[tuple[str, str], ...]
    article: str
    checklist: tuple[CheckedLine, ...]
    verdicts: tuple[Verdict, ...]


def timeline_for_me(case: Any) -> Iterator[Entry]:
    """The decisions that the current user is told of, the oldest first."""
    held = held_by_me(case)
    for number, record in decisions_of(case):
        told = _reading(record, held)
        if told.level is not Told.NOTHING:
            yield _entry(case, number, record, told)


def _reading(record: DecisionRecord, held: tuple[Holding, ...]) -> Reading:
    """All that somebody is told of a decision, in whichever function."""
    found = Reading()
    for role, body in dict.fromkeys((one.role, one.body) for one in held):
        found |= reading(role, record.subject, record.transition, _taken(record, body))
    return found


def _taken(record: DecisionRecord, body: str) -> Taken:
    return Taken(
        own=bool(body) and body == record.body,
        mine=record.person == me(),
        elsewhere=record.certification_body not in ("", body),
    )


def _entry(case: Any, number: int, record: DecisionRecord, told: Reading) -> Entry:
    workflow = WORKFLOWS[record.subject]
    in_full = told.level is Told.OPINION
    moved = record.from_state != record.to_state
    return Entry(
        number=number,
        at=record.at,
        subject=workflow.title,
        title=workflow.transition(record.transition).title,
        body=body_title(record),
        outcome=workflow.state(record.to_state).title if moved else "",
        opinion=record.opinion if in_full else "",
        fields=tuple(_shown(case, record, told)) if in_full else (),
        article=record.article,
        checklist=checked_lines(record) if told.checklist else (),
        verdicts=verdicts_in_words(record, case) if told.verdicts else (),
    )


def body_title(record: DecisionRecord) -> str:
    """The body in whose function it was decided, or the function where the body has no name."""
    body = office.body(record.body) or office.enterprise(record.body)
    return body.label if body is not None else ROLE_TITLES[Role(record.role)]


def _shown(case: Any, record: DecisionRecord, told: Reading) -> Iterator[tuple[str, str]]:
    values = record.fields
    for field in WORKFLOWS[record.subject].transition(record.transition).records:
        if field.name not in values or (field.names_person and not told.persons):
            continue
        if text := shown(field, values[field.name], case):
            yield field.title, text
