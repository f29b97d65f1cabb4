"""Every type of the office and of the public: where it may lie, and who may add it."""

from Acquisition import aq_base
from plone import api
from plone.dexterity.interfaces import IDexterityFTI
import pytest
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.office_content import IOfficeContent
from shanxi.jingpin.content.public_content import IPublicCopy
from typing import Any
from zope.component import getUtility
from zope.container.interfaces import INameChooser


OFFICE_TYPES = {
    "Office": ("OfficeFolder",),
    "OfficeFolder": (
        "Announcement",
        "Application",
        "Call",
        "Enterprise",
        "GroupStandard",
        "Objection",
        "OfficeFolder",
        "PublicNotice",
        "ReviewBody",
    ),
    "Call": (),
    "Enterprise": ("Product",),
    "Product": (),
    "Application": ("Certificate", "CertificationReport", "Material", "Review"),
    "Material": ("MaterialFile",),
    "MaterialFile": (),
    "Review": (),
    "GroupStandard": (),
    "CertificationReport": ("ContractFile", "Finding", "TechnicalFile"),
    "ContractFile": (),
    "Finding": ("MaterialFile",),
    "TechnicalFile": (),
    "Certificate": (),
    "PublicNotice": (),
    "Objection": ("MaterialFile",),
    "Announcement": (),
    "ReviewBody": (),
}
PUBLIC_TYPES = ("NoticePage", "AnnouncementPage", "RegisterEntry", "PublishedStandard", "EnterprisePage")
UNCATALOGUED = {"Material", "MaterialFile", "Review", "Finding", "TechnicalFile", "ContractFile", "Objection"}
OTHER_ADDERS = {
    "Call": "shanxi.jingpin.manage_calls",
    "ReviewBody": "shanxi.jingpin.manage_review_bodies",
    "PublicNotice": "shanxi.jingpin.add_notice",
    "Announcement": "shanxi.jingpin.add_announcement",
}


def fti(name: str) -> Any:
    """The type's information."""
    return getUtility(IDexterityFTI, name=name)


@pytest.mark.parametrize(("name", "allowed"), OFFICE_TYPES.items())
def test_an_office_type_holds_exactly_these(integration: Any, name: str, allowed: tuple[str, ...]) -> None:
    found = fti(name)
    assert found.allowed_content_types == allowed
    assert found.filter_content_types is True


@pytest.mark.parametrize("name", [*OFFICE_TYPES, *PUBLIC_TYPES])
def test_no_type_can_be_added_anywhere_by_anybody(integration: Any, name: str) -> None:
    found = fti(name)
    assert found.global_allow is False
    assert tuple(found.behaviors) == ()
    normal = "shanxi.jingpin.add_public_copy" if name in PUBLIC_TYPES else "shanxi.jingpin.add_office_content"
    assert found.add_permission == OTHER_ADDERS.get(name, normal)


@pytest.mark.parametrize("words", ["Add Office Content", "Add Public Copy"])
def test_no_role_may_add(portal: Any, words: str) -> None:
    roles = portal.rolesOfPermission(f"shanxi.jingpin: {words}")
    assert [one["name"] for one in roles if one["selected"]] == []


@pytest.mark.parametrize("name", OFFICE_TYPES)
def test_an_office_object_tells_the_catalog_only_its_id(portal: Any, office: Any, name: str) -> None:
    secret = "保密的名称"
    kind = {"kind": "federation"} if name == "ReviewBody" else {}
    obj = create(office["cases"], name, title=secret, name=secret, description=secret, subject=(secret,), **kind)
    assert IOfficeContent.providedBy(obj)
    assert not IPublicCopy.providedBy(obj)
    catalog = api.portal.get_tool("portal_catalog")
    brains = catalog.unrestrictedSearchResults(path="/".join(obj.getPhysicalPath()))
    if name in UNCATALOGUED:
        assert len(brains) == 0
        return
    (brain,) = brains
    columns = {column: getattr(brain, column) for column in catalog.schema()}
    assert columns["Title"] == obj.getId()
    assert (columns["Creator"], columns["listCreators"]) == ("", ())
    assert [column for column, value in columns.items() if secret in str(value)] == []
    assert len(catalog.unrestrictedSearchResults(SearchableText=secret)) == 0
    indexed = catalog.getIndexDataForRID(brain.getRID())
    assert [index for index, value in indexed.items() if secret in str(value)] == []


@pytest.mark.parametrize("name", PUBLIC_TYPES)
def test_a_public_copy_is_found_by_its_title_and_names_no_creator(portal: Any, name: str) -> None:
    obj = create(portal, name, title="青峰小米")
    (brain,) = api.portal.get_tool("portal_catalog").unrestrictedSearchResults(UID=obj.UID())
    assert (brain.Title, brain.Creator, brain.listCreators) == ("青峰小米", "", ())
    assert "青峰小米" in obj.SearchableText()


def test_nobody_owns_what_code_creates(portal: Any, case: Any) -> None:
    assert "_owner" not in vars(aq_base(case))
    assert case.get_local_roles() == ()


def test_an_id_is_random_and_an_existing_one_is_refused(office: Any) -> None:
    first = create(office["calls"], "Call")
    assert len(first.getId()) == 16
    assert int(first.getId(), 16) >= 0
    with pytest.raises(ValueError, match=first.getId()):
        create(office["calls"], "Call", id=first.getId())


def test_a_form_cannot_choose_an_id(office: Any) -> None:
    chosen = INameChooser(office["calls"]).chooseName("2026年度", None)
    assert len(chosen) == 16
    assert chosen != "2026"


@pytest.mark.parametrize("name", OFFICE_TYPES)
def test_search_offers_no_office_type(portal: Any, name: str) -> None:
    assert name in api.portal.get_registry_record("plone.types_not_searched")
    assert name not in api.portal.get_registry_record("plone.displayed_types")
