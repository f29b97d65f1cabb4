"""Numbers are given one after the other, in the deciding transaction, and never again."""

from BTrees.IOBTree import IOBTree
from BTrees.OOBTree import OOBTree
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
from shanxi.jingpin.casework.number_pattern import PatternError
from shanxi.jingpin.casework.number_pattern import written
from typing import Any


CASE, CERTIFICATE, STANDARD, NOTICE = "case", "certificate", "standard", "notice"

#: Kinds whose numbers hold no letter that is read as a digit: the public types them in to verify a certificate.
UNMISTAKABLE = frozenset({CERTIFICATE})


@dataclass(frozen=True)
class NumberRecord:
    """A number, who has it, and why it is void, if it is."""

    kind: str
    number: str
    owner: str
    given_at: datetime
    voided_at: datetime | None = None
    void_reason: str = ""


class NumberUnknown(LookupError):
    """There is no such number that is not void already."""


class NumberTaken(ValueError):
    """Somebody else has the number."""


class Ledger(Annotated):
    """The numbers given, by kind, year and call.

    A sequence begins again each year or call only where the pattern writes year or call, so that no number comes twice.
    Two transactions that take the next number conflict; the one that is tried again takes the one after it.
    """

    KEY = "shanxi.jingpin.ledger"
    FACTORY = OOBTree

    def give(self, kind: str, pattern: str, owner: str, year: int, call: str = "", *, now: datetime) -> str:
        """The number of an owner, the next one where they have none yet.

        :raises PatternError: the pattern is none, or it makes a number that has been given.
        """
        if (held := self.number_of(kind, owner)) is not None:
            self._tree("owners")[kind, owner] = (held,)  # written anew: conflicts with a void at the same time
            return held
        series = (kind, year if "{year}" in pattern else 0, call if "{call}" in pattern else "")
        entries = self._tree("series").setdefault(series, IOBTree())
        sequence = entries.maxKey() + 1 if entries else 1
        number = written(pattern, year, call, sequence, unmistakable=kind in UNMISTAKABLE)
        while (kind, number) in self._tree("elsewhere"):
            sequence += 1
            number = written(pattern, year, call, sequence, unmistakable=kind in UNMISTAKABLE)
        if (kind, number) in self._tree("numbers"):
            raise PatternError(f"按编号规则“{pattern}”得到的“{number}”已经用过，请修改编号规则。")
        self._claim(kind, number, owner)
        entries[sequence] = (number, owner, now, None, "")
        self._tree("numbers")[kind, number] = (series, sequence)
        self._tree("owners")[kind, owner] = (number,)
        return number

    def register(self, kind: str, number: str, owner: str, *, now: datetime) -> None:
        """Put down a number that was given elsewhere, so that it is not given here; the same owner may do it twice.

        :raises NumberTaken: somebody else has it.
        """
        holder = self.holder_of(kind, number)
        if holder not in (None, owner):
            raise NumberTaken(number)
        self._claim(kind, number, owner)
        self._tree("elsewhere")[kind, number] = (owner, now)

    def holder_of(self, kind: str, number: str) -> str | None:
        """Who has a number, given here or elsewhere; None where nobody has."""
        elsewhere = self._read("elsewhere").get((kind, number))
        if elsewhere is not None:
            return elsewhere[0]
        found = self.record(kind, number)
        return None if found is None else found.owner

    def void(self, kind: str, number: str, reason: str, *, now: datetime) -> None:
        """Put down that a number is void, and why. Its owner gets a new one when next asked for.

        :raises NumberUnknown: there is no such number, or it is void already.
        :raises ValueError: no reason is given.
        """
        found = self.record(kind, number)
        if found is None or found.voided_at is not None:
            raise NumberUnknown(f"没有这个有效的编号：{number}")
        if not reason.strip():
            raise ValueError("编号作废须写明理由。")
        series, sequence = self._tree("numbers")[kind, number]
        self._tree("series")[series][sequence] = (number, found.owner, found.given_at, now, reason.strip())
        del self._tree("owners")[kind, found.owner]

    def number_of(self, kind: str, owner: str) -> str | None:
        """The number of an owner that is not void, or None."""
        found = self._read("owners").get((kind, owner))
        return found[0] if found else None

    def record(self, kind: str, number: str) -> NumberRecord | None:
        """What is known of a number, or None."""
        found = self._read("numbers").get((kind, number))
        if found is None:
            return None
        series, sequence = found
        return NumberRecord(kind, *self._read("series")[series][sequence])

    def records(self, kind: str) -> Iterator[NumberRecord]:
        """All numbers of a kind, the void ones too, in the order in which each series has given them."""
        for series, entries in self._read("series").items(min=(kind, 0, "")):
            if series[0] != kind:
                break
            for entry in entries.values():
                yield NumberRecord(kind, *entry)

    def _claim(self, kind: str, number: str, owner: str) -> None:
        """One key for both ways to a number: given here and put down from elsewhere at the same moment conflict."""
        self._tree("claimed")[kind, number] = (owner,)

    def _tree(self, name: str) -> OOBTree:
        return self.prepare().setdefault(name, OOBTree())

    def _read(self, name: str) -> OOBTree:
        found = (self._stored or {}).get(name)
        return OOBTree() if found is None else found


def ledger_of(portal: Any) -> Ledger:
    """The ledger of a site."""
    return Ledger(office_of(portal))
