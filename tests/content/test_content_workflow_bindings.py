"""Every type goes by its drawing, and the drawing closes the office."""

from AccessControl.PermissionRole import rolesForPermissionOn
from plone import api
import pytest
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any
from xml.etree import ElementTree


CASE_TYPES = ("Application", "Enterprise", "Certificate", "CertificationReport", "GroupStandard", "Review", "Objection")
FORBIDDEN = ("Modify portal content", "Delete objects", "Copy or Move", "Sharing page: Delegate roles")


def test_every_type_is_bound_to_its_drawing(portal: Any) -> None:
    tool = api.portal.get_tool("portal_workflow")
    ours = [one for one in api.portal.get_tool("portal_types").objectIds() if one in WORKFLOWS]
    assert len(ours) == len(WORKFLOWS) == 24
    assert {one: tool.getChainForPortalType(one) for one in ours} == {
        one: (drawing.id,) for one, drawing in WORKFLOWS.items()
    }


def test_the_bindings_file_names_every_drawing_once(request: pytest.FixtureRequest) -> None:
    tree = ElementTree.parse(request.config.rootpath / "profiles/default/workflows.xml")
    bound = {one.get("type_id"): [wf.get("workflow_id") for wf in one] for one in tree.iter("type")}
    assert bound == {one: [drawing.id] for one, drawing in WORKFLOWS.items()}


@pytest.mark.parametrize("portal_type", CASE_TYPES)
@pytest.mark.parametrize("role", ["Manager", "Site Administrator", "Owner", "Member", "Anonymous"])
def test_no_stock_role_reads_or_changes_what_is_kept(portal: Any, office: Any, portal_type: str, role: str) -> None:
    obj = create(office["cases"], portal_type)
    granted = {
        permission
        for permission in ("View", "Access contents information", *FORBIDDEN)
        if role in rolesForPermissionOn(permission, obj)
    }
    assert granted == set()


@pytest.mark.parametrize("portal_type", CASE_TYPES)
def test_a_manager_sees_nothing_of_it(portal: Any, office: Any, portal_type: str) -> None:
    obj = create(office["cases"], portal_type)
    with api.env.adopt_roles(["Manager", "Site Administrator", "Owner"]):
        assert not api.user.has_permission("View", obj=obj)
        assert obj.getId() not in [one.getId for one in api.content.find(portal_type=portal_type)]


@pytest.mark.parametrize("roles", [["Anonymous"], ["Authenticated", "Member"], ["Site Editor"]])
def test_the_office_is_closed_to(portal: Any, office: Any, roles: list[str]) -> None:
    with api.env.adopt_roles(roles):
        assert [one for one in (office, *office.objectValues()) if api.user.has_permission("View", obj=one)] == []


def test_anybody_reads_a_public_copy_and_nobody_changes_it(portal: Any) -> None:
    obj = create(portal, "RegisterEntry", title="青峰小米")
    with api.env.adopt_roles(["Anonymous"]):
        assert api.user.has_permission("View", obj=obj)
    with api.env.adopt_roles(["Manager", "Site Administrator", "Owner", "Site Editor"]):
        assert [one for one in FORBIDDEN if api.user.has_permission(one, obj=obj)] == []
