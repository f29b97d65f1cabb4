"""The parts of an application that a supplement may unlock, by the place that rules name (第六条（二）)."""

from collections.abc import Iterator
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any
from zope.schema import getFieldsInOrder


def parts(case: Any) -> Iterator[tuple[str, str]]:
    """Place and title of every field, dimension and material of the case."""
    yield from _fields()
    yield from ((f"dimensions.{id}", f"{TITLES['dimensions']}：{title}") for id, title in DIMENSIONS.items())
    materials = (one for one in case.objectValues() if one.portal_type == "Material")
    for one in sorted(materials, key=lambda one: one.getId()):
        facts = one.as_facts()
        party = f"（{PARTY_ROLES.table[one.party]}）" if one.party else ""
        yield facts.place, f"申报资料：{facts.label}{party}"


def _fields() -> Iterator[tuple[str, str]]:
    for name, schema in SCHEMAS.items():
        if name in ("dimensions", "consents"):
            continue
        fields = getFieldsInOrder(schema)
        rows = getattr(getattr(fields[0][1], "value_type", None), "schema", None)
        for id, field in getFieldsInOrder(rows) if rows else fields:
            yield f"{name}.{id}", f"{TITLES[name]}：{field.title}"


def title_of_place(case: Any, place: str) -> str:
    """How a place is called, or the place itself where it is unknown."""
    return dict(parts(case)).get(place, place)


APPLICATION_PARTS = Guarded(parts, "request_supplement")
