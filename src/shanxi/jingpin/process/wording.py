"""How days, moments and lists are written in Chinese sentences."""

from collections.abc import Iterable
from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import timezone


#: Not ``ZoneInfo("Asia/Shanghai")``: the database cannot store it. Beijing has had no other offset since 1991.
BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")


def day(value: date) -> str:
    """A day: 2026年3月9日."""
    return f"{value.year}年{value.month}月{value.day}日"


def day_of(value: datetime) -> date:
    """The day in Beijing at a moment."""
    return value.astimezone(BEIJING).date()


def last_day(ends_at: datetime) -> date:
    """The last day of a term that is over at a moment: the day before where the term ends at 24:00."""
    return day_of(ends_at - timedelta(microseconds=1))


def moment(value: datetime) -> str:
    """A moment to the second, in Beijing time: 2026年3月9日 17:30:00."""
    local = value.astimezone(BEIJING)
    return f"{day(local)} {local:%H:%M:%S}"


def to_minute(value: datetime) -> str:
    """A moment that somebody has set, without seconds where it has none: 2026年3月9日 09:00."""
    local = value.astimezone(BEIJING)
    return moment(value) if local.second else f"{day(local)} {local:%H:%M}"


def end(value: datetime) -> str:
    """The end of a term: 2026年3月9日 24:00 where the day is over, else the moment."""
    local = value.astimezone(BEIJING)
    if (local.hour, local.minute, local.second) != (0, 0, 0):
        return to_minute(value)
    return f"{day(local - timedelta(days=1))} 24:00"


def listed(items: Iterable[str]) -> str:
    """Items in a row: 甲、乙、丙."""
    return "、".join(items)
