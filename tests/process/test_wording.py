"""Days and moments in Chinese, in Beijing time."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from datetime import UTC
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import last_day
from shanxi.jingpin.process.wording import listed
from shanxi.jingpin.process.wording import moment
from shanxi.jingpin.process.wording import to_minute


LATE = datetime(2026, 3, 8, 16, 0, tzinfo=UTC)


def test_a_day_has_no_leading_zeros() -> None:
    assert day(date(2026, 3, 9)) == "2026年3月9日"


def test_moments_are_in_beijing() -> None:
    assert moment(LATE) == "2026年3月9日 00:00:00"
    assert end(LATE) == "2026年3月8日 24:00"
    assert end(LATE + timedelta(hours=9)) == to_minute(LATE + timedelta(hours=9)) == "2026年3月9日 09:00"
    assert to_minute(LATE + timedelta(seconds=5)) == "2026年3月9日 00:00:05"
    assert day_of(LATE) == date(2026, 3, 9)
    assert last_day(LATE) == date(2026, 3, 8)


def test_items_in_a_row() -> None:
    assert listed(["甲", "乙"]) == "甲、乙"
