"""What public copies are found by, and that nothing of the office is."""

from datetime import date
from datetime import datetime
from datetime import timedelta
from plone import api
import pytest
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.office import create_office
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


NOW = datetime(2026, 3, 9, 9, 30, tzinfo=BEIJING)
INDEXES = (
    "jingpin_city",
    "jingpin_day",
    "jingpin_enterprise",
    "jingpin_kind",
    "jingpin_number",
    "jingpin_sector",
    "jingpin_standard",
    "jingpin_until",
)
ENTRY = {
    "title": "青峰小米",
    "certificate_number": "SXJP202600001",
    "kind": "product",
    "enterprise": "青峰公司",
    "enterprise_page": "e1",
    "standard_page": "s1",
    "city": "140400",
    "sector": "food",
    "effective_on": date(2026, 3, 9),
    "valid_until": date(2029, 3, 8),
}


@pytest.fixture
def pages(portal: Any) -> dict[str, Any]:
    """One public copy of each kind."""
    standard = {"number": "T/SXJP 001—2026", "published_on": date(2026, 2, 1)}
    notice = {"number": "2026年第1号", "starts_at": NOW, "ends_at": NOW + timedelta(days=7)}
    return {
        "entry": create(portal, "RegisterEntry", **ENTRY),
        "standard": create(portal, "PublishedStandard", title="小米", **standard),
        "notice": create(portal, "NoticePage", title="公示", **notice),
        "announcement": create(portal, "AnnouncementPage", title="公告", number="晋精公告1号"),
        "enterprise": create(portal, "EnterprisePage", title="青峰公司", city="140400"),
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"jingpin_number": "SXJP202600001"}, ["entry"]),
        ({"jingpin_number": "T/SXJP 001—2026"}, ["standard"]),
        ({"jingpin_number": "2026年第1号"}, ["notice"]),
        ({"jingpin_number": "晋精公告1号"}, ["announcement"]),
        ({"jingpin_city": "140400"}, ["enterprise", "entry"]),
        ({"jingpin_kind": "product"}, ["entry"]),
        ({"jingpin_kind": "service"}, []),
        ({"jingpin_sector": "food"}, ["entry"]),
        ({"jingpin_enterprise": "e1"}, ["entry"]),
        ({"jingpin_standard": "s1"}, ["entry"]),
        ({"jingpin_day": {"query": date(2026, 3, 1), "range": "min"}}, ["entry", "notice"]),
        ({"jingpin_until": {"query": date(2029, 3, 8), "range": "min"}}, ["entry"]),
        ({"jingpin_until": {"query": date(2029, 3, 9), "range": "min"}}, []),
        ({"jingpin_until": {"query": NOW + timedelta(days=6, hours=23), "range": "min"}}, ["entry", "notice"]),
        ({"jingpin_until": {"query": NOW + timedelta(days=7, minutes=2), "range": "min"}}, ["entry"]),
    ],
)
def test_public_copies_are_found(pages: dict[str, Any], query: dict[str, Any], expected: list[str]) -> None:
    found = {brain.UID for brain in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(**query)}
    assert sorted(name for name, obj in pages.items() if obj.UID() in found) == expected


@pytest.mark.parametrize(
    ("portal_type", "values"),
    [
        ("Certificate", {"number": "SXJP202600009", "kind": "product", "valid_until": date(2029, 3, 8)}),
        ("GroupStandard", {"title": "小米", "number": "T/SXJP 009—2026", "published_on": date(2026, 2, 1)}),
        ("Enterprise", {"name": "青峰公司", "city": "140400"}),
        ("PublicNotice", {"title": "公示", "number": "2026年第9号", "starts_at": NOW, "ends_at": NOW}),
    ],
)
def test_nothing_of_the_office_is_indexed_by_them(portal: Any, portal_type: str, values: dict[str, Any]) -> None:
    obj = create(create_office(portal)["cases"], portal_type, **values)
    catalog = api.portal.get_tool("portal_catalog")
    (brain,) = catalog.unrestrictedSearchResults(path="/".join(obj.getPhysicalPath()))
    data = catalog.getIndexDataForRID(brain.getRID())
    assert [name for name in INDEXES if data.get(name)] == []


def test_the_catalog_has_no_column_of_ours(portal: Any) -> None:
    assert [one for one in portal.portal_catalog.schema() if "jingpin" in one] == []
    assert sorted(one for one in portal.portal_catalog.indexes() if "jingpin" in one) == sorted(INDEXES)
