"""The parts of an application that a supplement may unlock, by the place that rules name (第六条（二）)."""

from collections.abc import Iterator
from shanxi.jingpin.content.section_schemas import SCHEMAS
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.sections import SECTIONS
from shanxi.jingpin.vocabularies.application import PARTY_ROLES
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any
from zope.schema import getFieldsInOrder


MATERIALS = "申报资料"
ORDER = tuple(SUB_ITEMS)
ROLES = ("", *PARTY_ROLES.table)


def parts(case: Any) -> Iterator[tuple[str, str]]:
    """Place and title of all that the applicant can put right, in the order of the form and of 第七条."""
    left_out = _unfilled(case)
    yield from ((place, title) for place, title in _named(case) if place not in left_out)


def _unfilled(case: Any) -> set[str]:
    """What nobody fills in: the role (the block itself), what is for the other kind, what a former party left."""
    described = ((section.id, one) for section in SECTIONS.values() for one in section.fields)
    other = {f"{id}.{one.name}" for id, one in described if one.only_for not in ("", case.case_file.kind)}
    former = {one.as_facts().place for one in _materials(case) if not one.is_needed()}
    return {"parties.role"} | other | former


def _named(case: Any) -> Iterator[tuple[str, str]]:
    yield from _fields()
    for one in _materials(case):
        facts = one.as_facts()
        party = f"（{PARTY_ROLES.table[one.party]}）" if one.party else ""
        yield facts.place, f"{MATERIALS}：{facts.label}{party}"


def _materials(case: Any) -> list[Any]:
    found = [one for one in case.objectValues() if one.portal_type == "Material"]
    return sorted(found, key=lambda one: (ORDER.index(one.sub_item), ROLES.index(one.party)))


def _fields() -> Iterator[tuple[str, str]]:
    for name, schema in SCHEMAS.items():
        if name == "dimensions":
            yield from ((f"{name}.{id}", f"{TITLES[name]}：{title}") for id, title in DIMENSIONS.items())
        if name in ("dimensions", "consents"):
            continue
        fields = getFieldsInOrder(schema)
        rows = getattr(getattr(fields[0][1], "value_type", None), "schema", None)
        for id, field in getFieldsInOrder(rows) if rows else fields:
            yield f"{name}.{id}", f"{TITLES[name]}：{field.title}"


def title_of_place(case: Any, place: str) -> str:
    """How a place is called, or the place itself where it is unknown."""
    return dict(_named(case)).get(place, place)


APPLICATION_PARTS = Guarded(parts, "request_supplement")
