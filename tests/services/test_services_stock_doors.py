"""Plone's own doors over HTTP: for no paper and for nobody they change anything, or tell what is confidential."""

from AccessControl.PermissionRole import rolesForPermissionOn
from office_world import build
from office_world import CONFLICTED
from office_world import OfficeWorld
from plone import api
import pytest
import requests
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.process.closed_doors import CLOSED_DOORS
import transaction


TYPES = (
    "Application",
    "MaterialFile",
    "Review",
    "GroupStandard",
    "CertificationReport",
    "Certificate",
    "PublicNotice",
    "Objection",
    "Announcement",
)
PERSONS = ("applicant1", "federation1", "admin")
#: Readers who are told nothing that belongs to somebody else's part of the process.
FOREIGN = {"applicant1": ("expert1", "expert4", "严秘密", "reporter@example.invalid"), "admin": ("严秘密", "expert4")}

#: Doors for JSON: method, path below the object (``^`` is its container, ``/`` the site), body.
JSON_DOORS = (
    ("PATCH", "", {"title": "改名"}),
    ("PATCH", "", {"number": "SXJP-1", "review_state": "draft", "enterprise_id": "x", "conclusion": "positive"}),
    ("PATCH", "", {"effective": "2020-01-01T00:00:00", "exclude_from_nav": False, "id": "renamed"}),
    ("PATCH", "", {"ordering": {"delta": "top", "obj_id": "x"}, "layout": "listing_view"}),
    ("DELETE", "", None),
    ("POST", "", {"@type": "Document", "title": "夹带"}),
    ("POST", "^@copy", {"source": "@"}),
    ("POST", "^@move", {"source": "@"}),
    ("POST", "/@copy", {"source": "@"}),
    ("POST", "/@move", {"source": "@"}),
    ("POST", "@lock", {}),
    ("POST", "@lock", {"stealable": False, "timeout": 10000}),
    ("DELETE", "@lock", {"force": True}),
    ("POST", "@sharing", {"entries": [{"id": "applicant1", "roles": {"Editor": True}, "type": "user"}]}),
    ("PATCH", "@history", {"version": 0}),
    ("POST", "@workingcopy", {}),
    ("PATCH", "@workingcopy", {}),
    ("DELETE", "@workingcopy", None),
    ("POST", "@workflow/publish", {}),
    ("POST", "@workflow/accept", {"comment": "", "effective": "2020-01-01T00:00:00", "include_children": True}),
    ("POST", "@aliases", {"items": [{"path": "/x"}]}),
    ("POST", "@comments", {"text": "夹带"}),
    ("POST", "@content-rules/x", {}),
)
TUS = {"Tus-Resumable": "1.0.0", "Upload-Length": "3", "Upload-Metadata": "filename eC5wZGY="}
#: Doors that only tell.
TELLING = (
    "@history",
    "@sharing",
    "@types/Application",
    "@types/Review",
    "@vocabularies/shanxi.jingpin.appointed_experts",
    "@vocabularies/shanxi.jingpin.experts",
    "@vocabularies/plone.app.vocabularies.Users",
    "@vocabularies/plone.app.vocabularies.Principals",
    "@querysources/title?query=x",
    "@workingcopy",
    "@lock",
    "@workflow",
    "@actions",
    "@breadcrumbs",
    "@linkintegrity?uids=x",
    "@comments",
    "",
)
#: Doors for browsers.
HTML_DOORS = (
    ("GET", "content_status_modify?workflow_action=accept"),
    ("GET", "edit"),
    ("POST", "edit"),
    ("GET", "delete_confirmation"),
    ("POST", "delete_confirmation"),
    ("POST", "object_rename"),
    ("POST", "object_cut"),
    ("GET", "folder_contents"),
    ("POST", "fc-delete"),
    ("POST", "fc-workflow"),
    ("GET", "manage_main"),
    ("POST", "manage_delObjects"),
    ("GET", "@@sharing"),
    ("GET", "@@historyview"),
    ("GET", "versions_history_form"),
    ("POST", "revertversion"),
    ("GET", "@@control"),
    ("GET", "manage_propertiesForm"),
)


@pytest.fixture(scope="class")
def world(functional_portal_class):
    """One site for all doors; the clock stands in the notice's period."""
    made, moment = build(functional_portal_class)
    with clock_at(moment):
        yield made


@pytest.fixture(scope="class")
def sessions():
    """Kept connections, by person."""
    kept: dict[str, requests.Session] = {}

    def of(name: str) -> requests.Session:
        if name not in kept:
            kept[name] = requests.Session()
            kept[name].auth = ("admin", "secret") if name == "admin" else (name, f"{name}-Secret-1")
        return kept[name]

    yield of
    for one in kept.values():
        one.close()


def address(world: OfficeWorld, name: str, path: str) -> str:
    """The address of a door."""
    one = world.papers[name]
    if path.startswith("^"):
        return f"{one.__parent__.absolute_url()}/{path[1:]}"
    if path.startswith("/"):
        return f"{world.portal.absolute_url()}{path}"
    return f"{one.absolute_url()}/{path}".rstrip("/")


class TestStockDoors:
    @pytest.mark.parametrize("name", TYPES)
    def test_nothing_changes(self, world, sessions, name):
        """Every door is refused, and after each the object is what it was."""
        before, wrong = world.print_of(name), []
        for person in PERSONS:
            for method, path, body in JSON_DOORS:
                if body and body.get("source"):
                    body = {"source": world.papers[name].absolute_url()}
                answer = sessions(person).request(
                    method, address(world, name, path), json=body, headers={"Accept": "application/json"}
                )
                wrong += self._wrong(world, name, before, answer, (person, method, path))
            headers = {"Accept": "application/json", **TUS}
            for path in ("@tus-upload", "@tus-replace"):
                answer = sessions(person).post(address(world, name, path), headers=headers)
                wrong += self._wrong(world, name, before, answer, (person, "POST", path))
        assert wrong == []

    @staticmethod
    def _wrong(world, name, before, answer, door) -> list:
        transaction.begin()
        refused = 400 <= answer.status_code < 500
        nothing_copied = answer.status_code == 200 and door[2] in ("/@copy", "/@move") and answer.json() == []
        found = [] if refused or nothing_copied else [(*door, answer.status_code)]
        if world.print_of(name) != before:
            found.append((*door, "changed"))
        return found

    @pytest.mark.parametrize("name", TYPES)
    def test_nobody_holds_a_closed_permission(self, world, name):
        """No role whatever, wherever the object lies."""
        paper = world.papers[name]
        assert {one.permission for one in CLOSED_DOORS if list(rolesForPermissionOn(one.permission, paper))} == set()

    @pytest.mark.parametrize("name", TYPES)
    def test_screens(self, world, sessions, name):
        """Plone's screens lead to log-in, to our screens, or nowhere; nothing changes."""
        before, wrong = world.print_of(name), []
        for person in PERSONS:
            for method, path in HTML_DOORS:
                answer = sessions(person).request(
                    method,
                    address(world, name, path),
                    data={"form.button.Delete": "1", "selection": "[]"} if method == "POST" else None,
                    headers={"Accept": "text/html"},
                    allow_redirects=False,
                )
                transaction.begin()
                if answer.status_code == 500 or world.print_of(name) != before:
                    wrong.append((person, method, path, answer.status_code))
                wrong += [(person, path, one) for one in FOREIGN.get(person, ()) if one in answer.text]
        assert wrong == []

    @pytest.mark.parametrize("name", TYPES)
    def test_nothing_is_told(self, world, sessions, name):
        """Who else works on the case, and who objects, is told by no service; an administrator reads no paper."""
        wrong = []
        for person, words in FOREIGN.items():
            for path in TELLING:
                answer = sessions(person).get(address(world, name, path), headers={"Accept": "application/json"})
                wrong += [(person, path, one) for one in words if one in answer.text]
                if answer.status_code == 500:
                    wrong.append((person, path, 500))
        assert wrong == []


#: Who has no part in the case.
OUTSIDERS = ("applicant2", "evaluator-b", CONFLICTED)
QUERIES = (
    "SearchableText={case}",
    "SearchableText=SXJP*",
    "SearchableText=测试*",
    "portal_type=Application",
    "portal_type=Review&portal_type=CertificationReport&portal_type=Certificate&portal_type=Objection",
    "portal_type=MaterialFile&portal_type=Material&portal_type=GroupStandard",
    "UID={uid}",
    "getId={case}",
    "id={case}",
    "path.query=/plone/office&path.depth=-1",
    "Creator=applicant1",
    "review_state=public_notice",
    "allowedRolesAndUsers=user:applicant1",
    "show_inactive=1&sort_on=modified",
    "use_site_search_settings=1&SearchableText=测试*",
)
SUFFIXES = ("&metadata_fields=_all", "&fullobjects=1")


class TestProbing:
    @pytest.mark.parametrize("person", OUTSIDERS)
    def test_search(self, world, sessions, person):
        """No query, column or full object tells of the case."""
        wrong, portal_url = [], world.portal.absolute_url()
        names = {"case": world.case.getId(), "uid": api.content.get_uuid(world.case)}
        for query in QUERIES:
            asked = query.format(**names)
            for suffix in SUFFIXES:
                url = f"{portal_url}/@search?{asked}{suffix}&b_size=500"
                answer = sessions(person).get(url, headers={"Accept": "application/json"})
                wrong += self._told(world, answer, asked, echo=(names["case"], names["uid"]))
        assert wrong == []

    @pytest.mark.parametrize("person", OUTSIDERS)
    def test_other_ways_to_ask(self, world, sessions, person):
        """The query builder, the site's search, its drop-down, the vocabularies over the catalog, and the site map."""
        wrong, portal_url = [], world.portal.absolute_url()
        operation = "plone.app.querystring.operation"
        criteria = (
            {"i": "portal_type", "o": f"{operation}.selection.any", "v": ["Application", "Review", "Objection"]},
            {"i": "path", "o": f"{operation}.string.absolutePath", "v": "/office"},
            {"i": "Creator", "o": f"{operation}.selection.any", "v": ["applicant1"]},
            {"i": "SearchableText", "o": f"{operation}.string.contains", "v": "测试"},
        )
        for one in criteria:
            for more in ({"metadata_fields": ["_all"]}, {"fullobjects": True}):
                answer = sessions(person).post(
                    f"{portal_url}/@querystring-search",
                    json={"query": [one], "b_size": 500, **more},
                    headers={"Accept": "application/json"},
                )
                wrong += self._told(world, answer, str(one))
        for path in (
            "@@search?SearchableText=测试",
            "@@updated_search?SearchableText=测试",
            "@@search?path=/plone/office",
            "@@ajax-search?SearchableText=测试",
            "sitemap",
            "office",
            "office/cases",
            f"resolveuid/{api.content.get_uuid(world.case)}",
        ):
            answer = sessions(person).get(
                f"{portal_url}/{path}", headers={"Accept": "text/html"}, allow_redirects=False
            )
            wrong += self._told(world, answer, path, echo=(api.content.get_uuid(world.case),))
        for path in (
            "@vocabularies/plone.app.vocabularies.Catalog?title=测试",
            "office/@search?b_size=500",
            "@sitemap",
        ):
            answer = sessions(person).get(f"{portal_url}/{path}", headers={"Accept": "application/json"})
            wrong += self._told(world, answer, path)
        assert wrong == []

    @staticmethod
    def _told(world, answer, asked, echo=()) -> list:
        found = [(asked, one) for one in world.hidden() - set(echo) if one in answer.text]
        if answer.status_code == 500:
            found.append((asked, 500))
        if answer.headers.get("Content-Type", "").startswith("application/json"):
            items = answer.json().get("items") or [] if isinstance(answer.json(), dict) else []
            own = ("Enterprise", "Product", "ReviewBody", "Office", "OfficeFolder", "Call")
            found += [
                (asked, one["@id"])
                for one in items
                if "/office/" in str(one.get("@id")) and one.get("@type") not in own
            ]
        return found
