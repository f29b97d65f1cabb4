"""The parts of which a workflow is drawn. The drawings themselves are in ``workflows``."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from enum import StrEnum
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import StockRole
from shanxi.jingpin.process.states.cited import Cited
from typing import Any
from typing import TypeVar


#: State → roles. A mapping is invariant in its keys, so that only ``Any`` takes the states of every workflow.
Roles = Mapping[Any, tuple[Role, ...]]
#: Readers and writers; stock roles among them only where no case is concerned.
Readers = Mapping[Any, tuple[Role | StockRole, ...]]
R = TypeVar("R", bound=StrEnum)


class Way(StrEnum):
    """Where a step leads: on along the path (第六条), nowhere in particular, back, or out of it."""

    ONWARD = "onward"
    ASIDE = "aside"
    BACK = "back"
    OUT = "out"


@dataclass(frozen=True)
class State:
    """A state of a type: its id, Chinese title, article, and the setting that holds its term in working days."""

    id: StrEnum
    title: str
    article: str
    term: str = ""


@dataclass(frozen=True)
class Transition:
    """A step: from which states, to which one, and who takes it in each of them.

    ``actors`` maps a source state to the roles that may take the step there. ``target`` is None for an act
    inside the state. ``records`` are the fields that the decision keeps besides the opinion.
    ``two_persons`` asks a second person of the same function to confirm what the first has proposed.
    ``opinion_required`` says whether the written opinion may be left empty; ``is_opinion`` that what is signed is
    one itself. ``way`` is how a page shows the step among the others.
    """

    id: StrEnum
    title: str
    article: str
    target: StrEnum | None
    actors: Roles
    records: tuple[RecordedField, ...] = ()
    two_persons: bool = False
    opinion_required: bool = True
    description: str = ""
    way: Way = Way.ONWARD
    is_opinion: bool = False

    @property
    def takes_opinion(self) -> bool:
        """Whether a written opinion is of any use: not where the step has a text of its own."""
        has_text = self.is_opinion or any(one.kind is Kind.TEXT for one in self.records)
        return self.opinion_required or not has_text


def state(id: Cited, title: str, term: str = "") -> State:
    """A state that takes its article from its id."""
    return State(id, title, id.article, term)


def step(
    id: Cited,
    title: str,
    target: Cited | None,
    actors: Roles,
    *records: RecordedField,
    **options: Any,
) -> Transition:
    """A transition that takes its article from its id; ``options`` are its further attributes."""
    return Transition(id, title, id.article, target, dict(actors), records, **options)


def anyone(states: Iterable[Cited], *roles: R) -> Mapping[Any, tuple[R, ...]]:
    """The same roles in each of several states."""
    return dict.fromkeys(states, roles)


def merged(*tables: Mapping[Any, tuple[R, ...]]) -> Mapping[Any, tuple[R, ...]]:
    """Several tables of state → roles as one, in the order in which states and roles first appear."""
    table: dict[Any, tuple[R, ...]] = {}
    for one in tables:
        for key, roles in one.items():
            table[key] = tuple(dict.fromkeys((*table.get(key, ()), *roles)))
    return table


@dataclass(frozen=True)
class Workflow:
    """A drawing: states and transitions of a portal_type, and who reads what in which state.

    ``also`` are further types that share the drawing; ``noun`` then names them all in the permissions.

    ``access`` maps a permission's title to ``{state: roles}``; a state left out grants the permission to nobody.
    ``View`` also governs ``Access contents information``, which decides what the catalog shows.
    ``closes_doors`` marks the root of what we keep: the doors that are closed there are closed for all that lies in it.
    """

    id: str
    title: str
    portal_type: str
    initial: StrEnum
    states: tuple[State, ...]
    transitions: tuple[Transition, ...]
    access: Mapping[str, Readers] = field(default_factory=dict)
    also: tuple[str, ...] = ()
    noun: str = ""
    closes_doors: bool = False

    @property
    def portal_types(self) -> tuple[str, ...]:
        """All types that go by this drawing."""
        return (self.portal_type, *self.also)

    def state(self, state_id: str) -> State:
        """The state of that id.

        :raises KeyError: no such state.
        """
        return {state.id.value: state for state in self.states}[state_id]

    def transition(self, transition_id: str) -> Transition:
        """The transition of that id.

        :raises KeyError: no such transition.
        """
        return {transition.id.value: transition for transition in self.transitions}[transition_id]

    def exits(self, state_id: str) -> tuple[Transition, ...]:
        """The transitions that leave a state, or act inside it, in the order they are drawn."""
        return tuple(
            transition for transition in self.transitions if state_id in {source.value for source in transition.actors}
        )
