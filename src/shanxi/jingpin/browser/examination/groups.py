"""The rows of the sheet by the ten kinds of 第七条, for the list at its side."""

from collections.abc import Iterable
from dataclasses import dataclass
from shanxi.jingpin.browser.examination.rows import SheetRow
from shanxi.jingpin.process.materials import Kind
from shanxi.jingpin.process.materials import KINDS


@dataclass(frozen=True)
class SheetGroup:
    """A kind, its rows, and the numbers of the kinds before and after it."""

    kind: Kind
    rows: tuple[SheetRow, ...]
    before: int | None
    after: int | None

    @property
    def left(self) -> int:
        """How many rows are not done."""
        return sum(not one.is_done for one in self.rows)


def grouped(rows: Iterable[SheetRow]) -> list[SheetGroup]:
    """The kinds that have rows."""
    found = [(kind, tuple(one for one in rows if one.sub_item in {item.id for item in kind.items})) for kind in KINDS]
    shown = [(kind, own) for kind, own in found if own]
    numbers = [None, *(kind.number for kind, _own in shown), None]
    return [SheetGroup(kind, own, numbers[at], numbers[at + 2]) for at, (kind, own) in enumerate(shown)]
