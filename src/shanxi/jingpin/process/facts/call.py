"""The copy of the call, 申报批次, that a case takes along at submit."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.settings import TERMS


#: What a call may leave to the settings.
LEFT_OPEN = ("minimum_dimensions", "quorum", "notice_working_days")


@dataclass(frozen=True)
class Threshold:
    """Two-year means that a sector is expected to reach, in 万元."""

    turnover: Decimal
    product_sales: Decimal


@dataclass(frozen=True)
class Call:
    """The call: aware moments of opening and closing (None: no end), sectors, and what it asks for.

    ``published`` is False where it was withdrawn, or nobody has published it yet.
    ``weights`` are those of the dimensions that may be chosen, ``terms`` the lengths of stages in working days. Where
    ``minimum_dimensions``, ``quorum`` or ``notice_working_days`` is None, or a term is missing, the setting holds;
    in the copy of a case nothing is left open.
    """

    id: str = ""
    title: str = ""
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    published: bool = True
    thresholds: Mapping[str, Threshold] = field(default_factory=dict)
    materials: tuple[str, ...] = tuple(SUB_ITEMS)
    weights: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(DIMENSIONS, 1))
    minimum_dimensions: int | None = None
    quorum: int | None = None
    notice_working_days: int | None = None
    terms: Mapping[str, int] = field(default_factory=dict)

    def is_open(self, now: datetime) -> bool:
        """Whether the call takes applications at that moment; the closing moment itself is too late."""
        began = self.opens_at is not None and self.opens_at <= now
        return self.published and began and (self.closes_at is None or now < self.closes_at)

    def term(self, name: str) -> int | None:
        """A term in working days, or None where the setting holds; 公示中 is as long as the notice (第六条（六）)."""
        return self.notice_working_days if name == "term_public_notice" else self.terms.get(name)

    def settled(self, settings: Settings) -> "Call":
        """The copy for a case: what the call leaves open is what the settings say at this moment, for ever."""
        values = {one: getattr(self, one) for one in LEFT_OPEN}
        asked = {name: getattr(settings, name) if value is None else value for name, value in values.items()}
        return replace(self, **asked, terms={name: getattr(settings, name) for name in TERMS} | dict(self.terms))
