"""Role × hidden object × stock door: what Plone offers to everybody tells nothing of what one may not view."""

from office_world import build
from office_world import CONFLICTED
from plone import api
from Products.SiteAccess.VirtualHostMonster import manage_addVirtualHostMonster
import pytest
import requests
from shanxi.jingpin.browser.stock_doors.webdav import METHODS
from shanxi.jingpin.casework.clock import clock_at
import stages
import transaction


EDITOR, ADMINISTRATOR = "editor1", "administrator1"
HIDDEN = ("Application", "MaterialFile", "GroupStandard", "Certificate", "Objection")
#: Who may view none of these; an empty name is a visitor.
STRANGERS = ("", "applicant2", CONFLICTED, EDITOR, "admin")
#: Views and methods for which Plone asks no permission at all.
OPEN_DOORS = (
    "@@plone_context_state/object_title",
    "@@plone_context_state/workflow_state",
    "@@plone_context_state/canonical_object",
    "@@plone_context_state/parent",
    "@@plone_context_state/view_template_id",
    "@@plone/getParentObject",
    "@@plone/patterns_settings",
    "@@plone_interface_info/get_interfaces",
    "@@plone_patterns_settings",
    "@@title",
    "@@uuid",
    "@@delete_confirmation_info",
    "@@main_template",
    "@@passwordreset",
    "@@sitemap",
    "Title",
    "getId",
    "getPortalTypeName",
    "getTypeInfo",
    "@@plone.cachepurging.queue",
    "@@plone.cachepurging.purge",
)
#: Closed at the site itself: method, path, body; an account that administers finds no more than a visitor.
SITE_DOORS = (
    ("GET", "@transactions", None),
    ("PATCH", "@transactions", {"transaction_ids": []}),
    ("GET", "@linkintegrity?uids=x", None),
    ("POST", "@email-notification", {"from": "a@example.invalid", "message": "x"}),
    ("POST", "@users", {"email": "neu@example.invalid", "sendPasswordReset": True}),
    ("GET", "contact-info-email", None),
    ("GET", "portal_registration/mailPassword?login=applicant1", None),
)


@pytest.fixture(scope="class")
def world(functional_portal_class):
    """One site for all doors; the clock stands in the notice's period."""
    made, moment = build(functional_portal_class)
    api.group.add_user(groupname="jingpin-site-editors", username=stages.make_user(EDITOR))
    api.user.grant_roles(username=stages.make_user(ADMINISTRATOR), roles=["Site Administrator"])
    manage_addVirtualHostMonster(functional_portal_class.aq_parent)
    transaction.commit()
    with clock_at(moment):
        yield made


def ask(name: str, method: str, url: str, accept: str = "text/html", **more) -> requests.Response:
    """What somebody is answered."""
    auth = None if not name else ("admin", "secret") if name == "admin" else (name, f"{name}-Secret-1")
    return requests.request(
        method, url, auth=auth, headers={"Accept": accept}, allow_redirects=False, timeout=60, **more
    )


class TestHidden:
    @pytest.mark.parametrize("name", HIDDEN)
    def test_nothing_is_told(self, world, name):
        """Every open door leads to log-in or nowhere, and no word of the object is in the answer."""
        obj, wrong = world.papers[name], []
        for person in STRANGERS:
            for door in OPEN_DOORS:
                answer = ask(person, "GET", f"{obj.absolute_url()}/{door}")
                told = api.content.get_uuid(obj) in answer.text or (obj.number and obj.number in answer.text)
                if answer.status_code not in (302, 401, 403, 404) or told:
                    wrong.append((person, door, answer.status_code))
        assert wrong == []

    def test_who_may_view_may_ask(self, world):
        """The same doors on one's own case."""
        url = world.case.absolute_url()
        assert ask("applicant1", "GET", f"{url}/@@plone_context_state/workflow_state").text == "public_notice"
        assert ask("applicant1", "GET", f"{url}/@@title").status_code == 200
        assert ask("applicant1", "GET", url).status_code == 200

    def test_public_objects_answer_everybody(self, world):
        """A section is no secret."""
        answer = ask("", "GET", f"{world.portal.absolute_url()}/guide/@@plone_context_state/object_title")
        assert answer.text == "申报指南"


class TestSite:
    @pytest.mark.parametrize("person", ["", "applicant1", EDITOR])
    def test_closed_doors(self, world, person):
        """Refused, by an answer that is no error of the server."""
        url, wrong = world.portal.absolute_url(), []
        for method, path, body in SITE_DOORS:
            accept = "application/json" if path.startswith("@") else "text/html"
            answer = ask(person, method, f"{url}/{path}", accept, json=body)
            if answer.status_code not in (302, 401, 403, 404):
                wrong.append((method, path, answer.status_code, answer.text[:200]))
        assert wrong == []

    @pytest.mark.parametrize("person", [ADMINISTRATOR, "admin"])
    def test_no_step_is_undone(self, world, person):
        """Not even the journal of the database is shown."""
        url = f"{world.portal.absolute_url()}/@transactions"
        assert ask(person, "GET", url, "application/json").status_code == 401
        answer = ask(person, "PATCH", url, "application/json", json={"transaction_ids": []})
        assert answer.status_code == 401

    def test_vocabularies(self, world):
        """What cannot be answered is said, with and without an account."""
        url = f"{world.portal.absolute_url()}/@@getVocabulary?name=plone.app.vocabularies.Catalog"
        for person in ("", "applicant1"):
            assert "attributes" in ask(person, "GET", url).json()["error"]
            assert ask(person, "GET", f"{url}&attributes=UID,Title").json()["results"] != []


class TestWebDAV:
    @pytest.mark.parametrize("person", ["", "applicant1", EDITOR, ADMINISTRATOR, "admin"])
    def test_closed(self, world, person):
        """No method passes, on the office, on a section, at the site, or where nothing is."""
        home, wrong = world.portal.absolute_url(), []
        before = (tuple(world.portal.objectIds()), tuple(world.portal["guide"].objectIds()))
        for method in sorted(METHODS):
            for url in (home, f"{home}/guide", f"{home}/guide/new", f"{home}/privacy", world.case.absolute_url()):
                answer = ask(person, method, url, "*/*", data="x")
                if answer.status_code not in (302, 401, 403, 404, 405):
                    wrong.append((method, url, answer.status_code))
        transaction.begin()
        assert (tuple(world.portal.objectIds()), tuple(world.portal["guide"].objectIds())) == before
        assert wrong == []


class TestHeaders:
    def test_pages_of_a_person_are_kept_nowhere(self, world):
        """The office, the workbench, and public pages that name who looks."""
        home, case = world.portal.absolute_url(), world.case.absolute_url()
        for url, accept in (
            (case, "text/html"),
            (case, "application/json"),
            (f"{case}/@sections", "application/json"),
            (f"{home}/@@my-tasks", "text/html"),
            (f"{home}/guide", "text/html"),
        ):
            assert ask("applicant1", "GET", url, accept).headers["Cache-Control"] == "private, no-store"
        assert "no-store" not in ask("", "GET", f"{home}/guide").headers.get("Cache-Control", "")

    def test_no_type_is_guessed(self, world):
        """Pages, data, refusals, styles."""
        home = world.portal.absolute_url()
        for path in ("", "@search", "nowhere", "office", "++plone++shanxi.jingpin/jingpin.css"):
            assert ask("", "GET", f"{home}/{path}").headers["X-Content-Type-Options"] == "nosniff"

    def test_cookies_by_https_only(self, world):
        """Behind a proxy that speaks https; on this machine they stay usable."""
        server, _slash, id = world.portal.absolute_url().rpartition("/")
        form = {"__ac_name": "applicant1", "__ac_password": "applicant1-Secret-1", "buttons.login": "1"}
        secure = f"{server}/VirtualHostBase/https/jingpin.example.cn:443/{id}/VirtualHostRoot/login"
        assert "; Secure" in _session_cookie(secure, form)
        assert "; Secure" not in _session_cookie(f"{server}/{id}/login", form)


def _session_cookie(url: str, form: dict[str, str]) -> str:
    page = requests.get(url, timeout=60)
    token = page.text.split('name="_authenticator" value="')
    sent = {**form, **({"_authenticator": token[1].split('"')[0]} if len(token) > 1 else {})}
    answer = requests.post(url, data=sent, allow_redirects=False, timeout=60)
    return next(one for one in answer.raw.headers.getlist("Set-Cookie") if one.startswith("__ac="))
