"""The places of a case for what its call asks for (第七条)."""

from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.material import material_id
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.parties import differing_roles
from typing import Any


def add_materials(case: Any, call: Call) -> None:
    """A place for every sub-item of the call, for each party where each has its own; what is there stays."""
    roles = differing_roles(case.sections.get("parties")["parties"])
    for sub_item in call.materials:
        for party in roles if SUB_ITEMS[sub_item].per_party else ("",):
            id = material_id(sub_item, party)
            if id not in case:
                create(case, "Material", id, sub_item=sub_item, party=party)


def drop_empty_materials(case: Any, call: Call) -> None:
    """Take away what a call does not ask for and nobody has filled in."""
    for one in list(case.objectValues()):
        unasked = one.portal_type == "Material" and one.sub_item not in call.materials
        if unasked and one.objectCount() == 0 and not one.reason:
            case._delObject(one.getId())
