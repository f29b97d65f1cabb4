"""The certification report, with what the body has checked."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from shanxi.jingpin.process.facts.body import Body
from shanxi.jingpin.process.facts.finding import Finding
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.facts.standard import Standard
from shanxi.jingpin.process.sections import PRODUCT


POSITIVE = "positive"


@dataclass(frozen=True)
class Method:
    """A method of evaluating a service: carried out, or left out with a reason; a mystery visit is closed later."""

    done: bool = False
    reason: str = ""
    closed: bool = True


@dataclass(frozen=True)
class HandedOver:
    """An issue that an earlier stage asked to follow, and the answer."""

    text: str
    answer: str = ""


@dataclass(frozen=True)
class Adoption:
    """An earlier result that is adopted, 采信."""

    title: str
    reason: str = ""
    valid_until: date | None = None


@dataclass(frozen=True)
class Report:
    """The report: persons by user id; ``checks`` by id (design …) with what was found.

    ``certified_field`` is the field that the body's approval has to cover.
    ``sampling_needed`` is None until the body has said; ``conclusion`` is positive, negative or empty.
    """

    state: str = "drafting"
    kind: str = PRODUCT
    certified_field: str = ""
    technical_files: int = 0
    checks: Mapping[str, str] = field(default_factory=dict)
    sampling_needed: bool | None = None
    sampling_reason: str = ""
    sampling_result: str = ""
    methods: Mapping[str, Method] = field(default_factory=dict)
    handed_over: tuple[HandedOver, ...] = ()
    adoptions: tuple[Adoption, ...] = ()
    findings: tuple[Finding, ...] = ()
    evaluators: tuple[str, ...] = ()
    evaluated_on: date | None = None
    reviewer: str = ""
    review_passed: bool | None = None
    decider: str = ""
    conclusion: str = ""
    decided_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ReportFacts(Moment):
    """What a step of a report depends on."""

    report: Report
    body: Body
    standard: Standard | None = None
