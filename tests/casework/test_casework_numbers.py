"""Numbers: in a row, never twice, never again; also from two transactions at once, in a real database."""

from datetime import datetime
import pytest
from real_database import Holder
from real_database import two_writers
from shanxi.jingpin.casework.number_pattern import as_given
from shanxi.jingpin.casework.number_pattern import PatternError
from shanxi.jingpin.casework.number_pattern import problems_of
from shanxi.jingpin.casework.numbers import CASE
from shanxi.jingpin.casework.numbers import CERTIFICATE
from shanxi.jingpin.casework.numbers import Ledger
from shanxi.jingpin.casework.numbers import NOTICE
from shanxi.jingpin.casework.numbers import NumberRecord
from shanxi.jingpin.casework.numbers import NumberUnknown
from shanxi.jingpin.casework.numbers import STANDARD
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.wording import BEIJING
from ZODB.POSException import ConflictError


NOW = datetime(2026, 3, 9, 17, 30, 5, tzinfo=BEIJING)
LATER = datetime(2026, 4, 1, 9, 0, 0, tzinfo=BEIJING)
SETTINGS = Settings()


class TestPatterns:
    @pytest.mark.parametrize(
        ("kind", "pattern", "expected"),
        [
            (CASE, SETTINGS.case_number, ["SXJP-2026-A1-0001", "SXJP-2026-A1-0002"]),
            (CERTIFICATE, SETTINGS.certificate_number, ["SXJP202600001", "SXJP202600002"]),
            (STANDARD, SETTINGS.standard_number, ["T/SXJP 001—2026", "T/SXJP 002—2026"]),
            (NOTICE, SETTINGS.notice_number, ["2026年第1号", "2026年第2号"]),
        ],
    )
    def test_defaults(self, kind, pattern, expected):
        ledger = Ledger(Holder())
        given = [ledger.give(kind, pattern, owner, 2026, "A1", now=NOW) for owner in ("one", "two")]
        assert given == expected

    @pytest.mark.parametrize(
        ("pattern", "problems"),
        [
            ("{year}-{call}-{seq:04}", ()),
            ("{seq}", ()),
            ("SXJP-{year}", ("编号规则中必须有且只有一个 {seq}。",)),
            ("{seq}{seq}", ("编号规则中必须有且只有一个 {seq}。",)),
            ("{seq", ("编号规则中的花括号没有配对。",)),
            ("seq}", ("编号规则中的花括号没有配对。",)),
            ("{seq:4}", ("编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。",)),
            ("{seq:09999999}", ("编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。",)),
            ("{seq!r}", ("编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。",)),
            ("{year:04}{seq}", ("编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。",)),
            ("{seq:{year}}", ("编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。",)),
            ("{month}{seq}", ("编号规则中不能使用“{month}”，只能使用 {year}、{call} 和 {seq}。",)),
            (
                "{seq.__class__}",
                (
                    "编号规则中不能使用“{seq.__class__}”，只能使用 {year}、{call} 和 {seq}。",
                    "编号规则中必须有且只有一个 {seq}。",
                ),
            ),
            ("{}{seq}", ("编号规则中不能使用“{}”，只能使用 {year}、{call} 和 {seq}。",)),
            ("{{year}}{seq}", ("编号规则中不能有花括号、尖括号、连续的空格或者首尾的空格。",)),
            ("<b>{seq}", ("编号规则中不能有花括号、尖括号、连续的空格或者首尾的空格。",)),
            (" {seq}", ("编号规则中不能有花括号、尖括号、连续的空格或者首尾的空格。",)),
            ("A\n{seq}", ("编号规则中不能有花括号、尖括号、连续的空格或者首尾的空格。",)),
        ],
    )
    def test_problems(self, pattern, problems):
        assert problems_of(pattern) == problems

    def test_unmistakable(self):
        """A certificate's number has no letter that is read as a digit."""
        assert problems_of("SOI{seq}") == ()
        assert problems_of("SOi{seq}", unmistakable=True) == ("编号规则中不能有字母O、I，容易与数字混淆。",)
        assert problems_of(SETTINGS.certificate_number, unmistakable=True) == ()

    @pytest.mark.parametrize(
        ("kind", "pattern", "call"),
        [
            (CASE, "{year}", "A1"),
            (CASE, "{call}{seq}", ""),
            (CASE, "{call}{seq}", "A{x}"),
            (CERTIFICATE, "SXJPO{seq}", ""),
            (CERTIFICATE, "{call}-{seq}", "O1"),
        ],
    )
    def test_refused(self, kind, pattern, call):
        """Where no number can be made, nothing is put down."""
        ledger = Ledger(Holder())
        with pytest.raises(PatternError):
            ledger.give(kind, pattern, "one", 2026, call, now=NOW)
        assert list(ledger.records(kind)) == []
        assert ledger.number_of(kind, "one") is None

    @pytest.mark.parametrize(
        "typed",
        [
            "SXJP202600001",
            " sxjp 2026 00001 ",
            "ＳＸＪＰ２０２６０００01",
            "SXJP2O26OOOO1",
            "sxjp2o26oooo1",
            "SXJP20260000I",
        ],
    )
    def test_as_given(self, typed):
        assert as_given(typed) == "SXJP202600001"


class TestLedger:
    @pytest.fixture(autouse=True)
    def _init(self):
        self.ledger = Ledger(Holder())

    def give(self, owner, *, kind=CASE, pattern=SETTINGS.case_number, year=2026, call="A1"):
        return self.ledger.give(kind, pattern, owner, year, call, now=NOW)

    def test_idempotent(self):
        """An owner has one number of a kind, whatever year it is."""
        assert self.give("one") == self.give("one") == self.give("one", year=2027) == "SXJP-2026-A1-0001"
        assert self.give("two") == "SXJP-2026-A1-0002"
        assert self.give("one", kind=NOTICE, pattern=SETTINGS.notice_number) == "2026年第1号"

    def test_series(self):
        """Each year and each call begins again, where the pattern writes them."""
        given = [self.give("one"), self.give("two", call="B2"), self.give("three", year=2027), self.give("four")]
        assert given == ["SXJP-2026-A1-0001", "SXJP-2026-B2-0001", "SXJP-2027-A1-0001", "SXJP-2026-A1-0002"]

    def test_series_without_year(self):
        """A pattern without a year goes on counting over the years."""
        given = [self.give(str(year), pattern="N{seq}", year=year, call=str(year)) for year in (2026, 2027, 2028)]
        assert given == ["N1", "N2", "N3"]

    def test_wide(self):
        for number in range(10):
            self.give(str(number), pattern="N{seq:01}")
        assert self.give("last", pattern="N{seq:01}") == "N11"

    def test_collision(self):
        """A pattern that makes a number again is refused."""
        assert [self.give(str(one), pattern="{call}{seq}", call="1") for one in range(11)][-1] == "111"
        with pytest.raises(PatternError, match="“111”已经用过"):
            self.give("other", pattern="{call}{seq}", call="11")

    def test_record(self):
        number = self.give("one")
        assert self.ledger.record(CASE, number) == NumberRecord(CASE, number, "one", NOW)
        assert self.ledger.record(CERTIFICATE, number) is None
        assert self.ledger.number_of(CASE, "one") == number
        assert self.ledger.number_of(CASE, "two") is None

    def test_void(self):
        """A void number stays on record, and nobody gets it again."""
        for owner in ("one", "two"):
            self.give(owner)
        self.ledger.void(CASE, "SXJP-2026-A1-0002", " 证书内容有改动。 ", now=LATER)
        assert self.ledger.number_of(CASE, "two") is None
        assert self.give("two") == "SXJP-2026-A1-0003"
        assert list(self.ledger.records(CASE)) == [
            NumberRecord(CASE, "SXJP-2026-A1-0001", "one", NOW),
            NumberRecord(CASE, "SXJP-2026-A1-0002", "two", NOW, LATER, "证书内容有改动。"),
            NumberRecord(CASE, "SXJP-2026-A1-0003", "two", NOW),
        ]

    def test_void_twice(self):
        number = self.give("one")
        self.ledger.void(CASE, number, "误发", now=LATER)
        with pytest.raises(NumberUnknown):
            self.ledger.void(CASE, number, "误发", now=LATER)

    def test_void_unknown(self):
        with pytest.raises(NumberUnknown):
            self.ledger.void(CASE, "SXJP-2026-A1-0001", "误发", now=LATER)

    def test_void_without_reason(self):
        number = self.give("one")
        with pytest.raises(ValueError, match="须写明理由"):
            self.ledger.void(CASE, number, " ", now=LATER)
        assert self.ledger.number_of(CASE, "one") == number

    def test_reading_does_not_write(self):
        holder = Holder()
        ledger = Ledger(holder)
        assert (list(ledger.records(CASE)), ledger.number_of(CASE, "one"), ledger.record(CASE, "N1")) == (
            [],
            None,
            None,
        )
        assert not hasattr(holder, "__annotations__")


class TestTwoTransactions:
    @pytest.fixture
    def writers(self, tmp_path):
        with two_writers(tmp_path / "Data.fs") as both:
            yield both

    def give(self, writer, owner):
        return Ledger(writer.holder).give(CERTIFICATE, "SXJP{year}{seq:05}", owner, 2026, now=NOW)

    @pytest.mark.parametrize("before", [0, 1, 14, 29, 30, 61, 100])
    def test_two_at_once(self, writers, before):
        """One conflicts; tried again, the numbers are different and without a gap, at every size of the tree."""
        first, second = writers
        for number in range(before):
            self.give(first, f"earlier-{number}")
        first.commit()
        second.abort()
        one, other = self.give(first, "one"), self.give(second, "two")
        assert one == other
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()
        second.abort()
        self.give(second, "two")
        second.commit()
        given = [record.number for record in Ledger(second.holder).records(CERTIFICATE)]
        assert given == [f"SXJP2026{number:05}" for number in range(1, before + 3)]

    def test_kept_and_voided(self, writers):
        """Who relies on a number conflicts with who voids it."""
        first, second = writers
        number = self.give(first, "one")
        first.commit()
        second.abort()
        Ledger(first.holder).void(CERTIFICATE, number, "重新出具", now=LATER)
        assert self.give(second, "one") == number
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()
        second.abort()
        assert self.give(second, "one") == "SXJP202600002"

    def test_given_and_put_down(self, writers):
        """A number that comes from elsewhere while it is given here belongs to one of the two."""
        first, second = writers
        given = self.give(first, "one")
        Ledger(second.holder).register(CERTIFICATE, given, "two", now=NOW)
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()

    def test_other_kind(self, writers):
        """Kinds do not wait for each other once both have begun."""
        first, second = writers
        for kind in (CASE, CERTIFICATE):
            Ledger(first.holder).give(kind, "{year}-{seq}", "earlier", 2026, now=NOW)
        first.commit()
        second.abort()
        Ledger(first.holder).give(CASE, "{year}-{seq}", "one", 2026, now=NOW)
        Ledger(second.holder).give(CERTIFICATE, "{year}-{seq}", "two", 2026, now=NOW)
        first.commit()
        second.commit()
