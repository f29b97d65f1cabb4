"""What is awaited, written into the private index after each step (我的待办)."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import replace
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.actor import principals
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect import facts_of
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.roles import holdings_of
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.casework.tasks import Task
from shanxi.jingpin.casework.tasks import Tasks
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.terms import entered_at
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content import office
from shanxi.jingpin.process.awaiting import Awaited
from shanxi.jingpin.process.awaiting import awaited
from shanxi.jingpin.process.awaiting import AWAITING
from shanxi.jingpin.process.awaiting import possible
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from typing import Any


def tasks() -> Tasks:
    """The index of the present site."""
    return Tasks(office.office())


def key_of(obj: Any) -> str:
    """How the index names an object: its path in the office, as parts of a case are in no catalog."""
    return "/".join(obj.getPhysicalPath()[len(office.office().getPhysicalPath()) :])


def awaited_of(obj: Any) -> tuple[Awaited, ...]:
    """What an object waits for now, whoever looks."""
    return awaited(obj.portal_type, state_of(obj), _facts(obj))


def _facts(obj: Any, person: str = "") -> Moment:
    return facts_of(obj, actor=Actor(person), decision=Decision(), now=now())


def awaited_from(obj: Any, facts: Moment, holding: Holding) -> tuple[Awaited, ...]:
    """What an object waits for now from those who hold this role for this body; the other bodies are not asked."""
    own = replace(facts, actor=replace(facts.actor, body=holding.body))
    return tuple(one for one in awaited(obj.portal_type, state_of(obj), own) if one.role is holding.role)


def tasks_of(obj: Any) -> Iterator[Task]:
    """The tasks of an object, one for each principal that is waited for, or will be without a step of the object."""
    state = state_of(obj)
    rows = possible(obj.portal_type, state)
    if not rows:
        return
    later = {one.role for one in rows if one.by_itself}
    facts, term, since = _facts(obj), due(obj), entered_at(obj)
    for holding in holdings_of(obj):
        waits = bool(awaited_from(obj, facts, holding))
        if waits or holding.role in later:
            yield Task(
                principal=holding.principal,
                role=holding.role.value,
                state=state,
                portal_type=obj.portal_type,
                since=since,
                due_on=term.day if term else None,
                estimated=bool(term and term.estimated),
                waits=waits,
            )


def with_parts(obj: Any) -> Iterator[Any]:
    """An object and everything in it that may wait for somebody; materials and files wait for nobody."""
    if obj.portal_type not in AWAITING:
        return
    yield obj
    for one in getattr(obj, "objectValues", tuple)():
        yield from with_parts(one)


def refresh(obj: Any) -> None:
    """Set anew what an object and its parts wait for; a step of one part changes what the others wait for."""
    case = office.case_of(obj)
    index = tasks()
    for one in with_parts(case if case is not None else obj):
        index.set_tasks(key_of(one), tasks_of(one))


def principals_awaited(obj: Any) -> frozenset[str]:
    """The principals that an object, or any part of its case, waits for."""
    case = office.case_of(obj)
    index = tasks()
    everything = with_parts(case if case is not None else obj)
    return frozenset(task.principal for one in everything for task in index.of(key_of(one)) if task.waits)


def awaited_by(obj: Any, principals: frozenset[str]) -> tuple[str, ...]:
    """What these principals have to do with an object or any part of its case, in words."""
    case = office.case_of(obj)
    words: dict[str, None] = {}
    for one in with_parts(case if case is not None else obj):
        facts = _facts(one)
        for holding in holdings_of(one):
            if holding.principal in principals:
                words.update(dict.fromkeys(wanted.words for wanted in awaited_from(one, facts, holding)))
    return tuple(words)


@dataclass(frozen=True)
class Waiting:
    """Something that waits for the current user: the object, the task, and what has to be done."""

    obj: Any
    task: Task
    awaited: Awaited


def waiting_for_me() -> Iterator[Waiting]:
    """What waits for the current user, the most urgent first; checked again at the object."""
    root = office.office()
    may = getSecurityManager().checkPermission
    told: set[tuple[str, Awaited]] = set()
    for one in tasks().tasks_of(principals()):
        obj = root.unrestrictedTraverse(one.uid, None)
        if obj is None:
            continue
        for wanted in awaited_by_me(obj):
            if not may(wanted.permission, obj):
                continue
            if wanted.role.value == one.task.role and (one.uid, wanted) not in told:
                told.add((one.uid, wanted))
                yield Waiting(obj, one.task if wanted.has_term else replace(one.task, due_on=None), wanted)


def awaited_by_me(obj: Any) -> tuple[Awaited, ...]:
    """What an object waits for now from the current user, in any function; each once."""
    facts = _facts(obj, me())
    return tuple(dict.fromkeys(one for held in held_by_me(obj) for one in awaited_from(obj, facts, held)))
