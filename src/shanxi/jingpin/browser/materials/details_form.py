"""What is said of a sub-item, as inputs of its part of the page; and what was typed, as values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from shanxi.jingpin.browser.application_form.shown_value import shown
from shanxi.jingpin.casework.material_details import answers_for
from shanxi.jingpin.casework.material_details import details_of
from shanxi.jingpin.content.material import IMaterial
from shanxi.jingpin.vocabularies.application import APPLICABILITY
from typing import Any
from zope.interface import Invalid
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IBool
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IDate
from zope.schema.interfaces import IText
from zope.schema.interfaces import ITextLine


@dataclass(frozen=True)
class Input:
    """One input: ``kind`` is select, text, textarea, date or checkbox."""

    name: str
    id: str
    title: str
    description: str
    kind: str
    value: str
    options: tuple[tuple[str, str], ...]
    error: str
    shown: str


def kind_of_input(field: Any) -> str:
    """How a field is asked for."""
    kinds = ((IChoice, "select"), (IDate, "date"), (IBool, "checkbox"), (ITextLine, "text"), (IText, "textarea"))
    return next(kind for interface, kind in kinds if interface.providedBy(field))


def inputs_of(material: Any, typed: Mapping[str, Any], errors: Mapping[str, str]) -> tuple[Input, ...]:
    """The inputs of a sub-item, with what was typed where something was."""
    stored = details_of(material)
    return tuple(
        _input(material, name, field, stored[name], typed, errors.get(name, ""))
        for name, field in getFieldsInOrder(IMaterial)
    )


def _input(material: Any, name: str, field: Any, value: Any, typed: Mapping[str, Any], error: str) -> Input:
    kind = kind_of_input(field)
    text = ("on" if value else "") if kind == "checkbox" else "" if value is None else str(value)
    options = {one.value: APPLICABILITY.table[one.value] for one in answers_for(material)} if kind == "select" else {}
    return Input(
        name=name,
        id=f"{material.getId()}-{name}",
        title=field.title,
        description=field.description,
        kind=kind,
        value=str(typed.get(name, "")) if typed else text,
        options=tuple(options.items()),
        error=error,
        shown=shown(value, APPLICABILITY.table),
    )


def typed_values(typed: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, Invalid]]:
    """The values that were sent, and what cannot be read, by field."""
    values: dict[str, Any] = {}
    errors: dict[str, Invalid] = {}
    for name, field in getFieldsInOrder(IMaterial):
        text = str(typed.get(name, "")).strip()
        kind = kind_of_input(field)
        if kind == "checkbox":
            values[name] = bool(text)
        elif kind == "date" and text:
            try:
                values[name] = date.fromisoformat(text)
            except ValueError:
                errors[name] = Invalid("日期请写成 2026-03-09 的样子。")
        else:
            values[name] = text.replace("\r\n", "\n") or None
    return values, errors
