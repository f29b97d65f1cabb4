"""The experts of a case and their opinions."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from shanxi.jingpin.process.facts.moment import Moment


@dataclass(frozen=True)
class Expert:
    """An appointed expert; ``declared_free`` is the signed declaration of no conflict."""

    person: str
    name: str = ""
    is_lead: bool = False
    conflict: bool = False
    declared_free: bool = False


@dataclass(frozen=True)
class Review:
    """An opinion: scores by dimension (0–100), and whether it recommends (None: not said)."""

    person: str
    signed: bool = False
    scores: Mapping[str, int] = field(default_factory=dict)
    recommends: bool | None = None
    text: str = ""


@dataclass(frozen=True)
class Clarification:
    """The one question to the applicant."""

    question: str
    due_on: date
    answered: bool = False


@dataclass(frozen=True, kw_only=True)
class ReviewFacts(Moment):
    """What the signing of one opinion depends on."""

    review: Review
    expert: Expert
    dimensions: tuple[str, ...] = ()
