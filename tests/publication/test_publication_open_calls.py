"""What the public learns of a call."""

from datetime import datetime
from datetime import timedelta
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.office import place
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.publication.open_calls import is_within
from shanxi.jingpin.publication.open_calls import open_calls
from shanxi.jingpin.publication.open_calls import OpenCall
import stages


OPENS = datetime(2026, 1, 9, 9, 0, 0, tzinfo=BEIJING)
CLOSES = datetime(2026, 2, 28, 17, 0, 0, tzinfo=BEIJING)


class TestWindow:
    @pytest.mark.parametrize(
        ("moment", "expected"),
        [
            (OPENS - timedelta(seconds=1), False),
            (OPENS, True),
            (CLOSES - timedelta(seconds=1), True),
            (CLOSES, False),
        ],
        ids=["before", "opening", "last second", "closing"],
    )
    def test_to_the_second(self, moment, expected):
        """The window is decided to the second."""
        assert is_within(OpenCall("2026年度", OPENS, CLOSES), moment) is expected

    def test_without_end(self):
        """A call may have no end."""
        call = OpenCall("常年", OPENS, None)

        assert (is_within(call, OPENS.replace(year=2099)), call.closes) == (True, "")

    def test_in_words(self):
        """Both moments without the seconds that nobody has set; the end of a day as such."""
        call = OpenCall("2026年度", OPENS, CLOSES)

        assert (call.opens, call.closes) == ("2026年1月9日 09:00", "2026年2月28日 17:00")
        assert call._replace(closes_at=CLOSES + timedelta(hours=7)).closes == "2026年2月28日 24:00"


class TestOpenCalls:
    def test_published_and_open_only(self, office_portal):
        """A draft and a call that is over stay unknown; the one that closes first comes first."""
        moment = now()
        stages.make_call(title="常年")
        stages.make_call(title="年度", closes_at=moment + timedelta(days=3))
        stages.make_call(title="已截止").closes_at = moment - timedelta(days=1)
        create(place("calls"), "Call", title="草稿批次", code="02", opens_at=moment - timedelta(days=1))

        assert [one.title for one in open_calls(moment)] == ["年度", "常年"]

    def test_nothing_else_of_a_call(self):
        """Title and window, no thresholds, no weights."""
        assert OpenCall._fields == ("title", "opens_at", "closes_at")
