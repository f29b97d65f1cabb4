"""A site editor writes pages; no section, no public copy and no form of ours can be taken away, whoever asks."""

import notice_stages
from plone import api
import pytest
import re
import requests
from shanxi.jingpin.setuphandlers.sections import SECTION_IDS
import stages
import transaction


EDITOR, ADMINISTRATOR = "editor1", "administrator1"
PERSONS = (EDITOR, ADMINISTRATOR, "admin")


@pytest.fixture(scope="class")
def site(functional_portal_class):
    """A running notice, an editor, and somebody who runs the site."""
    portal = functional_portal_class
    stages.make_bodies(portal)
    notice_stages.publish_notice(notice_stages.make_awaiting(1, stages.make_call()))
    api.group.add_user(groupname="jingpin-site-editors", username=stages.make_user(EDITOR))
    api.user.grant_roles(username=stages.make_user(ADMINISTRATOR), roles=["Site Administrator"])
    transaction.commit()
    return portal


def fixed(portal) -> list[str]:
    """The paths of what stays, below the site."""
    page = next(one.getId() for one in portal["notices"].objectValues() if one.portal_type == "NoticePage")
    return [*SECTION_IDS, "notices/objection", f"notices/{page}"]


def state(portal) -> list[tuple[object, ...]]:
    """What a door would change of it."""
    transaction.begin()
    found = [portal.unrestrictedTraverse(path, None) for path in fixed(portal)]
    return [(one.absolute_url(), api.content.get_state(one), one.getLayout(), one.get_local_roles()) for one in found]


def session(name: str) -> requests.Session:
    """A connection of somebody."""
    made = requests.Session()
    made.auth = ("admin", "secret") if name == "admin" else (name, f"{name}-Secret-1")
    return made


def send(name: str, method: str, url: str, accept: str = "application/json", **more) -> requests.Response:
    """What somebody is answered."""
    with session(name) as connection:
        return connection.request(method, url, headers={"Accept": accept}, allow_redirects=False, timeout=60, **more)


class TestStays:
    @pytest.mark.parametrize("person", PERSONS)
    def test_services(self, site, person):
        """Neither removed, moved, renamed nor shared out."""
        home, before, wrong = site.absolute_url(), state(site), []
        shared = {"entries": [{"id": "AuthenticatedUsers", "type": "group", "roles": {"Editor": True}}]}
        for path in fixed(site):
            url = f"{home}/{path}"
            doors = [
                ("DELETE", url, None),
                ("POST", f"{home}/guide/@move", {"source": url}),
                ("POST", f"{home}/@move", {"source": url}),
            ]
            if person == EDITOR:
                doors += [
                    ("POST", f"{url}/@sharing", shared),
                    ("POST", f"{url}/@workflow/retract", {}),
                    ("POST", f"{url}/@workflow/reject", {}),
                ]
            for method, door, body in doors:
                answer = send(person, method, door, json=body)
                told = answer.json() if method == "POST" and answer.status_code == 200 else None
                if answer.status_code < 400 and told != []:
                    wrong.append((method, door, answer.status_code))
        assert state(site) == before
        assert wrong == []

    def test_refusal_says_why(self, site):
        """In words."""
        answer = send(EDITOR, "DELETE", f"{site.absolute_url()}/guide")
        assert answer.status_code == 400
        assert "“申报指南”是网站的固定栏目" in answer.json()["message"]

    @pytest.mark.parametrize("person", PERSONS)
    def test_screens(self, site, person):
        """No question whether to remove, and forms that come from elsewhere change nothing."""
        before = state(site)
        for path in fixed(site):
            url = f"{site.absolute_url()}/{path}"
            asked = send(person, "GET", f"{url}/delete_confirmation", "text/html")
            assert asked.status_code == 302
            token = re.search(r'_authenticator" value="([^"]+)', session(person).get(f"{site.absolute_url()}/").text)
            sent = {"form.buttons.Delete": "1", "_authenticator": token.group(1) if token else ""}
            for door in ("delete_confirmation", "object_delete", "@@object_delete"):
                send(person, "POST", f"{url}/{door}", "text/html", data=sent)
            rename = {"form.buttons.Rename": "1", "form.widgets.new_id": "anders", "form.widgets.new_title": "anders"}
            send(person, "POST", f"{url}/object_rename", "text/html", data={**sent, **rename})
        assert state(site) == before

    def test_nothing_is_offered(self, site):
        """An editor finds no step, no sharing, no removal at a section."""
        for path in fixed(site):
            url = f"{site.absolute_url()}/{path}"
            assert send(EDITOR, "GET", f"{url}/@workflow").json()["transitions"] == []
            offered = send(EDITOR, "GET", f"{url}/@actions").json()
            names = {one["id"] for group in offered.values() for one in group}
            assert names & {"delete", "cut", "rename", "local_roles"} == set()
            assert send(EDITOR, "GET", f"{url}/@@sharing", "text/html").status_code == 302


class TestEditors:
    def test_words_of_a_section(self, site):
        """Title, introduction and text are the editor's."""
        for path in ("notices", "privacy"):
            url = f"{site.absolute_url()}/{path}"
            assert send(EDITOR, "PATCH", url, json={"description": "新的简介"}).status_code == 204
            assert send(EDITOR, "GET", url).json()["description"] == "新的简介"
            assert send(EDITOR, "GET", f"{url}/edit", "text/html").status_code == 200

    def test_own_pages(self, site):
        """An editor adds a page, hands it in for publication, renames and removes it."""
        guide = f"{site.absolute_url()}/guide"
        made = send(EDITOR, "POST", guide, json={"@type": "Document", "title": "Häufige Fragen", "id": "faq"})
        assert made.status_code == 201
        names = {one["id"] for one in send(EDITOR, "GET", f"{guide}/faq/@actions").json()["object_buttons"]}
        assert {"delete", "cut", "rename"} <= names
        assert send(EDITOR, "POST", f"{guide}/faq/@workflow/submit", json={}).status_code == 200
        assert send(EDITOR, "POST", f"{guide}/faq/@workflow/retract", json={}).status_code == 200
        assert send(EDITOR, "GET", f"{guide}/faq/delete_confirmation", "text/html").status_code == 200
        assert send(EDITOR, "DELETE", f"{guide}/faq").status_code == 204

    def test_copy_of_a_fixed_page(self, site):
        """It is an ordinary page."""
        guide = f"{site.absolute_url()}/guide"
        copied = send("admin", "POST", f"{guide}/@copy", json={"source": f"{site.absolute_url()}/privacy"})
        assert copied.status_code == 200
        assert send("admin", "DELETE", copied.json()[0]["target"]).status_code == 204
