"""What ends a session: a new password, and logging out."""

from base64 import b64encode
from plone import api
from plone.session import tktauth
import pytest
import requests
from shanxi.jingpin.casework import password_reset
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.tokens import tokens_of
import stages
import transaction
from typing import Any


NAME, OTHER = "applicant1", "applicant2"
NEW = "xin-mi-ma-2026"


@pytest.fixture
def site(functional_portal: Any) -> Any:
    """A site with two accounts."""
    for one in (NAME, OTHER):
        stages.make_user(one)
    transaction.commit()
    return functional_portal


def log_in(site: Any, name: str = NAME, password: str = "") -> requests.Session:
    """A browser that is logged in."""
    session = requests.Session()
    form = {"__ac_name": name, "__ac_password": password or f"{name}-Secret-1", "buttons.login": "1"}
    session.post(f"{site.absolute_url()}/login", data=form, allow_redirects=False, timeout=60)
    assert "__ac" in session.cookies
    return session


def is_in(site: Any, session: requests.Session) -> bool:
    """Whether a browser is still logged in."""
    page = session.get(f"{site.absolute_url()}/@@my-account", allow_redirects=False, timeout=60)
    return bool(page.status_code == 200)


def token_of(site: Any, name: str = NAME, password: str = "") -> str:
    """A token of REST."""
    body = {"login": name, "password": password or f"{name}-Secret-1"}
    url, headers = f"{site.absolute_url()}/@login", {"Accept": "application/json"}
    return str(requests.post(url, json=body, headers=headers, timeout=60).json()["token"])


def holds(site: Any, token: str) -> bool:
    """Whether a token still opens the site."""
    headers = {"Accept": "application/json", "Authorization": f"Bearer {token}"}
    answer = requests.get(f"{site.absolute_url()}/@users/{NAME}", headers=headers, timeout=60)
    return bool(answer.status_code == 200)


def reset(site: Any) -> None:
    """Set a new password by the link of a letter."""
    transaction.begin()
    token = tokens_of(site).issue(password_reset.RESET, {"user": NAME}, now=now(), days=1)
    assert password_reset.reset_password(token, NEW) == NAME
    transaction.commit()


def test_reset_ends_what_was_open(site: Any) -> None:
    """Whoever had got in with the old password is out; others stay; the new password opens."""
    cookie, other, token = log_in(site), log_in(site, OTHER), token_of(site)
    assert (is_in(site, cookie), is_in(site, other), holds(site, token)) == (True, True, True)
    reset(site)
    assert (is_in(site, cookie), is_in(site, other), holds(site, token)) == (False, True, False)
    assert is_in(site, log_in(site, password=NEW))
    assert holds(site, token_of(site, password=NEW))


def test_change_by_an_administrator_ends_it_too(site: Any) -> None:
    """By whatever door."""
    cookie = log_in(site)
    transaction.begin()
    site.acl_users.userSetPassword(NAME, NEW)
    transaction.commit()
    assert not is_in(site, cookie)


def test_own_change_ends_the_others(site: Any) -> None:
    """Who changes the password stays; the forgotten computer in the hotel does not."""
    here, hotel = log_in(site), log_in(site)
    url = f"{site.absolute_url()}/@@change-password"
    page = here.get(url, timeout=60).text
    sent = {
        "form.widgets.current": f"{NAME}-Secret-1",
        "form.widgets.password": NEW,
        "form.widgets.password_again": NEW,
        "form.buttons.change": "1",
        "_authenticator": page.split('name="_authenticator"')[1].split('value="')[1].split('"')[0],
    }
    here.post(url, data=sent, timeout=60)
    assert (is_in(site, here), is_in(site, hotel)) == (True, False)


def test_logout_ends_the_cookie(site: Any) -> None:
    """A copy of the cookie is of no use afterwards."""
    cookie, other = log_in(site), log_in(site, OTHER)
    copied = dict(cookie.cookies)
    cookie.get(f"{site.absolute_url()}/logout", allow_redirects=False, timeout=60)
    thief = requests.Session()
    thief.cookies.update(copied)
    assert (is_in(site, thief), is_in(site, other)) == (False, True)


@pytest.mark.parametrize("door", ["logout", "acl_users/session/remove"])
def test_forged_cookie_ends_nobodys_session(site: Any, door: str) -> None:
    """Whoever knows an id logs nobody out."""
    cookie = log_in(site)
    ticket = tktauth.createTicket("wrong secret", NAME)
    forged = {"__ac": b64encode(ticket).decode()}
    for method in ("GET", "POST"):
        requests.request(method, f"{site.absolute_url()}/{door}", cookies=forged, allow_redirects=False, timeout=60)
    assert is_in(site, cookie)


def test_reset_without_session(site: Any) -> None:
    """Somebody who has never been in."""
    reset(site)
    assert api.user.get(NAME) is not None
    assert is_in(site, log_in(site, password=NEW))
