"""Working days with 调休, terms that pause, and what happens where the calendar ends."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
from plone import api
import pytest
from shanxi.jingpin.casework import calendar
from shanxi.jingpin.casework.calendar import Calendar
from shanxi.jingpin.casework.calendar import Term
from shanxi.jingpin.casework.calendar_table import ICalendarTable
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.process.wording import BEIJING
from types import SimpleNamespace
from zope.interface import Invalid
from zope.schema.interfaces import WrongContainedType
from zope.schema.interfaces import WrongType


PLAIN = Calendar()
ENTERED = Calendar(
    holidays=frozenset({date(2027, 1, 1), date(2027, 2, 8), date(2026, 11, 25)}),
    workdays=frozenset({date(2027, 1, 3), date(2026, 10, 1)}),
    years=frozenset({2027}),
)

DAYS = st.dates(date(2024, 1, 1), date(2028, 12, 31))
COUNTS = st.integers(0, 60)
CALENDARS = st.builds(
    Calendar,
    st.frozensets(DAYS, max_size=30),
    st.frozensets(DAYS, max_size=30),
    st.frozensets(st.sampled_from([2027, 2028])),
)
PAUSES = st.lists(st.tuples(DAYS, st.integers(0, 40)).map(lambda one: (one[0], one[0] + timedelta(one[1]))), max_size=3)


class TestWorkingDay:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 11, 23), True),  # a Monday
            (date(2026, 11, 22), False),  # a Sunday
            (date(2026, 10, 1), False),  # National Day
            (date(2026, 10, 10), True),  # a Saturday, worked for it
            (date(2026, 2, 17), False),  # Spring Festival
            (date(2027, 2, 8), True),  # a Monday of a year that nobody knows yet
        ],
    )
    def test_published(self, day, expected):
        assert PLAIN.is_working_day(day) is expected

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2026, 10, 1), True),  # the table comes first
            (date(2026, 11, 25), False),
            (date(2026, 10, 2), False),  # beside it the published calendar holds
            (date(2027, 2, 8), False),
            (date(2027, 1, 3), True),
            (date(2027, 1, 4), True),
            (date(2027, 1, 9), False),
        ],
    )
    def test_table_first(self, day, expected):
        assert ENTERED.is_working_day(day) is expected


class TestTerm:
    @pytest.mark.parametrize(
        ("start", "count", "expected"),
        [
            (date(2026, 11, 20), 1, date(2026, 11, 23)),  # from a Friday over the weekend
            (date(2026, 11, 21), 0, date(2026, 11, 23)),
            (date(2026, 11, 23), 0, date(2026, 11, 23)),
            (date(2026, 9, 29), 4, date(2026, 10, 10)),  # over National Day, the worked Saturday counted
        ],
    )
    def test_days(self, start, count, expected):
        assert PLAIN.add_working_days(start, count) == Term(expected, estimated=False)

    def test_estimated(self):
        """Thirty days from November on reach a year that nobody knows yet."""
        assert PLAIN.add_working_days(date(2026, 11, 23), 30) == Term(date(2027, 1, 4), estimated=True)
        assert ENTERED.add_working_days(date(2026, 11, 23), 30) == Term(date(2027, 1, 5), estimated=False)

    def test_negative(self):
        with pytest.raises(ValueError, match="不能是负数"):
            PLAIN.add_working_days(date(2026, 11, 23), -1)

    @given(CALENDARS, DAYS, COUNTS)
    def test_working(self, table, start, count):
        """A term ends on a working day, and holds as many of them as it should."""
        term = table.add_working_days(start, count)
        assert table.is_working_day(term.day)
        span = [start + timedelta(one) for one in range(1, (term.day - start).days + 1)]
        if count:
            assert sum(map(table.is_working_day, span)) == count

    @given(CALENDARS, DAYS, COUNTS, COUNTS)
    def test_monotone_in_count(self, table, start, one, other):
        days = [table.add_working_days(start, count).day for count in sorted((one, other))]
        assert days == sorted(days)

    @given(CALENDARS, DAYS, DAYS, COUNTS)
    def test_monotone_in_start(self, table, one, other, count):
        days = [table.add_working_days(start, count).day for start in sorted((one, other))]
        assert days == sorted(days)


class TestPause:
    @pytest.mark.parametrize(
        ("pauses", "expected"),
        [
            ([], date(2026, 11, 27)),
            ([(date(2026, 11, 24), date(2026, 11, 24))], date(2026, 11, 27)),  # asked and answered the same day
            ([(date(2026, 11, 24), date(2026, 11, 26))], date(2026, 12, 1)),
            ([(date(2026, 11, 24), date(2026, 11, 26)), (date(2026, 11, 25), date(2026, 11, 26))], date(2026, 12, 1)),
            ([(date(2026, 11, 28), date(2026, 12, 31))], date(2026, 11, 27)),  # after the end
        ],
    )
    def test_ended(self, pauses, expected):
        assert PLAIN.term_with_pause(date(2026, 11, 20), 5, pauses) == Term(expected, estimated=False)

    def test_not_ended(self):
        """Every day that the supplement is awaited moves the end, which is an estimate."""
        pauses = [(date(2026, 11, 24), None)]
        for today, expected in ((24, date(2026, 11, 27)), (25, date(2026, 11, 30)), (26, date(2026, 12, 1))):
            with clock_at(datetime(2026, 11, today, 12, tzinfo=BEIJING)):
                assert PLAIN.term_with_pause(date(2026, 11, 20), 5, pauses) == Term(expected, estimated=True)

    @given(CALENDARS, DAYS, COUNTS, PAUSES)
    def test_never_shortens(self, table, start, count, pauses):
        assert table.term_with_pause(start, count, pauses).day >= table.add_working_days(start, count).day

    @given(CALENDARS, DAYS, COUNTS, PAUSES, PAUSES)
    def test_more_pauses(self, table, start, count, pauses, more):
        shorter = table.term_with_pause(start, count, pauses)
        assert table.term_with_pause(start, count, [*pauses, *more]).day >= shorter.day


class TestBetween:
    @pytest.mark.parametrize(
        ("first", "last", "expected"),
        [
            (date(2026, 11, 23), date(2026, 11, 29), 5),
            (date(2026, 9, 30), date(2026, 10, 10), 4),
            (date(2026, 11, 23), date(2026, 11, 22), 0),
            (date(2026, 12, 28), date(2026, 12, 31), 4),
            (date(2026, 12, 28), date(2027, 1, 1), None),
        ],
    )
    def test_days(self, first, last, expected):
        assert PLAIN.working_days_between(first, last) == expected

    def test_entered(self):
        assert ENTERED.working_days_between(date(2026, 12, 28), date(2027, 1, 4)) == 6

    @given(CALENDARS, DAYS, st.integers(1, 40))
    def test_agrees_with_term(self, table, start, count):
        """The days counted up to the end of a term are the days of the term, where the years are known."""
        term = table.add_working_days(start, count)
        expected = None if term.estimated or not table.knows((start + timedelta(1)).year) else count
        assert table.working_days_between(start + timedelta(1), term.day) == expected


class TestKnownUntil:
    def test_published(self):
        assert PLAIN.known_until(date(2026, 11, 23)) == date(2026, 12, 31)

    def test_gap(self):
        """A year entered beyond an unknown one does not help."""
        assert Calendar(years=frozenset({2028})).known_until(date(2026, 11, 23)) == date(2026, 12, 31)
        assert ENTERED.known_until(date(2026, 11, 23)) == date(2027, 12, 31)

    def test_this_year_unknown(self):
        assert PLAIN.known_until(date(2030, 6, 1)) == date(2029, 12, 31)


class TestDueMoment:
    def test_end_of_day(self):
        assert calendar.due_moment(date(2026, 12, 31)) == datetime(2027, 1, 1, tzinfo=BEIJING)


class TestTable:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal

    def enter(self, name, value):
        api.portal.set_registry_record(f"shanxi.jingpin.calendar.{name}", value)

    def test_empty(self):
        with clock_at(datetime(2026, 11, 23, tzinfo=BEIJING)):
            assert calendar.known_until() == date(2026, 12, 31)
        assert calendar.working_days_between(date(2027, 1, 1), date(2027, 1, 1)) is None
        assert calendar.add_working_days(date(2026, 12, 31), 1) == Term(date(2027, 1, 1), estimated=True)

    def test_entered(self):
        """A year becomes known by its holidays."""
        self.enter("holidays", [date(2027, 1, 1), date(2027, 2, 8)])
        self.enter("workdays", [date(2027, 1, 3), date(2029, 1, 6)])
        with clock_at(datetime(2026, 11, 23, tzinfo=BEIJING)):
            assert calendar.known_until() == date(2027, 12, 31)
        assert calendar.is_working_day(date(2027, 1, 1)) is False
        assert calendar.is_working_day(date(2029, 1, 6)) is True
        assert calendar.add_working_days(date(2026, 12, 31), 1) == Term(date(2027, 1, 3), estimated=False)
        assert calendar.term_with_pause(date(2026, 12, 31), 1, [(date(2027, 1, 1), date(2027, 1, 4))]).day.day == 5
        assert calendar.working_days_between(date(2027, 1, 1), date(2027, 1, 4)) == 2
        assert calendar.working_days_between(date(2029, 1, 1), date(2029, 1, 4)) is None

    @pytest.mark.parametrize("value", [["2027-02-08"], ["初一"], [2027], "2027-02-08"])
    def test_refused(self, value):
        """What is no list of days cannot be entered."""
        with pytest.raises((WrongType, WrongContainedType)):
            self.enter("holidays", value)
        assert api.portal.get_registry_record("shanxi.jingpin.calendar.holidays") == []

    def test_invariant(self):
        """A day is not entered in both lists."""
        entered, found = SimpleNamespace(holidays=[date(2027, 1, 1)], workdays=[date(2027, 1, 1)]), []
        with pytest.raises(Invalid):
            ICalendarTable.validateInvariants(entered, found)
        assert [str(one) for one in found] == ["2027-01-01既放假又上班。"]
