"""Sections as flat forms: rows become blocks, so that each value is one widget, with or without script."""

from collections.abc import Iterable
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass
from shanxi.jingpin.casework.opened_places import names_of
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.process.sections import SECTIONS
from zope.interface import Interface
from zope.interface.interface import InterfaceClass
from zope.schema import Field
from zope.schema import getFieldsInOrder


@dataclass(frozen=True)
class Block:
    """Widgets that belong together; ``key`` is the row's, empty where the section has no rows.

    ``folds`` says that the block can be closed, since it may well stay empty.
    """

    key: str
    title: str
    names: tuple[str, ...]
    hint: str = ""
    folds: bool = False


@dataclass(frozen=True)
class Layout:
    """A flat form: its schema, its blocks, and the places by which each widget is known to rules."""

    schema: InterfaceClass
    blocks: tuple[Block, ...]
    places: Mapping[str, tuple[str, ...]]


def flat_name(key: str, column: str) -> str:
    """The name of a widget: ``factory-name``, ``introduction``."""
    return f"{key}-{column}" if key else column


def flat_schema(name: str, fields: Mapping[str, Field]) -> InterfaceClass:
    """A schema whose fields are copies under new names; nothing in it is required."""
    copies: dict[str, Field] = {}
    for order, (flat, field) in enumerate(fields.items()):
        own = copy(field)
        own.__name__, own.order, own.required = flat, order, False
        copies[flat] = own
    return InterfaceClass(f"I{name.title()}Flat", (Interface,), copies)


def row_fields(name: str) -> dict[str, Field]:
    """The fields of one row of a section."""
    (_id, field), *_others = getFieldsInOrder(SCHEMAS[name])
    return dict(getFieldsInOrder(field.value_type.schema))


def plain_layout(name: str, kind: str) -> Layout:
    """A section without rows; what only concerns the other kind of item is left out."""
    described = {one.name: one for one in SECTIONS[name].fields} if name in SECTIONS else {}
    fields = {
        id: field
        for id, field in getFieldsInOrder(SCHEMAS[name])
        if id not in described or described[id].only_for in ("", kind)
    }
    places = {id: names_of(name, "", id) for id in fields}
    return Layout(flat_schema(name, fields), (Block("", "", tuple(fields)),), places)


def row_layout(
    name: str, rows: Iterable[tuple[str, str, str]], fields: Mapping[str, Field], *, folds: bool = False
) -> Layout:
    """A section of rows: ``rows`` are key, title and hint of each block."""
    flat: dict[str, Field] = {}
    blocks: list[Block] = []
    places: dict[str, tuple[str, ...]] = {}
    for key, title, hint in rows:
        names = {flat_name(key, column): column for column in fields}
        flat |= {one: fields[column] for one, column in names.items()}
        places |= {one: names_of(name, key, column) for one, column in names.items()}
        blocks.append(Block(key, title, tuple(names), hint, folds))
    return Layout(flat_schema(name, flat), tuple(blocks), places)
