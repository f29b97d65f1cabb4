"""What a form sends, as it was typed; and what was typed, as values of a schema. Rows are numbered from 0 in names."""

from collections.abc import Iterable
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from decimal import InvalidOperation
import re
from shanxi.jingpin.casework.paper_values import row_schema
from typing import Any
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IDecimal
from zope.schema.interfaces import IInt


#: A row in which nothing but defaults was entered is not there.
REMOVE = "remove"
Typed = dict[str, Any]


def names_in(schema: Any) -> tuple[str, ...]:
    """The fields of a schema, in their order."""
    return tuple(name for name, _field in getFieldsInOrder(schema))


def typed_from_values(schema: Any, names: Iterable[str], values: Mapping[str, Any]) -> Typed:
    """Stored values as somebody would type them."""
    return {name: _as_typed(schema[name], values.get(name)) for name in names}


def _as_typed(field: Any, value: Any) -> Any:
    rows = row_schema(field)
    if rows is not None:
        return [typed_from_values(rows, names_in(rows), one) for one in value or ()]
    if value is None:
        return ""
    if isinstance(value, bool):
        return "on" if value else ""
    if isinstance(value, Decimal):
        return f"{value:f}"
    return value.isoformat() if isinstance(value, date) else str(value)


def typed_from_form(schema: Any, names: Iterable[str], form: Mapping[str, Any], prefix: str = "") -> Typed:
    """What a form has sent; rows that are marked for removal, or say nothing, are left out."""
    found: Typed = {}
    for name in names:
        rows = row_schema(schema[name])
        key = f"{prefix}{name}"
        if rows is None:
            found[name] = str(form.get(key, "")).replace("\r\n", "\n")
            continue
        kept = [typed_from_form(rows, names_in(rows), form, f"{key}-{one}-") for one in _numbers(form, key)]
        found[name] = [row for row in kept if not is_blank(rows, row)]
    return found


def _numbers(form: Mapping[str, Any], key: str) -> list[int]:
    pattern = re.compile(rf"{re.escape(key)}-(\d{{1,4}})-")
    numbers = {int(match.group(1)) for match in map(pattern.match, form) if match}
    return sorted(one for one in numbers if not form.get(f"{key}-{one}-{REMOVE}"))


def blank_row(schema: Any) -> Typed:
    """A new row, with its defaults."""
    return {name: _as_typed(field, field.default) for name, field in getFieldsInOrder(schema)}


def is_blank(schema: Any, row: Mapping[str, Any]) -> bool:
    """Whether a row says no more than a new one."""
    return all(_says_nothing(row.get(name), value) for name, value in blank_row(schema).items())


def _says_nothing(entered: Any, default: Any) -> bool:
    return not entered or (isinstance(entered, str) and entered.strip() in ("", default))


def values_of(schema: Any, typed: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """What was typed as values; and what cannot be read, by place (``indicators.1.adopted``)."""
    values: dict[str, Any] = {}
    errors: dict[str, str] = {}
    for name, entered in typed.items():
        rows = row_schema(schema[name])
        if rows is None:
            try:
                values[name] = _value(schema[name], entered)
            except (ValueError, InvalidOperation):
                errors[name] = f"“{schema[name].title}”{_expected(schema[name])}"
            continue
        read = [values_of(rows, one) for one in entered]
        values[name] = [one for one, _errors in read]
        for number, (_row, found) in enumerate(read, 1):
            errors |= {f"{name}.{number}.{place}": message for place, message in found.items()}
    return values, errors


def _value(field: Any, entered: str) -> Any:
    text = entered.strip()
    if IBool.providedBy(field):
        return bool(text)
    if not text:
        return None
    if IDate.providedBy(field):
        return date.fromisoformat(text)
    if IDecimal.providedBy(field):
        return _decimal(text)
    return int(text) if IInt.providedBy(field) else text


def _decimal(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _expected(field: Any) -> str:
    if IDate.providedBy(field):
        return "请写成 2026-03-09 的样子。"
    return "请填写整数。" if IInt.providedBy(field) else "请填写数字，不带单位。"
