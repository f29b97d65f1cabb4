"""Every door of plone.restapi that writes to content asks for a permission that nobody holds, or leads to our gate."""

from importlib.util import find_spec
from pathlib import Path
import pytest
from shanxi.jingpin.process.closed_doors import CLOSED_DOORS
from shanxi.jingpin.process.printing.grants import grants_of
from shanxi.jingpin.process.workflows import DRAWINGS
from xml.etree import ElementTree


CLOSED = {one.permission for one in CLOSED_DOORS}
TITLES = {
    "CMFEditions.AccessPreviousVersions": "CMFEditions: Access previous versions",
    "CMFEditions.RevertToPreviousVersions": "CMFEditions: Revert to previous versions",
    "Products.CMFPlone.ManageContextAliases": "Manage Context Aliases",
    "cmf.AddPortalContent": "Add portal content",
    "cmf.ModifyPortalContent": "Modify portal content",
    "plone.app.contentrules.ManageContentRules": "Content rules: Manage rules",
    "plone.app.discussion.DeleteComments": "Delete comments",
    "plone.app.discussion.EditComments": "Edit comments",
    "plone.app.iterate.CheckInContent": "iterate : Check in content",
    "plone.app.iterate.CheckOutContent": "iterate : Check out content",
    "plone.app.multilingual.ManageTranslations": "plone.app.multilingual: Manage Translations",
    "plone.restapi.vocabularies": "plone.restapi: Access Plone vocabularies",
    "zope2.DeleteObjects": "Delete objects",
}
#: Registered with View; what each asks inside.
ASKED_INSIDE = {
    ("POST", "@sharing"): "Sharing page: Delegate roles",
    ("PATCH", "@tus-upload"): "Add portal content",
    ("POST", "@copy"): "Add portal content",
    ("POST", "@move"): "Add portal content",
    ("POST", "@comments"): "Reply to item",
}
#: Replaced by ours on our layer, or writes nothing.
HARMLESS = {("POST", "@workflow"), ("POST", "@querystring-search"), ("GET", "@addons")}
PLONE = "{http://namespaces.plone.org/plone}"


def _services() -> list[tuple[str, str, str]]:
    root = Path(find_spec("plone.restapi").submodule_search_locations[0]) / "services"
    found = set()
    for path in root.rglob("*.zcml"):
        for one in ElementTree.parse(path).iter(f"{PLONE}service"):
            if "Root" not in one.get("for"):
                found.add((one.get("method"), one.get("name", ""), one.get("permission")))
    return sorted(found)


def _writes(method: str, permission: str) -> bool:
    return permission not in ("zope2.View", "zope.Public") or method not in ("GET", "HEAD", "OPTIONS")


GUARDED = [one for one in _services() if _writes(one[0], one[2]) and one[:2] not in HARMLESS]


def test_the_services_were_found() -> None:
    assert len(GUARDED) > 25


@pytest.mark.parametrize(("method", "name", "permission"), GUARDED)
def test_a_writing_service_asks_for_a_closed_permission(method: str, name: str, permission: str) -> None:
    asked = ASKED_INSIDE[(method, name)] if permission == "zope2.View" else TITLES[permission]
    assert asked in CLOSED


ROOTS = ("Office", "NoticePage")


@pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.portal_type for one in DRAWINGS])
def test_roots_close_every_door_and_nothing_opens_one(workflow: object) -> None:
    grants = grants_of(workflow)
    expected = {name: {} for name in CLOSED} if workflow.portal_type in ROOTS else {}
    assert {name: grants[name] for name in CLOSED & set(grants)} == expected


def test_doors_are_sorted_explained_and_named_once() -> None:
    names = [one.permission for one in CLOSED_DOORS]
    assert names == sorted(set(names))
    assert [one for one in CLOSED_DOORS if not one.opens] == []
