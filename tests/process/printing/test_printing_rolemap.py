"""The printed role map grants nothing everywhere, but for the global functions."""

from shanxi.jingpin.process.printing.rolemap import rolemap_xml
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.stock_permissions import STOCK_PERMISSIONS
from shanxi.jingpin.process.workflows import DRAWINGS
from xml.etree import ElementTree


ROOT = ElementTree.fromstring(rolemap_xml(DRAWINGS))


def test_every_role_is_declared() -> None:
    assert [one.get("name") for one in ROOT.findall("roles/role")] == [str(role) for role in Role]


def test_nothing_is_acquired_and_steps_are_held_by_nobody() -> None:
    own = {one.get("name"): one for one in ROOT.findall("permissions/permission")}
    assert {one.get("acquire") for one in own.values()} == {"False"}
    stock = {one.title for one in STOCK_PERMISSIONS}
    granted = {name: [role.get("name") for role in one.findall("role")] for name, one in own.items() if len(one)}
    assert {name: roles for name, roles in granted.items() if name not in stock} == {
        "shanxi.jingpin: Add Announcement": ["Site Editor"],
        "shanxi.jingpin: Add Notice": ["Site Editor"],
        "shanxi.jingpin: Manage Calendar": ["Manager", "Site Administrator"],
        "shanxi.jingpin: Manage Calls": ["Manager", "Site Administrator"],
        "shanxi.jingpin: Manage Review Bodies": ["Manager", "Site Administrator"],
        "shanxi.jingpin: Manage Settings": ["Manager", "Site Administrator"],
        "shanxi.jingpin: Use Workbench": ["Authenticated"],
        "shanxi.jingpin: View Log": ["Log Auditor"],
    }


NOBODY = ("List undoable changes", "Mail forgotten password", "Undo changes", "WebDAV Lock items", "WebDAV access")
ADMINISTRATORS = ("List portal members", "Set own properties", "Sharing page: Delegate roles", "Change local roles")


def test_stock_permissions() -> None:
    """Those that nobody holds, those that are left to who runs the site; sorted, explained and named once."""
    printed = {one.get("name"): [role.get("name") for role in one.findall("role")] for one in ROOT.iter("permission")}
    assert [printed[name] for name in NOBODY] == [[]] * len(NOBODY)
    assert [printed[name] for name in ADMINISTRATORS] == [["Manager", "Site Administrator"]] * len(ADMINISTRATORS)
    titles = [one.title for one in STOCK_PERMISSIONS]
    assert titles == sorted(set(titles))
    assert [one for one in STOCK_PERMISSIONS if not one.why] == []
