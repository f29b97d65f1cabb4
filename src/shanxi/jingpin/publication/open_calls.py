"""What the public may know of a call for applications: its title and when it is open (第六条（一）)."""

from collections.abc import Iterator
from datetime import datetime
from plone import api
from shanxi.jingpin.content.office import calls
from shanxi.jingpin.process.states import CallState
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import to_minute
from typing import NamedTuple


class OpenCall(NamedTuple):
    """A published call; ``closes_at`` is None where applications are taken all the year round."""

    title: str
    opens_at: datetime
    closes_at: datetime | None

    @property
    def opens(self) -> str:
        """The opening in words."""
        return to_minute(self.opens_at)

    @property
    def closes(self) -> str:
        """The closing in words; empty where there is none."""
        return end(self.closes_at) if self.closes_at else ""


def open_calls(now: datetime) -> tuple[OpenCall, ...]:
    """The published calls that take applications at that moment, the one that closes first at the top."""
    found = [call for call in _published() if is_within(call, now)]
    return tuple(sorted(found, key=lambda call: (call.closes_at is None, call.closes_at or now)))


def is_within(call: OpenCall, now: datetime) -> bool:
    """Whether a moment lies in the window; at the closing moment it is over."""
    return call.opens_at <= now and (call.closes_at is None or now < call.closes_at)


def _published() -> Iterator[OpenCall]:
    """Read without asking for permission: the office is closed to the public, these three values are not."""
    for call in calls():
        if api.content.get_state(call, "") == CallState.PUBLISHED:
            yield OpenCall(call.title, call.opens_at, call.closes_at)
