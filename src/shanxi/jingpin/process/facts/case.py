"""All that a rule may know of a case."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from shanxi.jingpin.process.application_types import INITIAL
from shanxi.jingpin.process.facts.announcement import Announcement
from shanxi.jingpin.process.facts.body import Body
from shanxi.jingpin.process.facts.bundle import Audit
from shanxi.jingpin.process.facts.bundle import Contract
from shanxi.jingpin.process.facts.bundle import DepartmentOpinion
from shanxi.jingpin.process.facts.bundle import Manifest
from shanxi.jingpin.process.facts.call import Call
from shanxi.jingpin.process.facts.certificate import Certificate
from shanxi.jingpin.process.facts.experts import Clarification
from shanxi.jingpin.process.facts.experts import Expert
from shanxi.jingpin.process.facts.experts import Review
from shanxi.jingpin.process.facts.form import DimensionText
from shanxi.jingpin.process.facts.form import FinanceYear
from shanxi.jingpin.process.facts.form import Party
from shanxi.jingpin.process.facts.form import Undertaking
from shanxi.jingpin.process.facts.material import Defect
from shanxi.jingpin.process.facts.material import Material
from shanxi.jingpin.process.facts.material import Supplement
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.facts.notice import Notice
from shanxi.jingpin.process.facts.objection import Objection
from shanxi.jingpin.process.facts.report import Report
from shanxi.jingpin.process.facts.standard import Standard
from shanxi.jingpin.process.sections import PRODUCT
from typing import Any


@dataclass(frozen=True, kw_only=True)
class CaseFacts(Moment):
    """One case: ids are opaque strings, days are Beijing days, moments are aware.

    Mappings whose name begins with ``choosable`` hold what the decision screen offers, by id.
    """

    number: str = ""
    state: str = "draft"
    submitted_on: date | None = None
    kind: str = PRODUCT
    application_type: str = INITIAL
    former_certificate: Certificate | None = None
    sector: str = ""
    enterprise: str = ""
    product: str = ""
    process: str = ""
    enterprise_standards: tuple[str, ...] = ()
    certified_field: str = ""

    call: Call = field(default_factory=Call)
    choosable_calls: Mapping[str, Call] = field(default_factory=dict)
    other_open_cases: tuple[str, ...] = ()
    revoked_on: date | None = None

    parties: tuple[Party, ...] = ()
    overview: Mapping[str, Any] = field(default_factory=dict)
    item: Mapping[str, Any] = field(default_factory=dict)
    finance: tuple[FinanceYear, ...] = ()
    dimensions: tuple[DimensionText, ...] = ()
    undertaking: Undertaking = Undertaking()
    consents: frozenset[str] = frozenset()
    materials: tuple[Material, ...] = ()

    defects: tuple[Defect, ...] = ()
    supplement: Supplement | None = None

    experts: tuple[Expert, ...] = ()
    conflicted: frozenset[str] = frozenset()
    reviews: tuple[Review, ...] = ()
    clarification: Clarification | None = None
    standard: Standard | None = None
    choosable_standards: Mapping[str, Standard] = field(default_factory=dict)

    body: Body | None = None
    choosable_bodies: Mapping[str, Body] = field(default_factory=dict)
    contract: Contract = Contract()
    audit: Audit | None = None
    report: Report | None = None
    certificate: Certificate | None = None

    manifest: Manifest = Manifest()
    approved_manifest: str = ""
    departments: tuple[str, ...] = ()
    active_departments: tuple[str, ...] = ()
    opinions: tuple[DepartmentOpinion, ...] = ()

    notice: Notice | None = None
    choosable_notices: Mapping[str, Notice] = field(default_factory=dict)
    choosable_announcements: Mapping[str, Announcement] = field(default_factory=dict)
    objections: tuple[Objection, ...] = ()

    earlier: tuple[str, ...] = ()

    @property
    def minimum_dimensions(self) -> int:
        """How many dimensions the call, or else the setting, asks for."""
        own = self.call.minimum_dimensions
        return self.settings.minimum_dimensions if own is None else own

    @property
    def quorum(self) -> int:
        """How many opinions the call, or else the setting, asks for; never fewer than two (第六条（三） 联合)."""
        own = self.call.quorum
        return max(2, self.settings.quorum if own is None else own)

    @property
    def notice_working_days(self) -> int:
        """How long the call, or else the setting, wants the case to be shown (第六条（六）)."""
        own = self.call.notice_working_days
        return self.settings.notice_working_days if own is None else own

    @property
    def chosen_dimensions(self) -> tuple[str, ...]:
        """The dimensions the applicant has chosen."""
        return tuple(one.id for one in self.dimensions)

    @property
    def is_bundle_unchanged(self) -> bool:
        """Whether the manifest is the one that was approved."""
        return bool(self.manifest.whole) and self.manifest.whole == self.approved_manifest
