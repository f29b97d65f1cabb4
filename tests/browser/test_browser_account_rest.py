"""Accounts over REST: nobody learns who has one, nobody registers here, nobody changes who they are."""

from collections.abc import Iterator
from plone import api
import pytest
import requests
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.outbox import outbox_of
import stages
import transaction
from typing import Any


NAME = "applicant1"
PASSWORD = f"{NAME}-Secret-1"


@pytest.fixture
def site(functional_portal: Any) -> Iterator[Any]:
    """A site with one account; no attempt of another test counts."""
    REGISTRATIONS.clear()
    stages.make_user(NAME)
    transaction.commit()
    yield functional_portal
    REGISTRATIONS.clear()


def send(site: Any, method: str, path: str, body: Any, auth: Any = None) -> requests.Response:
    """What is answered."""
    url = f"{site.absolute_url()}/{path}"
    answer = requests.request(method, url, json=body, auth=auth, headers={"Accept": "application/json"}, timeout=60)
    transaction.begin()
    return answer


class TestForgotten:
    def test_same_answer_for_all(self, site: Any) -> None:
        """One letter, by our own way, and not a word about who exists."""
        names = (NAME, f"{NAME}@example.invalid", "nobody", "nobody@example.invalid", "admin")
        answers = [send(site, "POST", f"@users/{one}/reset-password", {}) for one in names]
        assert {(one.status_code, one.text) for one in answers} == {(200, answers[0].text)}
        assert "如果这个账号存在" in answers[0].json()["message"]
        assert {one.subject for one in outbox_of(site).unsent()} == {"找回密码"}
        assert site.MailHost.messages == []

    def test_limit(self, site: Any) -> None:
        """The same limit as the page."""
        for _one in range(REGISTRATIONS.most):
            REGISTRATIONS.count("127.0.0.1")
        answer = send(site, "POST", f"@users/{NAME}/reset-password", {})
        assert (answer.status_code, answer.json()["error"]["message"]) == (429, "操作过于频繁，请一小时后再试。")
        assert list(outbox_of(site).unsent()) == []

    @pytest.mark.parametrize("auth", [None, (NAME, PASSWORD)])
    @pytest.mark.parametrize(
        "body",
        [
            {"old_password": PASSWORD, "new_password": "x"},
            {"reset_token": "x", "new_password": "xin-mi-ma-2026"},
        ],
    )
    def test_no_password_is_set_here(self, site: Any, auth: Any, body: dict[str, str]) -> None:
        """Passwords are set on the pages, by our rules."""
        answer = send(site, "POST", f"@users/{NAME}/reset-password", body, auth)
        assert (answer.status_code, "@@change-password" in answer.json()["message"]) == (403, True)
        users = site.acl_users.source_users
        assert users.authenticateCredentials({"login": NAME, "password": PASSWORD}) is not None


class TestRegistration:
    @pytest.mark.parametrize("auth", [None, (NAME, PASSWORD)])
    def test_refused(self, site: Any, auth: Any) -> None:
        """In words that show the way."""
        answer = send(site, "POST", "@users", {"email": "neu@example.invalid", "password": "xin-mi-ma-2026"}, auth)
        assert answer.status_code == 403
        assert "@@register-enterprise" in answer.json()["message"]
        assert account_of("neu@example.invalid") is None

    @pytest.mark.parametrize("path", ["@users/a", "@users/a/b", "@users/a/reset-password/c"])
    def test_nothing_else(self, site: Any, path: str) -> None:
        """No error of the server."""
        assert send(site, "POST", path, {}).status_code == 400

    def test_administrators_still_may(self, site: Any) -> None:
        """Who manages accounts."""
        body = {"email": "neu@example.invalid", "password": "xin-mi-ma-2026", "fullname": "新人"}
        assert send(site, "POST", "@users", body, ("admin", "secret")).status_code == 201
        assert account_of("neu@example.invalid") is not None


class TestOwnAccount:
    @pytest.mark.parametrize("change", [{"email": "boss@example.invalid"}, {"fullname": "联合会\r\n\r\n请点击"}])
    def test_nobody_renames_himself(self, site: Any, change: dict[str, str]) -> None:
        """The address is the login, and the name stands in records and letters."""
        before = api.user.get(NAME).getProperty("email"), api.user.get(NAME).getProperty("fullname")
        assert send(site, "PATCH", f"@users/{NAME}", change, (NAME, PASSWORD)).status_code == 401
        user = api.user.get(NAME)
        assert (user.getProperty("email"), user.getProperty("fullname"), user.getUserName()) == (*before, NAME)

    @pytest.mark.parametrize("page", ["personal-information", "personal-preferences"])
    def test_pages_of_plone(self, site: Any, page: str) -> None:
        """They are closed; our own page and the change of the password are not."""
        found = {}
        for name in (page, "my-account", "change-password"):
            url = f"{site.absolute_url()}/@@{name}"
            found[name] = requests.get(url, auth=(NAME, PASSWORD), allow_redirects=False, timeout=60).status_code
        assert found == {page: 302, "my-account": 200, "change-password": 200}

    def test_administrators_still_may(self, site: Any) -> None:
        """A new name after a wedding."""
        answer = send(site, "PATCH", f"@users/{NAME}", {"fullname": "新名"}, ("admin", "secret"))
        assert answer.status_code == 204
        assert api.user.get(NAME).getProperty("fullname") == "新名"
