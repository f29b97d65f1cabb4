"""The clock: aware, in Beijing time, and set by hand only in the process that sets it."""

from datetime import datetime
from datetime import timedelta
from datetime import UTC
import pickle
import pytest
from real_database import two_writers
from shanxi.jingpin.casework import clock
from shanxi.jingpin.process.wording import BEIJING
import subprocess
import sys


MOMENT = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)

PICKLE_A_CLOCK = """
import pickle, sys
from datetime import datetime
from shanxi.jingpin.casework.clock import FixedClock
from shanxi.jingpin.process.wording import BEIJING
sys.stdout.buffer.write(pickle.dumps(FixedClock(datetime(2001, 1, 1, tzinfo=BEIJING))))
"""


class TestSystemClock:
    def test_beijing(self):
        """It is the computer's moment, told in Beijing time."""
        before = datetime.now(UTC)
        told = clock.SystemClock().now()
        assert before <= told <= datetime.now(UTC)
        assert told.utcoffset() == timedelta(hours=8)
        assert told.tzinfo is BEIJING

    def test_stored(self, tmp_path):
        """The database can keep what the clock tells (it could not keep a ZoneInfo)."""
        with two_writers(tmp_path / "Data.fs") as (first, second):
            told = first.holder.told_at = clock.SystemClock().now()
            first.commit()
            second.abort()
            assert second.holder.told_at == told


class TestFixedClock:
    def test_no_zone(self):
        """A moment without a zone is refused."""
        with pytest.raises(ValueError, match="必须带时区"):
            clock.FixedClock(datetime(2026, 3, 9, 17, 30))

    def test_advance(self):
        fixed = clock.FixedClock(MOMENT.astimezone(UTC))
        fixed.advance(days=1, minutes=1)
        assert fixed.now() == MOMENT + timedelta(days=1, minutes=1)
        assert fixed.now().tzinfo is BEIJING

    def test_left_behind(self):
        """A clock that another process has left in the database does not stop ours."""
        stored = subprocess.run([sys.executable, "-c", PICKLE_A_CLOCK], check=True, capture_output=True).stdout
        before = datetime.now(UTC)
        assert pickle.loads(stored).now() >= before

    def test_own_process(self):
        assert pickle.loads(pickle.dumps(clock.FixedClock(MOMENT))).now() == MOMENT


class TestClockAt:
    def test_outside_a_site(self):
        with clock.clock_at(MOMENT):
            assert clock.now() == MOMENT
            assert clock.today().isoformat() == "2026-03-09"
        assert clock.now() > MOMENT

    def test_day_in_beijing(self):
        """Shortly before midnight in London it is tomorrow in Beijing."""
        with clock.clock_at(datetime(2026, 3, 9, 23, 59, tzinfo=UTC)):
            assert clock.today().isoformat() == "2026-03-10"

    def test_nested(self):
        """The former clock comes back, also after an error."""
        later = MOMENT + timedelta(days=400)
        with clock.clock_at(MOMENT):
            with pytest.raises(ZeroDivisionError), clock.clock_at(later):
                assert 1 / (clock.now() - later).days
            assert clock.now() == MOMENT

    def test_site(self, portal):
        """It is the site's clock: other sites go on."""
        from zope.component import getGlobalSiteManager
        from zope.component import getSiteManager

        with clock.clock_at(MOMENT) as fixed:
            assert clock.now() == MOMENT
            assert getSiteManager(portal).getUtility(clock.IClock) is fixed
            assert isinstance(getGlobalSiteManager().getUtility(clock.IClock), clock.SystemClock)
        assert clock.now() > MOMENT
