"""A form that is sent when the login has expired: what script asks before, and what is said without script."""

from applicant_browser import browser_of
import pytest
import requests
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
import stages
import transaction
from typing import Any
from urllib.parse import parse_qs
from urllib.parse import urlparse


NAME = "applicant1"
AUTH = (NAME, f"{NAME}-Secret-1")


@pytest.fixture
def site(functional: Any) -> Any:
    """A site with one account."""
    LOGIN_FAILURES.clear()
    stages.make_user(NAME)
    transaction.commit()
    return functional["portal"]


@pytest.fixture
def url(functional: Any, site: Any) -> str:
    """The address of the site for a client that sends real requests."""
    return f"http://{functional['host']}:{functional['port']}/{site.getId()}"


class TestSession:
    def test_of_a_visitor(self, url: str) -> None:
        answer = requests.get(f"{url}/@@jingpin-session", timeout=20)
        assert answer.json() == {"person": "", "token": ""}
        assert answer.headers["Cache-Control"] == "no-store"

    def test_of_a_user_has_a_token_that_is_taken(self, url: str) -> None:
        session = requests.get(f"{url}/@@jingpin-session", auth=AUTH, timeout=20).json()
        assert session["person"] == NAME
        sent = {"give": "publication", "_authenticator": session["token"]}
        assert "已同意" in requests.post(f"{url}/@@my-account", data=sent, auth=AUTH, timeout=20).text

    @pytest.mark.parametrize(("name", "expected"), [(NAME, NAME), ("", None)])
    def test_pages_say_for_whom_they_were_made(self, functional: Any, site: Any, name: str, expected: Any) -> None:
        browser = browser_of(functional["app"], name)
        browser.open(site.absolute_url())
        account = browser._response.html.find(id="jp-account")
        assert account.get("data-person") == expected
        assert account["data-session"] == f"{site.absolute_url()}/@@jingpin-session"


class TestWithoutScript:
    def sent(self, url: str, **kw: Any) -> requests.Response:
        """A form that is sent to a page of members."""
        return requests.post(f"{url}/@@my-account?x=1", data={"give": "publication"}, timeout=20, **kw)

    def test_login_page_says_what_happened(self, url: str) -> None:
        page = self.sent(url).text
        assert "登录已过期，刚才填写的内容没有提交。" in page
        assert "后退" in page

    def test_login_leads_back_to_the_form(self, url: str, site: Any) -> None:
        location = urlparse(self.sent(url, allow_redirects=False).headers["Location"])
        assert location.path == f"/{site.getId()}/login"
        assert urlparse(parse_qs(location.query)["came_from"][0])._replace(scheme="", netloc="").geturl() == (
            f"/{site.getId()}/@@my-account?x=1"
        )

    def test_not_where_a_page_is_only_opened(self, url: str) -> None:
        answer = requests.get(f"{url}/@@my-account", timeout=20)
        assert answer.url.split("?")[0].endswith("/login")
        assert "登录已过期" not in answer.text

    def test_not_to_somebody_who_is_logged_in(self, url: str) -> None:
        answer = requests.post(f"{url}/@@usergroup-userprefs", auth=AUTH, timeout=20)
        assert "登录已过期" not in answer.text
        assert "没有权限" in answer.text

    def test_not_to_programs(self, url: str) -> None:
        answer = requests.post(f"{url}/@users", json={}, headers={"Accept": "application/json"}, timeout=20)
        assert answer.status_code == 403
