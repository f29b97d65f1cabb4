"""Values of a section as JSON, and back: days as ISO text, amounts as text, rows as lists of objects."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from decimal import InvalidOperation
from shanxi.jingpin.content.section_schemas import SCHEMAS
from typing import Any
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IInt
from zope.schema.interfaces import ITuple


def to_json(value: Any) -> Any:
    """A value of a section."""
    if isinstance(value, Mapping):
        return {name: to_json(one) for name, one in value.items()}
    if isinstance(value, tuple):
        return [to_json(one) for one in value]
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value


def from_json(name: str, raw: Any) -> tuple[dict[str, Any], dict[str, Invalid]]:
    """The values of a section, and what cannot be read, by field (``finance.1.turnover`` in rows)."""
    return _values(SCHEMAS[name], raw)


def _values(schema: Any, raw: Any) -> tuple[dict[str, Any], dict[str, Invalid]]:
    if not isinstance(raw, dict):
        return {}, {"": Invalid("应当是一个对象。")}
    fields = dict(getFieldsInOrder(schema))
    values: dict[str, Any] = {}
    errors: dict[str, Invalid] = {}
    for id, one in raw.items():
        if id not in fields:
            errors[id] = Invalid("没有这个栏目。")
            continue
        try:
            values[id] = _value(fields[id], one, id, errors)
        except Invalid as error:
            errors[id] = error
    return values, errors


def _value(field: Any, raw: Any, id: str, errors: dict[str, Invalid]) -> Any:
    if raw is None:
        return () if ITuple.providedBy(field) else None
    if ITuple.providedBy(field):
        return _rows(field, raw, id, errors)
    if IDate.providedBy(field):
        return _read(date.fromisoformat, raw, str, "日期请写成 2026-03-09 的样子。")
    if IDecimal.providedBy(field):
        return _read(_decimal, raw, (str, int, float), "应当是一个数。")
    expected = bool if IBool.providedBy(field) else int if IInt.providedBy(field) else str
    return _read(lambda value: value, raw, expected, "值的类型不对。")


def _decimal(raw: str | int | float) -> Decimal:
    if isinstance(raw, bool):
        raise ValueError(raw)
    return Decimal(str(raw))


def _read(convert: Any, raw: Any, types: Any, words: str) -> Any:
    if not isinstance(raw, types) or (types is int and isinstance(raw, bool)):
        raise Invalid(words)
    try:
        return convert(raw)
    except (ValueError, InvalidOperation) as error:
        raise Invalid(words) from error


def _rows(field: Any, raw: Any, id: str, errors: dict[str, Invalid]) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise Invalid("应当是一个列表。")
    schema = getattr(field.value_type, "schema", None)
    if schema is None:
        return tuple(raw)
    rows = []
    for number, one in enumerate(raw, 1):
        values, found = _values(schema, one)
        rows.append(values)
        errors |= {f"{id}.{number}.{place}".rstrip("."): error for place, error in found.items()}
    return tuple(rows)
