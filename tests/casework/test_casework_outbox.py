"""The outbox in a real database: each letter once, whatever happens to the process that sends it."""

from datetime import datetime
from datetime import timedelta
from pathlib import Path
import pytest
from real_database import database_at
from real_database import two_writers
from real_database import Writer
from shanxi.jingpin.casework import outbox as queue
from shanxi.jingpin.casework.outbox import BACKOFF
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import LEASE
from shanxi.jingpin.casework.outbox import Outbox
from shanxi.jingpin.process.wording import BEIJING
import subprocess
import sys
from ZODB.POSException import ConflictError


NOW = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)
LETTER = Envelope("case-1-1", "li", "li@example.org", "submit", "申报已收到", "您好")

#: A process that dies in the middle: (before it hands the letter over, or after), told by the exit code.
DIES = """
import os, sys
sys.path.insert(0, {tests!r})
from real_database import database_at, Writer
from shanxi.jingpin.casework.outbox import Outbox
from test_casework_outbox import NOW
from pathlib import Path
with database_at(Path({path!r})) as database:
    writer = Writer(database)
    outbox = Outbox(writer.holder)
    outbox.take_lease("dying", NOW)
    assert outbox.begin({id!r}, "dying", "<one@example.org>", NOW)
    writer.commit()
    os._exit(9)
"""


@pytest.fixture
def writer(tmp_path):
    with two_writers(tmp_path / "Data.fs") as (first, _second):
        yield first


@pytest.fixture
def outbox(writer):
    return Outbox(writer.holder)


def begun(outbox, *, worker="w1", now=NOW):
    """A dispatch that has been marked as being sent."""
    id = outbox.queue(LETTER, NOW)
    assert outbox.take_lease(worker, now) is True
    assert outbox.begin(id, worker, f"<{id}@example.org>", now) is True
    return id


class TestStates:
    def test_queued(self, outbox):
        id = outbox.queue(LETTER, NOW)
        one = outbox.dispatch(id)
        assert (one.state, one.letter, one.recipient, one.address) == ("queued", "case-1-1", "li", "li@example.org")
        assert outbox.due(NOW) == [id]
        assert outbox.due(NOW - timedelta(seconds=1)) == []
        assert outbox.problems(NOW) == []
        assert outbox.of_letter("case-1-1") == [one]
        assert outbox.of_letter("case-1-11") == []

    def test_sending(self, outbox):
        """Once marked, nobody marks it again."""
        id = begun(outbox)
        assert outbox.dispatch(id).state == "sending"
        assert outbox.due(NOW) == []
        assert outbox.begin(id, "w1", "", NOW) is False

    def test_sent(self, outbox):
        """What is sent is in no list any more, and only the case keeps its text."""
        id = begun(outbox)
        outbox.settle_sent(id, NOW)
        one = outbox.dispatch(id)
        assert (one.state, one.sent_at, one.message_id, one.body) == ("sent", NOW, f"<{id}@example.org>", "")
        assert outbox.unsent() == []
        assert outbox.has_work(NOW + timedelta(days=99)) is False

    def test_backoff(self, outbox):
        """It is tried again later and later, and in the end no more."""
        now, id = NOW, outbox.queue(LETTER, NOW)
        waited = []
        while outbox.due(now):
            outbox.take_lease("w1", now)
            outbox.begin(id, "w1", "<one@example.org>", now)
            outbox.settle_failed(id, "451 稍后再试", now)
            one = outbox.dispatch(id)
            assert (one.state, one.error) == ("failed", "451 稍后再试")
            if one.next_try:
                assert outbox.due(one.next_try - timedelta(seconds=1)) == []
                waited.append(one.next_try - now)
                now = one.next_try
        assert tuple(waited) == BACKOFF
        assert outbox.dispatch(id).attempts == len(BACKOFF) + 1
        assert outbox.due(now + timedelta(days=365)) == []
        assert [one.id for one in outbox.problems(now)] == [id]

    def test_for_good(self, outbox):
        id = begun(outbox)
        outbox.settle_failed(id, "550 没有这个用户", NOW, for_good=True)
        assert outbox.dispatch(id).next_try is None
        assert outbox.due(NOW + timedelta(days=365)) == []

    def test_same_message_id(self, outbox):
        """A second try carries the Message-ID of the first: who got both can see it."""
        id = begun(outbox)
        outbox.settle_failed(id, "451", NOW)
        later = NOW + BACKOFF[0]
        assert outbox.begin(id, "w1", "<another@example.org>", later) is True
        assert outbox.dispatch(id).message_id == f"<{id}@example.org>"

    def test_forget(self, outbox):
        ids = [outbox.queue(LETTER, NOW), begun(outbox)]
        outbox.settle_sent(ids[1], NOW)
        outbox.forget("case-1-1")
        assert (outbox.of_letter("case-1-1"), outbox.unsent()) == ([], [])
        for id in ids:
            with pytest.raises(KeyError):
                outbox.dispatch(id)


class TestOperator:
    def test_retry(self, outbox):
        id = begun(outbox)
        outbox.settle_failed(id, "550", NOW, for_good=True)
        outbox.retry(id, NOW)
        assert outbox.due(NOW) == [id]
        assert outbox.problems(NOW) == []

    def test_retry_uncertain(self, outbox):
        id = begun(outbox)
        outbox.settle_uncertain(id, "没有确认")
        assert outbox.due(NOW + timedelta(days=365)) == []
        outbox.retry(id, NOW)
        assert outbox.due(NOW) == [id]

    @pytest.mark.parametrize("act", [Outbox.retry, Outbox.confirm_sent])
    def test_no_problem(self, outbox, act):
        """What waits, is on its way or has left is nobody's to retry."""
        waiting, sending, sent = outbox.queue(LETTER, NOW), begun(outbox), outbox.queue(LETTER, NOW)
        outbox.begin(sent, "w1", "<one@example.org>", NOW)
        outbox.settle_sent(sent, NOW)
        for id in (waiting, sending, sent):
            with pytest.raises(ValueError, match="已经送出，或者正在发送"):
                act(outbox, id, NOW)

    def test_confirm_sent(self, outbox):
        id = begun(outbox)
        outbox.settle_uncertain(id, "没有确认")
        outbox.confirm_sent(id, NOW)
        assert (outbox.dispatch(id).state, outbox.problems(NOW)) == ("sent", [])


class TestLease:
    def test_one_worker(self, outbox):
        id = outbox.queue(LETTER, NOW)
        assert outbox.take_lease("w1", NOW) is True
        assert outbox.take_lease("w1", NOW) is True
        assert outbox.take_lease("w2", NOW + LEASE - timedelta(seconds=1)) is False
        assert outbox.begin(id, "w2", "", NOW) is False
        assert outbox.take_lease("w2", NOW + LEASE) is True
        assert outbox.begin(id, "w1", "", NOW + LEASE) is False

    def test_renewed(self, outbox):
        """Every letter that is begun renews the lease."""
        id = outbox.queue(LETTER, NOW)
        outbox.take_lease("w1", NOW)
        outbox.begin(id, "w1", "", NOW + LEASE - timedelta(seconds=1))
        assert outbox.take_lease("w2", NOW + LEASE) is False

    def test_released(self, outbox):
        outbox.take_lease("w1", NOW)
        outbox.release_lease("w2")
        assert outbox.take_lease("w2", NOW) is False
        outbox.release_lease("w1")
        assert outbox.take_lease("w2", NOW) is True

    def test_silent_worker(self, outbox):
        """A worker that has been silent for too long is the operator's concern, before another takes its place."""
        id = begun(outbox)
        assert outbox.problems(NOW + LEASE - timedelta(seconds=1)) == []
        assert [one.id for one in outbox.problems(NOW + LEASE)] == [id]

    def test_two_workers_at_once(self, tmp_path):
        """Two processes that both find the lease free: one conflicts, and then is refused."""
        with two_writers(tmp_path / "Data.fs") as (first, second):
            id = Outbox(first.holder).queue(LETTER, NOW)
            first.commit()
            second.abort()
            for one, worker in ((first, "w1"), (second, "w2")):
                outbox = Outbox(one.holder)
                assert outbox.take_lease(worker, NOW) is True
                assert outbox.begin(id, worker, "", NOW) is True
            first.commit()
            with pytest.raises(ConflictError):
                second.commit()
            second.abort()
            assert Outbox(second.holder).take_lease("w2", NOW) is False


class TestTwoTransactions:
    def test_written_and_sent(self, tmp_path):
        """Two cases write letters while a third one is being sent."""
        with two_writers(tmp_path / "Data.fs") as (first, second):
            sent = Outbox(first.holder).queue(LETTER, NOW)
            Outbox(first.holder).queue(LETTER, NOW + timedelta(seconds=1))
            first.commit()
            second.abort()
            outbox = Outbox(first.holder)
            outbox.take_lease("w1", NOW)
            outbox.begin(sent, "w1", "<one@example.org>", NOW)
            Outbox(second.holder).queue(LETTER, NOW + timedelta(seconds=2))
            first.commit()
            second.commit()
            first.abort()
            outbox.settle_sent(sent, NOW)
            Outbox(second.holder).queue(LETTER, NOW + timedelta(seconds=3))
            second.commit()
            first.commit()
            first.abort()
            assert len(Outbox(first.holder).unsent()) == 3

    def test_woken_by_commit(self, tmp_path):
        """The worker is woken by a commit, not by what is given up."""
        with two_writers(tmp_path / "Data.fs") as (first, _second):
            queue.arrived.clear()
            Outbox(first.holder).queue(LETTER, NOW)
            first.abort()
            assert queue.arrived.is_set() is False
            Outbox(first.holder).queue(LETTER, NOW)
            assert queue.arrived.is_set() is False
            first.commit()
            assert queue.arrived.is_set() is True


class TestKilled:
    @pytest.fixture
    def path(self, tmp_path):
        """A database with two letters waiting, of which a process was sending the first when it was killed."""
        path = tmp_path / "Data.fs"
        with database_at(path) as database:
            writer = Writer(database)
            self.killed, self.waiting = sorted(Outbox(writer.holder).queue(LETTER, NOW) for _one in range(2))
            writer.commit()
            writer.close()
        script = DIES.format(tests=str(Path(__file__).parent), path=str(path), id=self.killed)
        assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 9
        return path

    def test_not_sent_again(self, path):
        """The letter in hand becomes uncertain and is not sent by itself; the others are."""
        with database_at(path) as database:
            writer = Writer(database)
            outbox = Outbox(writer.holder)
            assert outbox.dispatch(self.killed).state == "sending"
            assert outbox.take_lease("next", NOW + LEASE) is True
            one = outbox.dispatch(self.killed)
            assert (one.state, one.attempts, one.message_id) == ("uncertain", 1, "<one@example.org>")
            assert [found.id for found in outbox.problems(NOW + LEASE)] == [self.killed]
            assert outbox.due(NOW + timedelta(days=365)) == [self.waiting]
            writer.close()
