"""Working days of China with 调休: the administrator's table, then the published calendar, then only weekends."""

import chinese_calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from plone.registry.interfaces import IRegistry
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.calendar_table import ICalendarTable
from shanxi.jingpin.casework.calendar_table import PREFIX
from shanxi.jingpin.process.wording import BEIJING
from zope.component import queryUtility


DAY = timedelta(days=1)
Pause = tuple[date, date | None]


@dataclass(frozen=True)
class Term:
    """The last day of a term; ``estimated`` (暂估) where it may still move."""

    day: date
    estimated: bool = False


@dataclass(frozen=True)
class Calendar:
    """The administrator's holidays and make-up working days; ``years`` are those that the table makes known."""

    holidays: frozenset[date] = frozenset()
    workdays: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def knows(self, year: int) -> bool:
        """Whether the holidays of a year have been published and entered."""
        return year in self.years or _is_published_workday(date(year, 1, 1)) is not None

    def is_working_day(self, day: date) -> bool:
        """Whether people work that day."""
        if day in self.workdays or day in self.holidays:
            return day in self.workdays
        published = _is_published_workday(day)
        return day.weekday() < 5 if published is None else published

    def add_working_days(self, day: date, count: int) -> Term:
        """The last day of a term that begins after ``day``; of 0 days, the first working day from ``day`` on."""
        return self.term_with_pause(day, count, ())

    def term_with_pause(self, start: date, count: int, pauses: Iterable[Pause]) -> Term:
        """The last day of a term whose clock stood still from the day after a pause began to the day it ended.

        A pause that has not ended stands still until today, and makes the term an estimate.

        :raises ValueError: the count is negative.
        """
        if count < 0:
            raise ValueError("期限的工作日数不能是负数。")
        day, left, estimated = (start, count, False) if count else (start - DAY, 1, False)
        today = clock.today()
        known = tuple(pauses)
        standing = [(first, last or max(first, today)) for first, last in known]
        while left:
            day += DAY
            estimated = estimated or not self.knows(day.year)
            if self.is_working_day(day) and not any(first < day <= last for first, last in standing):
                left -= 1
        return Term(day, estimated or any(last is None and first < day for first, last in known))

    def working_days_between(self, first: date, last: date) -> int | None:
        """How many working days there are from ``first`` to ``last``, both counted; None where a year is unknown."""
        if not all(self.knows(year) for year in range(first.year, last.year + 1)):
            return None
        return sum(self.is_working_day(first + DAY * one) for one in range((last - first).days + 1))

    def known_until(self, today: date) -> date:
        """The last day up to which, from today on, no year is unknown."""
        year = today.year - 1
        while self.knows(year + 1):
            year += 1
        return date(year, 12, 31)


def current_calendar() -> Calendar:
    """The calendar with the table of the site."""
    registry = queryUtility(IRegistry)
    table = None if registry is None else registry.forInterface(ICalendarTable, check=False, prefix=PREFIX)
    if table is None:
        return Calendar()
    holidays, workdays = frozenset(table.holidays or ()), frozenset(table.workdays or ())
    return Calendar(holidays, workdays, frozenset(day.year for day in holidays))


def is_working_day(day: date) -> bool:
    """Whether people work that day."""
    return current_calendar().is_working_day(day)


def add_working_days(day: date, count: int) -> Term:
    """The last day of a term of working days that begins the day after ``day``."""
    return current_calendar().add_working_days(day, count)


def term_with_pause(start: date, count: int, pauses: Iterable[Pause]) -> Term:
    """The last day of a term whose clock stood still in the pauses."""
    return current_calendar().term_with_pause(start, count, pauses)


def working_days_between(first: date, last: date) -> int | None:
    """How many working days there are from ``first`` to ``last``, both counted; None where a year is unknown."""
    return current_calendar().working_days_between(first, last)


def known_until() -> date:
    """The last day up to which the calendar is known; the 31st of last December where this year is not."""
    return current_calendar().known_until(clock.today())


def due_moment(day: date) -> datetime:
    """The end of a day in Beijing: from this moment on the term is over."""
    return datetime.combine(day + DAY, time(), BEIJING)


def _is_published_workday(day: date) -> bool | None:
    try:
        return chinese_calendar.is_workday(day)
    except NotImplementedError:
        return None
