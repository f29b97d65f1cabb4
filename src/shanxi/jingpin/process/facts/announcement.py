"""The announcement."""

from dataclasses import dataclass
from shanxi.jingpin.process.facts.moment import Moment


@dataclass(frozen=True)
class AnnouncementRow:
    """A case in an announcement, and the reasons that still stand in its way."""

    case: str
    open_points: tuple[str, ...] = ()


@dataclass(frozen=True)
class Announcement:
    """The announcement; ``number`` is its 文号."""

    id: str = ""
    state: str = "draft"
    number: str = ""
    basis: str = ""
    wording: str = ""
    contact: str = ""
    rows: tuple[AnnouncementRow, ...] = ()

    def holds(self, case: str) -> bool:
        """Whether a case is in the announcement."""
        return case in {row.case for row in self.rows}


@dataclass(frozen=True, kw_only=True)
class AnnouncementFacts(Moment):
    """What a step of an announcement depends on."""

    announcement: Announcement
