"""Each differing party has sub-items of its own (第七条（二）): they come and go with the party."""

from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.material import material_id
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.parties import differing_roles
from typing import Any


PER_PARTY: tuple[str, ...] = tuple(id for id, one in SUB_ITEMS.items() if one.per_party)


def follow_parties(application: Any) -> None:
    """Add the sub-items of new parties, opened where only some places are; take empty ones of former parties away."""
    roles = differing_roles(application.sections.get("parties")["parties"])
    for sub_item in PER_PARTY:
        for role in roles:
            _add(application, sub_item, role)
        for one in list(application.objectValues()):
            if one.portal_type == "Material" and one.sub_item == sub_item and one.party not in roles:
                _remove_empty(one)


def _add(application: Any, sub_item: str, role: str) -> None:
    id = material_id(sub_item, role)
    if id in application:
        return
    added = create(application, "Material", id, sub_item=sub_item, party=role)
    if application.case_file.unlocked:
        application.case_file.unlocked = application.case_file.unlocked | {added.as_facts().place}


def _remove_empty(material: Any) -> None:
    if material.objectCount() == 0 and not material.reason:
        material.__parent__._delObject(material.getId())
