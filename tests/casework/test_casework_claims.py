"""Claims between transactions that do not see each other, in a real database."""

from BTrees.Length import Length
from persistent.mapping import PersistentMapping
import pytest
from real_database import Holder
from real_database import two_writers
from shanxi.jingpin.casework.claims import Claims
from shanxi.jingpin.casework.claims import ClaimTaken
from shanxi.jingpin.casework.claims import guard_children
from shanxi.jingpin.casework.claims import guard_read
from ZODB.POSException import ConflictError
from ZODB.POSException import ReadConflictError


KEY = ("open-case", "product-1")


@pytest.fixture
def writers(tmp_path):
    """Two transactions on claims of which some are held already."""
    with two_writers(tmp_path / "Data.fs") as both:
        for number in range(5):
            Claims(both[0].holder).claim(("other", str(number)), "somebody")
        both[0].commit()
        both[1].abort()
        yield both


class TestOneTransaction:
    @pytest.fixture(autouse=True)
    def _init(self):
        self.claims = Claims(Holder())

    def test_claim(self):
        assert self.claims.owner(KEY) is None
        self.claims.claim(KEY, "case-1")
        assert self.claims.owner(KEY) == "case-1"

    def test_claim_again(self):
        self.claims.claim(KEY, "case-1")
        self.claims.claim(KEY, "case-1")
        assert self.claims.owner(KEY) == "case-1"

    def test_taken(self):
        self.claims.claim(KEY, "case-1")
        with pytest.raises(ClaimTaken) as caught:
            self.claims.claim(KEY, "case-2")
        assert caught.value.owner == "case-1"
        assert self.claims.owner(KEY) == "case-1"

    def test_raised_again(self):
        """CMFCore raises it again as type(error)(error)."""
        again = ClaimTaken(ClaimTaken("case-1"))
        assert (again.owner, str(again)) == ("case-1", "已被占用：case-1")

    def test_release(self):
        self.claims.claim(KEY, "case-1")
        self.claims.release(KEY, "case-1")
        self.claims.release(KEY, "case-1")
        self.claims.claim(KEY, "case-2")
        assert self.claims.owner(KEY) == "case-2"

    def test_release_of_another(self):
        self.claims.claim(KEY, "case-1")
        with pytest.raises(ClaimTaken):
            self.claims.release(KEY, "case-2")
        assert self.claims.owner(KEY) == "case-1"

    @pytest.mark.parametrize("key", ["open-case", (), ("open-case", 1), ["open-case"]])
    def test_key(self, key):
        """A key that would not sort among the others is refused."""
        with pytest.raises(TypeError):
            self.claims.claim(key, "case-1")

    def test_of(self):
        for key in (("a",), ("b", "1"), ("b", "2", "x"), ("ba", "1"), ("c",)):
            self.claims.claim(key, "-".join(key))
        assert self.claims.of("b") == {("b", "1"): "b-1", ("b", "2", "x"): "b-2-x"}
        assert self.claims.of("b", "2") == {("b", "2", "x"): "b-2-x"}
        assert len(self.claims.of()) == 5

    def test_reading_does_not_write(self):
        holder = Holder()
        assert Claims(holder).owner(KEY) is None
        assert Claims(holder).of() == {}
        Claims(holder).release(KEY, "case-1")
        assert not hasattr(holder, "__annotations__")


class TestTwoTransactions:
    def test_same_key(self, writers):
        """One commits; the other conflicts, and is refused when tried again."""
        first, second = writers
        Claims(first.holder).claim(KEY, "case-1")
        Claims(second.holder).claim(KEY, "case-2")
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()
        second.abort()
        with pytest.raises(ClaimTaken) as caught:
            Claims(second.holder).claim(KEY, "case-2")
        assert caught.value.owner == "case-1"

    def test_same_key_same_owner(self, writers):
        """Twice the same claim conflicts too: the one that is tried again finds it held."""
        first, second = writers
        for one in writers:
            Claims(one.holder).claim(KEY, "case-1")
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()
        second.abort()
        Claims(second.holder).claim(KEY, "case-1")
        second.commit()

    def test_different_keys(self, writers):
        """Different keys do not wait for each other."""
        first, second = writers
        Claims(first.holder).claim(("open-case", "product-1"), "case-1")
        Claims(second.holder).claim(("open-case", "product-2"), "case-2")
        first.commit()
        second.commit()
        first.abort()
        assert Claims(first.holder).of("open-case") == {
            ("open-case", "product-1"): "case-1",
            ("open-case", "product-2"): "case-2",
        }

    def test_first_claims_of_all(self, tmp_path):
        """Where there are no claims yet, the first two conflict rather than lose one."""
        with two_writers(tmp_path / "Empty.fs") as (first, second):
            Claims(first.holder).claim(("a",), "1")
            Claims(second.holder).claim(("b",), "2")
            first.commit()
            with pytest.raises(ConflictError):
                second.commit()

    @pytest.mark.parametrize("releaser_first", [True, False])
    def test_kept_and_released(self, writers, releaser_first):
        """Who relies on a claim held already conflicts with its release, whoever commits first."""
        first, second = writers
        Claims(first.holder).claim(KEY, "case-1")
        first.commit()
        second.abort()
        Claims(first.holder).release(KEY, "case-1")
        Claims(second.holder).claim(KEY, "case-1")
        order = (first, second) if releaser_first else (second, first)
        order[0].commit()
        with pytest.raises(ConflictError):
            order[1].commit()


class TestGuardRead:
    @pytest.fixture
    def two(self, writers):
        """Both sides of a rule: of two duties, one stays."""
        for name in ("a", "b"):
            setattr(writers[0].holder, name, PersistentMapping(on_duty=True))
        writers[0].commit()
        writers[1].abort()
        return writers

    def leave(self, writer, name, other, *, guarded):
        """Leave where the other is on duty."""
        if guarded:
            guard_read(getattr(writer.holder, other))
        assert getattr(writer.holder, other)["on_duty"]
        getattr(writer.holder, name)["on_duty"] = False

    def test_write_skew(self, two):
        """Without the guard both transactions commit, and nobody is on duty: this is what the guard is for."""
        self.leave(two[0], "a", "b", guarded=False)
        self.leave(two[1], "b", "a", guarded=False)
        for one in two:
            one.commit()
        two[0].abort()
        assert [two[0].holder.a["on_duty"], two[0].holder.b["on_duty"]] == [False, False]

    def test_guarded(self, two):
        self.leave(two[0], "a", "b", guarded=True)
        self.leave(two[1], "b", "a", guarded=True)
        two[0].commit()
        with pytest.raises(ReadConflictError):
            two[1].commit()
        two[1].abort()
        assert [two[1].holder.a["on_duty"], two[1].holder.b["on_duty"]] == [False, True]

    def test_new_object(self):
        """An object that is in no database yet needs no guard."""
        guard_read(PersistentMapping())


class Folder(Holder):
    """A folder as far as the guard looks at it: a count and children."""

    def __init__(self):
        self._count = Length(1)
        self.children = PersistentMapping(first=PersistentMapping(signed=True))

    def objectValues(self):
        return list(self.children.values())

    def add(self, name):
        self.children[name] = PersistentMapping(signed=True)
        self._count.change(1)


class TestGuardChildren:
    @pytest.fixture
    def two(self, writers):
        writers[0].holder.folder = Folder()
        writers[0].commit()
        writers[1].abort()
        return writers

    @pytest.mark.parametrize(
        "change",
        [lambda folder: folder.add("second"), lambda folder: folder.children["first"].update(signed=False)],
        ids=["added", "changed"],
    )
    def test_changed_meanwhile(self, two, change):
        """Who counts signed children and writes elsewhere conflicts with who adds or changes one."""
        first, second = two
        guard_children(second.holder.folder)
        second.holder.counted = len([one for one in second.holder.folder.objectValues() if one["signed"]])
        change(first.holder.folder)
        first.commit()
        with pytest.raises(ReadConflictError):
            second.commit()

    def test_unchanged(self, two):
        """What others do elsewhere does not matter."""
        first, second = two
        guard_children(second.holder.folder)
        second.holder.counted = 1
        Claims(first.holder).claim(KEY, "case-1")
        first.commit()
        second.commit()
        assert second.holder.counted == 1
