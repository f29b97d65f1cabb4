"""What a form of another page can send changes nothing: services that write take JSON (CSRF)."""

from plone import api
import pytest
import requests
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.services.content_type import NO_JSON
import stages
import transaction


APPLICANT, ADMIN = ("applicant1", "applicant1-Secret-1"), ("admin", "secret")
#: What a browser sends to a foreign address without asking there first.
MULTIPART = "multipart/form-data; boundary=x"
SIMPLE = ("text/plain", "text/plain;charset=UTF-8", "application/x-www-form-urlencoded", MULTIPART, None)
#: Method, path below the case (``/`` the site), body: ours, those of Plone that we replace, and Plone's own.
DOORS = (
    ("POST", "@workflow/submit", "{}"),
    ("POST", "@workflow/submit", ""),
    ("PATCH", "@sections/overview", '{"revision": "", "values": {"introduction": "夹带"}}'),
    ("POST", "/@login", '{"login": "applicant1", "password": "applicant1-Secret-1"}'),
    ("POST", "/@users", '{"email": "neu@example.invalid"}'),
    ("POST", "/@users/applicant1/reset-password", "{}"),
    ("POST", "/guide", '{"@type": "Document", "title": "夹带"}'),
    ("POST", "/@copy", '{"source": "x"}'),
)


@pytest.fixture(scope="class")
def case(functional_portal_class):
    """A case that may be submitted, in a site that is served."""
    stages.make_bodies(functional_portal_class)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    made = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    transaction.commit()
    return made


def send(case, method: str, path: str, body: str, content_type: str | None) -> requests.Response:
    """What is answered."""
    base, auth = (api.portal.get(), ADMIN) if path.startswith("/") else (case, APPLICANT)
    headers = {"Accept": "application/json", **({"Content-Type": content_type} if content_type else {})}
    data, url = body.encode(), f"{base.absolute_url()}/{path.lstrip('/')}"
    return requests.request(method, url, data=data, auth=auth, headers=headers, timeout=60)


class TestContentType:
    @pytest.mark.parametrize("content_type", SIMPLE)
    def test_refused(self, case, content_type):
        """By each service, in words, before anything is read."""
        for method, path, body in DOORS:
            answer = send(case, method, path, "--x--\r\n" if content_type == MULTIPART else body, content_type)
            assert (answer.status_code, answer.json()["message"]) == (400, NO_JSON)
        transaction.begin()
        assert state_of(case) == "draft"

    def test_json(self, case):
        """With or without the name of the character set."""
        for content_type in ("application/json", "application/json; charset=utf-8"):
            answer = send(case, "POST", "@workflow/nowhere", "{}", content_type)
            assert answer.json().get("message") != NO_JSON
        assert send(case, "POST", "@workflow/submit", "{}", "application/json").status_code == 200
        transaction.begin()
        assert state_of(case) == "prequalification"
