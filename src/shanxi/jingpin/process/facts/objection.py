"""An objection."""

from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.process.facts.moment import Moment


UNDECIDED = ("received", "accepted", "investigating")
STANDING = ("upheld", "partly_upheld")


@dataclass(frozen=True)
class Objection:
    """An objection; ``outcome`` is upheld, partly_upheld, dismissed or empty.

    ``settled`` says that the case has been reviewed again since, so that an upheld objection no longer blocks.
    ``secrets`` are the objector's name, telephone, address: they may not appear in what the enterprise reads.
    """

    id: str = ""
    number: str = ""
    state: str = "received"
    outcome: str = ""
    settled: bool = False
    named: bool = True
    contact: str = ""
    received_at: datetime | None = None
    concerns_case: bool = True
    secrets: tuple[str, ...] = ()
    investigation: str = ""
    enterprise_heard: bool = False
    statement_until: datetime | None = None

    @property
    def stands_in_the_way(self) -> bool:
        """Undecided, or upheld and not settled by a new review."""
        return self.state in UNDECIDED or (self.outcome in STANDING and not self.settled)

    def is_a_clue(self, ends_at: datetime | None) -> bool:
        """Whether nobody has accepted it yet and it can only be kept as 线索: anonymous, or after the period."""
        late = ends_at is not None and self.received_at is not None and self.received_at >= ends_at
        return self.state == "received" and (not self.named or late)

    def holds_back(self, ends_at: datetime | None) -> bool:
        """Whether the case has to wait for it before it is announced; an anonymous or late one holds back nothing."""
        return self.stands_in_the_way and not self.is_a_clue(ends_at)


@dataclass(frozen=True, kw_only=True)
class ObjectionFacts(Moment):
    """What a step of an objection depends on: the period of the notice it is about."""

    objection: Objection
    notice_starts_at: datetime
    notice_ends_at: datetime

    @property
    def in_time(self) -> bool:
        """Whether it was received within the period."""
        at = self.objection.received_at
        return at is not None and self.notice_starts_at <= at < self.notice_ends_at
