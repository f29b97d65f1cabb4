"""Writing the fields of a paper of a case: checked one by one, refused where somebody else has written meanwhile."""

from collections.abc import Iterable
from collections.abc import Mapping
from shanxi.jingpin.casework.digests import digest
from shanxi.jingpin.casework.writing import WritingRefused
from typing import Any
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IText
from zope.schema.interfaces import RequiredMissing
from zope.schema.interfaces import TooBig
from zope.schema.interfaces import TooLong
from zope.schema.interfaces import TooSmall


class InvalidPaper(WritingRefused):
    """Values that do not fit; ``errors`` maps a place (``indicators.1.references.2.value``) to a sentence."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(f"有{len(errors)}处填写有误，没有保存，请按各栏目下的提示改正；已填内容都在。")
        self.errors = dict(errors)


class PaperConflict(WritingRefused):
    """Somebody else has saved the paper since it was opened."""

    def __init__(self) -> None:
        super().__init__("您填写期间，其他人员已保存过这份文件，为避免覆盖没有保存。请复制您的内容，刷新页面后再填。")


def row_schema(field: Any) -> Any | None:
    """The schema of a table's rows; None where the field is no table."""
    return getattr(getattr(field, "value_type", None), "schema", None)


def token_of(obj: Any, names: Iterable[str]) -> str:
    """A token that changes with every value."""
    return digest({name: getattr(obj, name, None) for name in names})[:16]


def write_values(obj: Any, schema: Any, values: Mapping[str, Any], token: str, names: Iterable[str]) -> None:
    """Keep the values of the named fields; ``token`` is that of the values the writer had before them.

    :raises InvalidPaper: some do not fit; nothing is written.
    :raises PaperConflict: somebody else has saved since.
    """
    allowed = tuple(names)
    if token != token_of(obj, allowed):
        raise PaperConflict
    good, errors = _checked(obj, schema, {name: values[name] for name in allowed if name in values}, allowed)
    if errors:
        raise InvalidPaper(errors)
    for name, value in good.items():
        if getattr(obj, name, None) != value:
            setattr(obj, name, value)


def checked(context: Any, schema: Any, values: Mapping[str, Any], names: Iterable[str]) -> dict[str, Any]:
    """The values of a new object, with defaults where nothing was given.

    :raises InvalidPaper: some do not fit.
    """
    allowed = tuple(names)
    given = {name: values.get(name, schema[name].default) for name in allowed}
    good, errors = _checked(context, schema, given, allowed)
    if errors:
        raise InvalidPaper(errors)
    return good


def _checked(
    context: Any, schema: Any, values: Mapping[str, Any], allowed: Iterable[str]
) -> tuple[dict[str, Any], dict[str, str]]:
    good: dict[str, Any] = {}
    errors: dict[str, str] = {}
    fields = dict(getFieldsInOrder(schema))
    for name in allowed:
        if name not in values:
            continue
        good[name], found = _value(context, fields[name], values[name])
        errors |= {f"{name}.{place}" if place else name: message for place, message in found.items()}
    return good, errors


def _value(context: Any, field: Any, value: Any) -> tuple[Any, dict[str, str]]:
    rows = row_schema(field)
    if rows is not None:
        return _rows(context, rows, value or ())
    if IText.providedBy(field) and isinstance(value, str):
        value = value.strip() or None
    try:
        field.bind(context).validate(value)
    except Invalid as error:
        return None, {"": sentence(field, error)}
    return value, {}


def _rows(context: Any, schema: Any, rows: Iterable[Mapping[str, Any]]) -> tuple[list[dict[str, Any]], dict[str, str]]:
    fields = tuple(name for name, _field in getFieldsInOrder(schema))
    kept: list[dict[str, Any]] = []
    errors: dict[str, str] = {}
    for number, row in enumerate(rows, 1):
        values = {name: row.get(name, schema[name].missing_value) for name in fields}
        good, found = _checked(context, schema, values, fields)
        kept.append(good)
        errors |= {f"{number}.{place}": message for place, message in found.items()}
    return kept, errors


def sentence(field: Any, error: Invalid) -> str:
    """What is wrong with a value, in words."""
    if isinstance(error, RequiredMissing):
        return f"请填写“{field.title}”。"
    if isinstance(error, TooLong):
        return f"“{field.title}”最多{field.max_length}字。"
    if isinstance(error, TooSmall | TooBig):
        return f"“{field.title}”应在{_range(field)}。"
    return f"“{field.title}”填写有误，请核对。"


def _range(field: Any) -> str:
    low = "" if field.min is None else f"{field.min}以上"
    high = "" if field.max is None else f"{field.max}以下"
    return f"{field.min}至{field.max}之间" if low and high else low or high
