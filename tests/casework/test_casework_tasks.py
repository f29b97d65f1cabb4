"""The index of tasks: both directions agree, and cases do not stand in each other's way."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from hypothesis import given
from hypothesis import strategies as st
import pytest
from real_database import Holder
from real_database import two_writers
from shanxi.jingpin.casework.tasks import Task
from shanxi.jingpin.casework.tasks import Tasks
from shanxi.jingpin.casework.tasks import Waiting
from shanxi.jingpin.process.wording import BEIJING
from ZODB.POSException import ConflictError


SINCE = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)
GROUP = "jingpin-federation-officer"


def task(principal=GROUP, role="Federation", state="certification", due_on=None, **values):
    return Task(principal, role, state, "Application", values.pop("since", SINCE), due_on, **values)


UIDS = st.sampled_from(["case-1", "case-2", "case-3"])
TASKS = st.builds(
    Task,
    st.sampled_from(["group-a", "group-b", "expert-c"]),
    st.sampled_from(["Expert", "Expert Lead"]),
    st.sampled_from(["draft", "certification"]),
    st.just("Application"),
    st.just(SINCE),
    st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 9)),
    st.booleans(),
)
STEPS = st.lists(st.tuples(UIDS, st.none() | st.lists(TASKS, max_size=5)), max_size=12)


class TestTasks:
    @pytest.fixture(autouse=True)
    def _init(self):
        self.tasks = Tasks(Holder())

    def test_of_principals(self):
        """A person sees what waits for any of their groups, once."""
        mine, ours, theirs = task("expert-1", "Expert"), task(), task("other")
        self.tasks.set_tasks("case-1", [mine, theirs])
        self.tasks.set_tasks("case-2", [ours])
        found = self.tasks.tasks_of(["expert-1", GROUP, "expert-1", "nobody"])
        assert found == [Waiting("case-1", mine), Waiting("case-2", ours)]

    def test_order(self):
        """The most urgent first, then those without a term, the oldest first."""
        late, soon = task(due_on=date(2026, 5, 1)), task(due_on=date(2026, 4, 1))
        older, newer = task(since=SINCE - timedelta(1)), task()
        for uid, one in (("a", newer), ("b", late), ("c", older), ("d", soon)):
            self.tasks.set_tasks(uid, [one])
        assert [one.uid for one in self.tasks.tasks_of([GROUP])] == ["d", "b", "c", "a"]

    def test_replaced(self):
        """What is set are all the tasks of an object."""
        self.tasks.set_tasks("case-1", [task(), task("other")])
        self.tasks.set_tasks("case-1", [task(state="issuance")])
        assert self.tasks.tasks_of([GROUP, "other"]) == [Waiting("case-1", task(state="issuance"))]
        assert self.tasks.of("case-1") == [task(state="issuance")]

    def test_two_roles(self):
        """One expert has a task as expert and one as lead."""
        both = [task("expert-1", "Expert"), task("expert-1", "Expert Lead")]
        self.tasks.set_tasks("case-1", both)
        assert [one.task for one in self.tasks.tasks_of(["expert-1"])] == both

    def test_remove(self):
        self.tasks.set_tasks("case-1", [task()])
        self.tasks.remove("case-1")
        self.tasks.remove("case-1")
        assert self.tasks.tasks_of([GROUP]) == []
        assert self.tasks.of("case-1") == []
        assert self.tasks.inconsistencies() == []

    def test_reading_does_not_write(self):
        holder = Holder()
        tasks = Tasks(holder)
        assert (tasks.tasks_of([GROUP]), tasks.of("case-1"), tasks.inconsistencies()) == ([], [], [])
        tasks.remove("case-1")
        assert not hasattr(holder, "__annotations__")

    def test_inconsistent(self):
        """An entry that only one direction knows is found."""
        self.tasks.set_tasks("case-1", [task()])
        del self.tasks.prepare()["objects"]["case-1"]
        assert self.tasks.inconsistencies() == [(GROUP, "case-1", "Federation")]


@given(STEPS)
def test_both_directions(steps):
    """Whatever is set and removed: each direction says the same, and what was set last."""
    tasks, expected = Tasks(Holder()), {}
    for uid, wanted in steps:
        if wanted is None:
            tasks.remove(uid)
        else:
            tasks.set_tasks(uid, wanted)
        expected[uid] = {(one.principal, one.role): one for one in wanted or ()}
    assert tasks.inconsistencies() == []
    assert {uid: {(one.principal, one.role): one for one in tasks.of(uid)} for uid in expected} == expected
    for principal in ("group-a", "group-b", "expert-c"):
        found = {(one.uid, one.task.role): one.task for one in tasks.tasks_of([principal])}
        assert found == {
            (uid, role): one for uid, own in expected.items() for (who, role), one in own.items() if who == principal
        }


class TestTwoTransactions:
    @pytest.fixture
    def writers(self, tmp_path):
        with two_writers(tmp_path / "Data.fs") as both:
            for number in range(4):
                Tasks(both[0].holder).set_tasks(f"earlier-{number}", [task()])
            both[0].commit()
            both[1].abort()
            yield both

    def test_two_cases(self, writers):
        """Two cases come to the same group at once: neither waits, neither is lost."""
        for number, one in enumerate(writers):
            Tasks(one.holder).set_tasks(f"case-{number}", [task()])
            Tasks(one.holder).remove(f"earlier-{number}")
        for one in writers:
            one.commit()
        writers[0].abort()
        tasks = Tasks(writers[0].holder)
        assert [one.uid for one in tasks.tasks_of([GROUP])] == ["case-0", "case-1", "earlier-2", "earlier-3"]
        assert tasks.inconsistencies() == []

    def test_same_case(self, writers):
        """Two steps of one case at once conflict."""
        for one, state in zip(writers, ("issuance", "rejected"), strict=True):
            Tasks(one.holder).set_tasks("earlier-0", [task(state=state)])
        writers[0].commit()
        with pytest.raises(ConflictError):
            writers[1].commit()
