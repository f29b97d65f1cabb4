"""A group standard: indicators with their references, comments, votes and dates."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from shanxi.jingpin.process.facts.moment import Moment


MANDATORY, ENTERPRISE = "mandatory", "enterprise"


@dataclass(frozen=True)
class Reference:
    """What another standard asks of an indicator.

    ``level`` is mandatory (强制性国家标准), national, industry, local, group, enterprise or international.
    ``value`` is a number in ``unit``, or None for ranges and words; then ``met`` is the expert's verdict whether
    the adopted value is at least as strict.
    """

    standard: str
    level: str = "national"
    value: Decimal | None = None
    unit: str = ""
    met: bool | None = None


@dataclass(frozen=True)
class Indicator:
    """An indicator: ``kind`` is number, range or text; ``direction`` of a number is higher or lower (is better).

    ``verdict`` is fills_gap 填补空白, better 优于 or equal 持平; ``approved`` is the lead's approval of the reason.
    """

    name: str
    unit: str = ""
    kind: str = "number"
    direction: str = "higher"
    adopted: Decimal | None = None
    adopted_text: str = ""
    references: tuple[Reference, ...] = ()
    reason: str = ""
    approved: bool = False
    method: str = ""
    verdict: str = ""


@dataclass(frozen=True)
class Comment:
    """A comment on the draft: ``treatment`` is adopted, partly, not_adopted or empty; the last two need a reason."""

    number: int
    treatment: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Ballot:
    """A vote: in favour or not, and the unit the voter belongs to."""

    person: str
    in_favour: bool
    unit: str = ""


@dataclass(frozen=True)
class Standard:
    """The standard; products and processes by id, drafting units and drafters by id."""

    id: str = ""
    number: str = ""
    title: str = ""
    state: str = "draft"
    products: tuple[str, ...] = ()
    processes: tuple[str, ...] = ()
    sharing_reason: str = ""
    indicators: tuple[Indicator, ...] = ()
    drafters: tuple[str, ...] = ()
    drafting_units: tuple[str, ...] = ()
    comment_from: date | None = None
    comment_until: date | None = None
    comments: tuple[Comment, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    approved_on: date | None = None
    published_on: date | None = None
    in_force_on: date | None = None
    ended_on: date | None = None

    def in_force(self, on: date) -> bool:
        """Whether the standard was published and in force on a day."""
        dates = (self.published_on, self.in_force_on)
        begun = all(one is not None and one <= on for one in dates)
        return begun and (self.ended_on is None or on < self.ended_on)


@dataclass(frozen=True, kw_only=True)
class StandardFacts(Moment):
    """What a step of a standard depends on; ``actor_unit`` is where the voter works."""

    standard: Standard
    actor_unit: str = ""
    running_cases: tuple[str, ...] = ()
    published_standards: frozenset[str] = frozenset()
    numbers_of_others: frozenset[str] = frozenset()
