"""What every rule may know: the moment, who acts, and what was entered for the decision."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from datetime import datetime
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.wording import day_of
from typing import Any


@dataclass(frozen=True)
class Actor:
    """Who acts: user id, and the id of the body or enterprise acted for."""

    person: str = ""
    body: str = ""


@dataclass(frozen=True)
class Decision:
    """What was entered: the opinion and the recorded fields by name.

    Values are as the field's kind says: str, ``date``, int, ``Decimal``, bool, tuple of str.
    ``proposed_by`` is the person whose proposal is being confirmed; ``proposing`` marks the proposal itself;
    ``differs`` says that something else was entered than was proposed.
    """

    opinion: str = ""
    fields: Mapping[str, Any] = field(default_factory=dict)
    proposed_by: str = ""
    proposing: bool = False
    differs: bool = False

    def get(self, name: str, default: Any = None) -> Any:
        """The value of a field, or the default where nothing was entered."""
        return self.fields.get(name, default)


@dataclass(frozen=True, kw_only=True)
class Moment:
    """``now`` is aware; ``today`` is the day in Beijing at that moment."""

    now: datetime
    actor: Actor = Actor()
    decision: Decision = field(default_factory=Decision)
    settings: Settings = Settings()

    @property
    def today(self) -> date:
        """The day in Beijing."""
        return day_of(self.now)
