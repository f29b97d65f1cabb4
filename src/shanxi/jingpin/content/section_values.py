"""Whether values fit a section, told the same for every door; and how they are stored."""

from collections.abc import Mapping
from shanxi.jingpin.content.section_schemas import SCHEMAS
from typing import Any
from zope.component.hooks import getSite
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema import Tuple
from zope.schema.interfaces import IField
from zope.schema.interfaces import ITextLine


class InvalidSection(Exception):
    """Values that do not fit; ``errors`` maps a field (``finance.1.turnover`` in rows) to the error."""

    def __init__(self, name: str, errors: dict[str, Invalid]) -> None:
        super().__init__(f"{name}: {', '.join(errors)}")
        self.name = name
        self.errors = errors


def empty(name: str) -> dict[str, Any]:
    """The values of a section in which nothing has been filled in."""
    return {id: () if isinstance(field, Tuple) else field.default for id, field in getFieldsInOrder(SCHEMAS[name])}


def checked(name: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they are stored: every field of the section and nothing else.

    :raises InvalidSection: a field is unknown, or a value does not fit.
    """
    return _checked(name, SCHEMAS[name], {**empty(name), **values})


def _checked(name: str, schema: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    fields = dict(getFieldsInOrder(schema))
    errors: dict[str, Invalid] = {id: Invalid("没有这个栏目。") for id in values if id not in fields}
    good: dict[str, Any] = {}
    for id, field in fields.items():
        try:
            good[id] = _value(field, values.get(id, field.missing_value))
        except InvalidSection as found:
            errors |= {f"{id}.{place}": error for place, error in found.errors.items()}
        except Invalid as error:
            errors[id] = error
    if errors:
        raise InvalidSection(name, errors)
    return good


def _value(field: IField, value: Any) -> Any:
    schema = getattr(getattr(field, "value_type", None), "schema", None)
    if schema is not None:
        value = _rows(field.__name__, schema, value or ())
        if field.max_length is not None and len(value) > field.max_length:
            raise Invalid(f"最多{field.max_length}行。")
        return value
    if isinstance(field, Tuple) and isinstance(value, list):
        value = tuple(value)
    if ITextLine.providedBy(field) and isinstance(value, str):
        value = field.fromUnicode(value.strip()) if value.strip() else None
    field.bind(getSite()).validate(value)
    return value


def _rows(name: str, schema: Any, rows: Any) -> tuple[dict[str, Any], ...]:
    good, errors = [], {}
    for number, row in enumerate(rows, 1):
        try:
            good.append(_checked(name, schema, row))
        except InvalidSection as found:
            errors |= {f"{number}.{place}": error for place, error in found.errors.items()}
    if errors:
        raise InvalidSection(name, errors)
    return tuple(good)


def plain_copy(values: Mapping[str, Any]) -> dict[str, Any]:
    """A copy whose rows can be changed without touching what is stored."""
    return {
        name: tuple(dict(row) if isinstance(row, dict) else row for row in value) if isinstance(value, tuple) else value
        for name, value in values.items()
    }
