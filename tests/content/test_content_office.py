"""The office: made once, and found in without security."""

import pytest
from shanxi.jingpin.content import office as ways
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.places import PLACES
from typing import Any


def test_the_office_is_made_once(portal: Any, office: Any) -> None:
    marker = create(office["bodies"], "ReviewBody", "federation", name="联合会", kind="federation")
    again = ways.create_office(portal)
    assert again.UID() == office.UID()
    assert sorted(again.objectIds()) == sorted(PLACES)
    assert ways.body("federation").UID() == marker.UID()
    assert ways.office().UID() == office.UID()


def test_a_case_is_found_with_what_it_belongs_to(case: Any, call: Any, enterprise: Any, product: Any) -> None:
    assert ways.case_by_id(case.getId()).UID() == case.UID()
    assert ways.find_by_uid(case.UID()).UID() == case.UID()
    assert ways.call_of_case(case).UID() == call.UID()
    assert ways.enterprise_of_case(case).UID() == enterprise.UID()
    assert ways.product_of_case(case).UID() == product.UID()
    assert ways.enterprise_by_credit_code(enterprise.credit_code).UID() == enterprise.UID()
    assert [one.UID() for one in ways.all_cases()] == [case.UID()]
    assert ways.cases_of(call.getId()).UID() == case.__parent__.UID()


def test_the_case_of_what_lies_in_it(case: Any) -> None:
    material = create(case, "Material", "material-1", sub_item="1")
    file = create(material, "MaterialFile")
    assert [ways.case_of(one).UID() for one in (case, material, file)] == [case.UID()] * 3
    assert ways.case_of(case.__parent__) is None


@pytest.mark.parametrize(
    "way",
    [
        ways.announcement,
        ways.body,
        ways.call,
        ways.case_by_id,
        ways.enterprise,
        ways.find_by_uid,
        ways.notice,
        ways.objection,
        ways.standard,
    ],
)
@pytest.mark.parametrize("id", ["", "unknown"])
def test_what_is_not_there_is_none(office: Any, way: Any, id: str) -> None:
    assert way(id) is None


def test_bodies_by_kind(office: Any) -> None:
    for id, kind in (("a", "certification"), ("b", "certification"), ("c", "department")):
        create(office["bodies"], "ReviewBody", id, name=id, kind=kind)
    assert sorted(one.getId() for one in ways.bodies("certification")) == ["a", "b"]
    assert sorted(one.getId() for one in ways.bodies()) == ["a", "b", "c"]


def test_a_place_keeps_no_list_of_its_children(office: Any) -> None:
    assert {one._ordering for one in (office, *office.objectValues())} == {"unordered"}
    create(office["calls"], "Call", "c1")
    assert "plone.folder.ordered.order" not in getattr(office["calls"], "__annotations__", {})
