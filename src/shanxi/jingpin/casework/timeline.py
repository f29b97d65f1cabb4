"""The decisions on a case as somebody is told of them: body and outcome, the words addressed to them, no persons."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.decisions import DecisionRecord
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.shown_fields import shown
from shanxi.jingpin.content import office
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.telling import Told
from shanxi.jingpin.process.telling import told
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


def timeline_for_me(case: Any) -> Iterator[Entry]:
    """The decisions that the current user is told of, the oldest first."""
    mine = tuple(dict.fromkeys((one.role, one.body) for one in held_by_me(case)))
    for number, record in decisions_of(case):
        level = max((_told(record, role, body) for role, body in mine), default=Told.NOTHING)
        if level is not Told.NOTHING:
            yield _entry(case, number, record, level)


def _told(record: DecisionRecord, role: Role, body: str) -> Told:
    return told(role, record.subject, record.transition, own=bool(body) and body == record.body)


def _entry(case: Any, number: int, record: DecisionRecord, level: Told) -> Entry:
    workflow = WORKFLOWS[record.subject]
    transition = workflow.transition(record.transition)
    in_full = level is Told.OPINION
    moved = record.from_state != record.to_state
    return Entry(
        number=number,
        at=record.at,
        subject=workflow.title,
        title=transition.title,
        body=body_title(record),
        outcome=workflow.state(record.to_state).title if moved else "",
        opinion=record.opinion if in_full else "",
        fields=tuple(_shown(case, transition, record.fields)) if in_full else (),
        article=record.article,
    )


def body_title(record: DecisionRecord) -> str:
    """The body in whose function it was decided, or the function where the body has no name."""
    body = office.body(record.body) or office.enterprise(record.body)
    return body.label if body is not None else ROLE_TITLES[Role(record.role)]


def _shown(case: Any, transition: Transition, values: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for field in transition.records:
        if field.name in values and (text := shown(field, values[field.name], case)):
            yield field.title, text
