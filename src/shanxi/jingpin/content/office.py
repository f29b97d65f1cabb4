"""The way to what is kept in the office, without security: for code that decides by assignment.

Objects are found by their ids in their places; a listing shown to a person asks for permission by itself.
"""

from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.places import PLACES
from shanxi.jingpin.content.web_address import web_address
from typing import Any


OFFICE = "office"


def create_office(portal: Any) -> Any:
    """The office with its places; what is there stays untouched."""
    if OFFICE not in portal:
        create(portal, "Office", OFFICE)
    root = portal._getOb(OFFICE)
    for id in PLACES:
        if id not in root:
            create(root, "OfficeFolder", id)
    return root


def office() -> Any:
    """``/office`` of the present site."""
    return api.portal.get()._getOb(OFFICE)


def place(id: str) -> Any:
    """One of the places: ``place("calls")``."""
    return office()._getOb(id)


def _found(place_id: str, id: str) -> Any | None:
    folder = place(place_id)
    return folder._getOb(id) if id and id in folder else None


def call(call_id: str) -> Any | None:
    """The call of that id."""
    return _found("calls", call_id)


def calls() -> tuple[Any, ...]:
    """Every call."""
    return tuple(place("calls").objectValues())


def enterprise(enterprise_id: str) -> Any | None:
    """The enterprise of that id."""
    return _found("enterprises", enterprise_id)


def enterprise_by_credit_code(code: str) -> Any | None:
    """The enterprise of that normalised code; its uniqueness is a claim (``casework.claims``)."""
    return next((one for one in place("enterprises").objectValues() if one.credit_code == code), None)


def body(body_id: str) -> Any | None:
    """The review body of that id."""
    return _found("bodies", body_id)


def bodies(kind: str = "") -> tuple[Any, ...]:
    """The review bodies, of one kind or all."""
    return tuple(one for one in place("bodies").objectValues() if kind in ("", one.kind))


def standard(standard_id: str) -> Any | None:
    """The group standard of that id."""
    return _found("standards", standard_id)


def notice(notice_id: str) -> Any | None:
    """The public notice of that id."""
    return _found("notices", notice_id)


def announcement(announcement_id: str) -> Any | None:
    """The announcement of that id."""
    return _found("announcements", announcement_id)


def listing(place_id: str, case: Any) -> list[Any]:
    """The notices or announcements in which a case is listed, by title."""
    uid = api.content.get_uuid(case)
    found = [one for one in place(place_id).objectValues() if uid in one.cases]
    return sorted(found, key=lambda one: (one.title, one.getId()))


def objection(objection_id: str) -> Any | None:
    """The objection of that id."""
    return _found("objections", objection_id)


def cases_of(call_id: str) -> Any:
    """The folder of a call's cases, made where it is missing."""
    cases = place("cases")
    if call_id not in cases:
        return create(cases, "OfficeFolder", call_id)
    return cases._getOb(call_id)


def all_cases() -> Iterator[Any]:
    """Every case of every call."""
    for folder in place("cases").objectValues():
        yield from folder.objectValues()


def case_by_id(case_id: str) -> Any | None:
    """The case of that id, in whichever call."""
    folders = place("cases").objectValues()
    return next((one._getOb(case_id) for one in folders if case_id and case_id in one), None)


def case_of(obj: Any) -> Any | None:
    """The case in which an object lies, or which it is."""
    current = obj
    while current is not None and getattr(current, "portal_type", None) != "Application":
        current = getattr(current, "__parent__", None)
    return current


def call_of_case(case: Any) -> Any | None:
    """The call to which a case belongs."""
    return call(case.call_id)


def enterprise_of_case(case: Any) -> Any | None:
    """The enterprise that applies."""
    return enterprise(case.enterprise_id)


def product_of_case(case: Any) -> Any | None:
    """The product that is applied for."""
    owner = enterprise_of_case(case)
    return owner._getOb(case.product_id) if owner is not None and case.product_id in owner else None


def link_of_case(case: Any) -> str:
    """The page of the product elsewhere, for the register (第三条); while the case is under way it does not change."""
    product = product_of_case(case)
    return web_address(product.link) if product is not None else ""


def find_by_uid(uid: str) -> Any | None:
    """A catalogued object of the office by its UID."""
    brains = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=uid)
    return brains[0]._unrestrictedGetObject() if uid and len(brains) == 1 else None
