"""A nonconformity."""

from dataclasses import dataclass
from datetime import date
from shanxi.jingpin.process.facts.moment import Moment


@dataclass(frozen=True)
class Finding:
    """A nonconformity of a report; ``from_mystery_visit`` tells one that a mystery visit, 暗访, has found."""

    number: int
    title: str = ""
    state: str = "open"
    from_mystery_visit: bool = False
    due_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class FindingFacts(Moment):
    """What a step of a nonconformity depends on; ``visit_closed`` is whether the report's mystery visit is over."""

    finding: Finding
    report_state: str = "drafting"
    visit_closed: bool = False
