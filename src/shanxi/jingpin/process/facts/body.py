"""A certification body, as far as rules ask about it."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Approval:
    """A dated row of 批准: the scope it covers (product or service field codes) and its first and last day."""

    scope: tuple[str, ...]
    valid_from: date
    valid_until: date

    def covers(self, field: str, on: date) -> bool:
        """Whether the approval covers a field on a day."""
        return field in self.scope and self.valid_from <= on <= self.valid_until


@dataclass(frozen=True)
class Body:
    """The body; ``active`` is whether it is given work; ``tied_to`` are enterprises with which it has an interest."""

    id: str
    name: str = ""
    approvals: tuple[Approval, ...] = ()
    tied_to: tuple[str, ...] = ()
    active: bool = True

    def approved(self, field: str, on: date) -> bool:
        """Whether any approval covers a field on a day."""
        return any(one.covers(field, on) for one in self.approvals)
