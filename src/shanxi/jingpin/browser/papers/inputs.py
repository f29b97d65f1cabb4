"""A paper as inputs: fields, and tables of rows, down to the references of an indicator; with or without script."""

from collections.abc import Iterable
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from shanxi.jingpin.browser.papers.typed import blank_row
from shanxi.jingpin.browser.papers.typed import names_in
from shanxi.jingpin.browser.papers.typed import Typed
from shanxi.jingpin.casework.paper_values import row_schema
from shanxi.jingpin.process.wording import day
from typing import Any
from zope.component import getUtility
from zope.schema.interfaces import IASCIILine
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IInt
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine
from zope.schema.interfaces import IVocabularyFactory


KINDS = (
    (IASCIILine, "hidden"),
    (IChoice, "select"),
    (IDate, "date"),
    (IBool, "checkbox"),
    (IDecimal, "decimal"),
    (IInt, "numeric"),
    (ITextLine, "text"),
    (IText, "textarea"),
)


def day_in_words(text: str) -> str:
    """A day as a person reads it; what is no day stays as it is."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


@dataclass(frozen=True)
class Cell:
    """One input."""

    name: str
    title: str
    description: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...]
    required: bool
    error: str

    @property
    def shown(self) -> str:
        """The value as a person reads it."""
        if self.kind == "checkbox":
            return "是" if self.value else "否"
        if self.kind == "date":
            return day_in_words(self.value) or "—"
        return dict(self.options).get(self.value, self.value) or "—"


@dataclass(frozen=True)
class Row:
    """A row of a table; ``key`` is a hidden cell that names a fixed row."""

    name: str
    title: str
    hint: str
    cells: tuple[Cell, ...]
    tables: tuple["Table", ...]
    key: Cell | None
    is_new: bool

    @property
    def has_errors(self) -> bool:
        """Whether anything in it has to be put right."""
        return any(one.error for one in self.cells) or any(row.has_errors for one in self.tables for row in one.rows)


@dataclass(frozen=True)
class Table:
    """A table; a fixed one has its rows for good."""

    name: str
    title: str
    description: str
    rows: tuple[Row, ...]
    is_fixed: bool

    @property
    def kept(self) -> tuple[Row, ...]:
        """The rows that are there."""
        return tuple(one for one in self.rows if not one.is_new)


@dataclass(frozen=True)
class Fixed:
    """Rows that are given: the column that names them, and key → (title, hint)."""

    column: str
    rows: Mapping[str, tuple[str, str]]


class Inputs:
    """Builds the inputs of one paper."""

    def __init__(self, context: Any, schema: Any, fixed: Mapping[str, Fixed], *, writable: bool) -> None:
        self.context = context
        self.schema = schema
        self.fixed = fixed
        self.writable = writable

    def parts(self, names: Iterable[str], typed: Mapping[str, Any], errors: Mapping[str, str]) -> list[Cell | Table]:
        """The inputs of the named fields."""
        return [self._part(self.schema[one], one, one, typed.get(one), errors) for one in names]

    def _part(self, field: Any, name: str, place: str, entered: Any, errors: Mapping[str, str]) -> Cell | Table:
        if row_schema(field) is not None:
            return self._table(field, name, place, entered or [], errors)
        return self._cell(field, name, str(entered or ""), errors.get(place, ""))

    def _cell(self, field: Any, name: str, value: str, error: str) -> Cell:
        kind = next(kind for interface, kind in KINDS if interface.providedBy(field))
        options = self._options(field) if kind == "select" else ()
        return Cell(name, field.title, field.description or "", kind, value, options, field.required, error)

    def _options(self, field: Any) -> tuple[tuple[str, str], ...]:
        vocabulary = field.vocabulary or getUtility(IVocabularyFactory, field.vocabularyName)(self.context)
        return tuple((str(term.value), str(term.title)) for term in vocabulary)

    def _table(self, field: Any, name: str, place: str, rows: list[Typed], errors: Mapping[str, str]) -> Table:
        schema, fixed = row_schema(field), self.fixed.get(field.__name__)
        shown = [self._row(schema, name, place, number, row, errors, fixed) for number, row in enumerate(rows)]
        if self.writable and fixed is None:
            shown.append(self._row(schema, name, place, len(rows), blank_row(schema), {}, None, is_new=True))
        return Table(name, field.title, field.description or "", tuple(shown), fixed is not None)

    def _row(
        self,
        schema: Any,
        table: str,
        place: str,
        number: int,
        typed: Typed,
        errors: Mapping[str, str],
        fixed: Fixed | None,
        *,
        is_new: bool = False,
    ) -> Row:
        name, own = f"{table}-{number}", f"{place}.{number + 1}"
        parts = {
            one: self._part(schema[one], f"{name}-{one}", f"{own}.{one}", typed.get(one), errors)
            for one in names_in(schema)
        }
        key = parts.pop(fixed.column) if fixed is not None else None
        title, hint = fixed.rows[typed[fixed.column]] if fixed is not None else (_title(parts, number, is_new), "")
        cells = tuple(one for one in parts.values() if isinstance(one, Cell))
        tables = tuple(one for one in parts.values() if isinstance(one, Table))
        return Row(name, title, hint, cells, tables, key if isinstance(key, Cell) else None, is_new)


def _title(parts: Mapping[str, Cell | Table], number: int, is_new: bool) -> str:
    if is_new:
        return "添加一行"
    named = next(
        (one.value for one in parts.values() if isinstance(one, Cell) and one.kind in ("text", "textarea")), ""
    )
    return f"第{number + 1}行 {named[:30]}".strip()


def with_fixed_rows(schema: Any, typed: Typed, fixed: Mapping[str, Fixed]) -> Typed:
    """The same with exactly the rows that are given, in their order; one that is missing begins with its defaults."""
    found = dict(typed)
    for name, table in fixed.items():
        if name not in found:
            continue
        rows = {row.get(table.column): row for row in found[name]}
        found[name] = [
            rows.get(key) or {**blank_row(row_schema(schema[name])), table.column: key} for key in table.rows
        ]
    return found
