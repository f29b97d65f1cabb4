"""The public notice."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.wording import day_of


@dataclass(frozen=True)
class NoticeRow:
    """A case in a notice: its number, its state, and whether its bundle is approved.

    ``changed`` says that its papers are no longer those that were approved, ``elsewhere`` that another notice shows it.
    """

    case: str
    state: str = "awaiting_notice"
    approved: bool = True
    changed: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class Notice:
    """The notice, from ``starts_at`` up to ``ends_at`` (aware, both known before it is published).

    ``working_days`` is their count by the calendar of holidays and 调休, or None where the calendar does not know
    the year; then somebody has to confirm the typed dates. ``working_days_left`` counts from today on, or from the
    first day where that is later.
    """

    id: str = ""
    state: str = "draft"
    rows: tuple[NoticeRow, ...] = ()
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    working_days: int | None = None
    working_days_left: int | None = None
    dates_confirmed: bool = False
    basis: str = ""
    wording: str = ""
    contact: str = ""
    objection_rules: str = ""

    def ended(self, now: datetime) -> bool:
        """Whether the period is over at that moment."""
        return self.ends_at is not None and now >= self.ends_at

    @property
    def is_shown(self) -> bool:
        """Whether the public sees it, as it was published or corrected."""
        return self.state in ("published", "corrected")

    def begins_before(self, today: date) -> bool:
        """Whether its first day is over."""
        return self.starts_at is not None and day_of(self.starts_at) < today

    def running(self, now: datetime) -> bool:
        """Whether the notice is shown and its period is not over."""
        return self.is_shown and not self.ended(now)

    def holds(self, case: str) -> bool:
        """Whether a case is in the notice."""
        return case in {row.case for row in self.rows}


@dataclass(frozen=True, kw_only=True)
class NoticeFacts(Moment):
    """What a step of a notice depends on; ``announced_cases`` are cases of it that are announced already.

    ``minimum_working_days`` is the most that a call of its cases asks for, or None where the setting holds.
    """

    notice: Notice
    announced_cases: tuple[str, ...] = ()
    minimum_working_days: int | None = None

    @property
    def needed_working_days(self) -> int:
        """How long the notice has to be (第六条（六）)."""
        own = self.minimum_working_days
        return self.settings.notice_working_days if own is None else own
