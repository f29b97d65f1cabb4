"""The fields that a step records, as schema fields; and what comes in by JSON, turned into their values."""

from base64 import b64decode
from datetime import date
from decimal import Decimal
from functools import cache
from plone.namedfile.file import NamedBlobFile
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.file_field import FileField
from shanxi.jingpin.casework.file_field import FileRefused
from shanxi.jingpin.content.file_kinds import HEAD_BYTES
from shanxi.jingpin.content.file_kinds import kind_of
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from typing import Any
from zope import schema
from zope.interface import Interface
from zope.interface.interface import InterfaceClass


def _text(field: RecordedField, factory: type[schema.TextLine], **options: Any) -> schema.Field:
    return factory(max_length=field.max_length, **options)


def _choices(field: RecordedField, **options: Any) -> schema.Field:
    return schema.Tuple(value_type=schema.Choice(vocabulary=field.vocabulary), **options)


def _lines(field: RecordedField, **options: Any) -> schema.Field:
    return schema.Tuple(value_type=schema.TextLine(max_length=field.max_length), **options)


FACTORIES = {
    Kind.LINE: lambda field, **options: _text(field, schema.TextLine, **options),
    Kind.TEXT: lambda field, **options: _text(field, schema.Text, **options),
    Kind.DATE: lambda field, **options: schema.Date(**options),
    Kind.INTEGER: lambda field, **options: schema.Int(**options),
    Kind.DECIMAL: lambda field, **options: schema.Decimal(**options),
    Kind.YES_NO: lambda field, **options: schema.Bool(**options),
    Kind.CHOICE: lambda field, **options: schema.Choice(vocabulary=field.vocabulary, **options),
    Kind.VERDICT: lambda field, **options: schema.Choice(vocabulary=field.vocabulary, **options),
    Kind.CHOICES: _choices,
    Kind.LINES: _lines,
    Kind.FILE: lambda field, **options: FileField(**options),
}


#: What a value has to be, for those who send JSON.
EXPECTED = {
    Kind.LINE: "应当是一行文字。",
    Kind.TEXT: "应当是文字。",
    Kind.DATE: "日期请写成 2026-03-09 的样子。",
    Kind.INTEGER: "应当是一个整数。",
    Kind.DECIMAL: "应当是一个数。",
    Kind.YES_NO: "应当是 true 或 false。",
    Kind.CHOICE: "不是可选的值。",
    Kind.VERDICT: "不是可选的值。",
    Kind.CHOICES: "应当是一个列表，其中都是可选的值。",
    Kind.LINES: "应当是一个列表，其中都是不超过{max_length}字的一行文字。",
    Kind.FILE: "应当有 filename 和 base64 编码的 data。",
}


def schema_field(field: RecordedField) -> schema.Field:
    """The schema field of a recorded field."""
    required = field.required and field.kind is not Kind.YES_NO
    options = {"title": field.title, "description": field.description, "required": required}
    return FACTORIES[field.kind](field, **options)


@cache
def schema_of(transition_id: str, records: tuple[RecordedField, ...]) -> InterfaceClass:
    """The schema of what a step records, in the order of its drawing."""
    fields = {one.name: schema_field(one) for one in records}
    return InterfaceClass(f"I{transition_id.title().replace('_', '')}Record", (Interface,), fields)


def _from_json(field: RecordedField, raw: Any) -> Any:
    if raw is None or raw == "":
        return None
    if field.kind is Kind.DATE:
        return date.fromisoformat(raw)
    if field.kind is Kind.DECIMAL:
        return Decimal(str(raw))
    if field.kind in (Kind.CHOICES, Kind.LINES):
        return _tuple(raw)
    if field.kind is Kind.FILE:
        return _file(raw)
    return raw


def _tuple(raw: Any) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise TypeError(raw)
    return tuple(raw)


def _file(raw: dict[str, str]) -> NamedBlobFile:
    if not isinstance(raw["filename"], str):
        raise TypeError(raw)
    data = b64decode(raw["data"], validate=True)
    kind = kind_of(data[:HEAD_BYTES], raw["filename"])
    return NamedBlobFile(data, contentType=kind.media_type, filename=raw["filename"])


def entered_opinion(raw: Any) -> str:
    """The opinion that came in by JSON.

    :raises TransitionBlocked: it is no text.
    """
    if raw is not None and not isinstance(raw, str):
        raise TransitionBlocked([Blocker("decision.invalid", "“意见”填写有误：应当是文字。", "decision.opinion")])
    return (raw or "").strip()


def entered_values(context: Any, transition: Transition, raw: Any) -> dict[str, Any]:
    """What came in by JSON as values of the step's fields; what is missing is left to the rules.

    :raises TransitionBlocked: values that no such field can have.
    """
    raw = {} if raw is None else raw
    if not isinstance(raw, dict):
        raise TransitionBlocked([Blocker("decision.invalid", "“fields”应当是一个对象：名称和值。", "decision.fields")])
    known = {one.name: one for one in transition.records}
    strange = [name for name in raw if name not in known]
    found = [Blocker("decision.unknown", f"没有“{name}”这一项。", f"decision.{name}") for name in strange]
    values: dict[str, Any] = {}
    for name, one in known.items():
        try:
            value = _from_json(one, raw.get(name))
            if value is not None:
                schema_field(one).bind(context).validate(value)
                values[name] = value
        except (schema.ValidationError, ArithmeticError, LookupError, TypeError, ValueError) as error:
            found.append(
                Blocker("decision.invalid", f"“{one.title}”填写有误：{_reason(one, error)}", f"decision.{name}")
            )
    if found:
        raise TransitionBlocked(found)
    return values


def _reason(field: RecordedField, error: Exception) -> str:
    if isinstance(error, UnacceptableFile | FileRefused):
        return str(error)
    if isinstance(error, schema.interfaces.TooLong):
        return f"不能超过{field.max_length}字。"
    return EXPECTED[field.kind].format(max_length=field.max_length)
