"""The one clock of casework. Nothing else asks the computer for the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
import secrets
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.wording import day_of
from zope.component import getSiteManager
from zope.component import queryUtility
from zope.interface import implementer
from zope.interface import Interface


class IClock(Interface):
    """Tells the time."""

    def now() -> datetime:
        """The moment, aware, in Asia/Shanghai."""


@implementer(IClock)
class SystemClock:
    """The computer's clock."""

    def now(self) -> datetime:
        """This moment in Beijing."""
        return datetime.now(BEIJING)


#: A clock set by hand is kept in the database; in any other process it is out of date and runs on.
PROCESS = secrets.token_hex(8)


@implementer(IClock)
class FixedClock(Persistent):
    """A clock set by hand, for tests and for seeding demonstration data."""

    def __init__(self, moment: datetime) -> None:
        self._process = PROCESS
        self.set(moment)

    def set(self, moment: datetime) -> None:
        """Set the clock.

        :raises ValueError: the moment has no time zone.
        """
        if moment.tzinfo is None:
            raise ValueError("钟的时间必须带时区。")
        self._moment = moment.astimezone(BEIJING)

    def advance(self, **delta: float) -> None:
        """Move the clock on: ``advance(days=3, hours=1)``."""
        self.set(self._moment + timedelta(**delta))

    def now(self) -> datetime:
        """The moment the clock is set to, in the process that has set it."""
        return self._moment if self._process == PROCESS else SystemClock().now()


def now() -> datetime:
    """The moment, aware, in Asia/Shanghai."""
    clock = queryUtility(IClock)
    return SystemClock().now() if clock is None else clock.now()


def today() -> date:
    """The day in Beijing."""
    return day_of(now())


@contextmanager
def clock_at(moment: datetime) -> Iterator[FixedClock]:
    """Set the clock of the current site (or of all, outside a site), and give the former one back at the end."""
    manager = getSiteManager()
    former = [one.component for one in manager.registeredUtilities() if one.provided is IClock and one.name == ""]
    clock = FixedClock(moment)
    manager.registerUtility(clock, IClock)
    try:
        yield clock
    finally:
        manager.unregisterUtility(clock, IClock)
        for one in former:
            manager.registerUtility(one, IClock)
