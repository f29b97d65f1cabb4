"""Logging in, waiting after wrong passwords, a forgotten password, and one's own account."""

from applicant_browser import browser_of
from applicant_browser import text_of
from collections.abc import Iterator
from datetime import timedelta
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.testing.zope import Browser
import pytest
import re
import requests
from shanxi.jingpin.browser.account.attempts import Attempts
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.casework.password_reset import reset_password
from shanxi.jingpin.casework.password_reset import user_of
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.setuphandlers.groups import EDITORS
import stages
import transaction
from typing import Any


NAME = "applicant1"
PASSWORD = f"{NAME}-Secret-1"


@pytest.fixture(autouse=True)
def fresh_counters() -> Iterator[None]:
    """No attempt of another test counts."""
    for one in (LOGIN_FAILURES, REGISTRATIONS):
        one.clear()
    yield
    for one in (LOGIN_FAILURES, REGISTRATIONS):
        one.clear()


@pytest.fixture
def site(functional: Any) -> Any:
    """A site with one account."""
    stages.make_user(NAME)
    transaction.commit()
    return functional["portal"]


@pytest.fixture
def visitor(functional: Any) -> Browser:
    """Somebody who is not logged in."""
    return Browser(functional["app"])


def log_in(browser: Browser, site: Any, password: str = PASSWORD, query: str = "") -> None:
    """Try to log in by the form."""
    browser.open(f"{site.absolute_url()}/login{query}")
    browser.getControl(name="__ac_name").value = NAME
    browser.getControl(name="__ac_password").value = password
    browser.getControl(name="buttons.login").click()


class TestLogin:
    def test_page_is_chinese(self, site: Any, visitor: Browser) -> None:
        visitor.open(f"{site.absolute_url()}/login")
        for words in ("电子邮箱或登录名", "忘记密码", "申报企业注册"):
            assert words in visitor.contents

    def test_leads_to_my_tasks(self, site: Any, visitor: Browser) -> None:
        log_in(visitor, site)
        assert visitor.url == f"{site.absolute_url()}/@@my-tasks"

    @pytest.mark.parametrize(
        ("came_from", "expected"),
        [
            ("/@@my-account", "/@@my-account"),
            ("", "/@@my-tasks"),
            ("/@@register-enterprise", "/@@my-tasks"),
        ],
    )
    def test_or_to_the_page_that_asked(self, site: Any, visitor: Browser, came_from: str, expected: str) -> None:
        home = site.absolute_url()
        log_in(visitor, site, query=f"?came_from={home}{came_from}")
        assert visitor.url == f"{home}{expected}"

    def test_empty_fields_are_told_at_their_place_and_count_nothing(self, site: Any, visitor: Browser) -> None:
        for _one in range(LOGIN_FAILURES.most + 1):
            visitor.open(f"{site.absolute_url()}/login")
            assert 'novalidate="novalidate"' in visitor.contents
            visitor.getControl(name="buttons.login").click()
        assert "请填写登录名和密码。" in visitor.contents
        assert visitor.contents.count('class="invalid-feedback"') == 2
        assert "登录名或者密码不正确" not in visitor.contents
        log_in(visitor, site)
        assert visitor.url.endswith("/@@my-tasks")

    @pytest.mark.parametrize(
        "foreign", ["https://evil.invalid/", "//evil.invalid", "https:///evil.invalid", "javascript:1"]
    )
    def test_never_to_a_foreign_place(self, site: Any, visitor: Browser, foreign: str) -> None:
        log_in(visitor, site, query=f"?came_from={foreign}")
        assert visitor.url == f"{site.absolute_url()}/@@my-tasks"


class TestWait:
    def test_five_wrong_passwords_shut_out_the_right_one(self, site: Any, visitor: Browser) -> None:
        for _one in range(4):
            log_in(visitor, site, "wrong-password")
            assert "登录名或者密码不正确" in visitor.contents
        for password in ("wrong-password", PASSWORD):
            log_in(visitor, site, password)
            assert "密码连续错误5次，请约10分钟后再试" in visitor.contents
        with clock_at(clock.now() + timedelta(minutes=10, seconds=1)):
            transaction.commit()
            log_in(visitor, site)
            assert visitor.url.endswith("/@@my-tasks")

    def test_success_begins_anew(self, site: Any, visitor: Browser, functional: Any) -> None:
        for _one in range(4):
            log_in(visitor, site, "wrong-password")
        log_in(visitor, site)
        other = Browser(functional["app"])
        for _one in range(4):
            log_in(other, site, "wrong-password")
        log_in(other, site)
        assert other.url.endswith("/@@my-tasks")

    def test_other_accounts_go_on(self, site: Any, visitor: Browser) -> None:
        for _one in range(6):
            LOGIN_FAILURES.count(("somebody", "127.0.0.1"))
        log_in(visitor, site)
        assert visitor.url.endswith("/@@my-tasks")

    def test_private_page_with_http_authentication_counts(self, site: Any, functional: Any) -> None:
        url = f"http://{functional['host']}:{functional['port']}/{site.getId()}"
        for _one in range(5):
            requests.get(f"{url}/@@my-account", auth=(NAME, "wrong-password"), allow_redirects=False, timeout=20)
        answer = requests.get(f"{url}/@@my-account", auth=(NAME, PASSWORD), allow_redirects=False, timeout=20)
        assert answer.status_code == 302
        assert "require_login" in answer.headers["Location"]

    def test_rest_says_429(self, site: Any, functional: Any) -> None:
        url = f"http://{functional['host']}:{functional['port']}/{site.getId()}/@login"

        def ask(password: str) -> requests.Response:
            return requests.post(
                url, json={"login": NAME, "password": password}, headers={"Accept": "application/json"}, timeout=20
            )

        assert [ask("wrong-password").status_code for _one in range(5)] == [401] * 4 + [429]
        answer = ask(PASSWORD)
        assert (answer.status_code, int(answer.headers["Retry-After"]) > 500) == (429, True)
        assert "请约10分钟后再试" in answer.json()["error"]["message"]
        LOGIN_FAILURES.clear()
        assert "token" in ask(PASSWORD).json()

    def test_window_slides(self) -> None:
        attempts = Attempts(2, 60)
        begin = clock.now()
        for seconds in (0, 30):
            with clock_at(begin + timedelta(seconds=seconds)):
                attempts.count("x")
                assert (attempts.wait("x") > 0) is bool(seconds)
        with clock_at(begin + timedelta(seconds=61)):
            assert attempts.wait("x") == 0


class TestForgotten:
    def ask(self, visitor: Browser, site: Any, name: str) -> str:
        """Ask for the letter, and return the page."""
        visitor.open(f"{site.absolute_url()}/@@login-help")
        visitor.getControl(name="form.widgets.login").value = name
        visitor.getControl("发送邮件").click()
        return visitor.contents

    def link(self, site: Any) -> str:
        """The link in the letter."""
        transaction.begin()
        (letter,) = outbox_of(site).unsent()
        assert letter.subject == "找回密码"
        return re.search(r"http\S+token=\S+", letter.body).group(0)

    @pytest.mark.parametrize("name", [NAME, f"{NAME}@example.invalid", f"{NAME.upper()}@Example.invalid"])
    def test_new_password_by_letter(self, site: Any, visitor: Browser, name: str) -> None:
        self.ask(visitor, site, name)
        visitor.open(self.link(site))
        visitor.getControl(name="form.widgets.password").value = "xin-mi-ma-2026"
        visitor.getControl(name="form.widgets.password_again").value = "xin-mi-ma-2026"
        visitor.getControl("设置密码").click()
        assert "新密码已经设置" in visitor.contents
        log_in(visitor, site, "xin-mi-ma-2026")
        assert visitor.url.endswith("/@@my-tasks")

    def test_rules_hold_here_too(self, site: Any, visitor: Browser) -> None:
        self.ask(visitor, site, NAME)
        visitor.open(self.link(site))
        visitor.getControl(name="form.widgets.password").value = "applicant1-x"
        visitor.getControl(name="form.widgets.password_again").value = "applicant1-y"
        visitor.getControl("设置密码").click()
        assert "密码中不能含有姓名" in visitor.contents
        assert "两次输入的密码不一致" in visitor.contents
        assert "applicant1-x" not in visitor.contents

    def test_same_answer_for_nobody(self, site: Any, visitor: Browser) -> None:
        assert self.ask(visitor, site, NAME) == self.ask(visitor, site, "nobody@example.invalid")
        assert len(outbox_of(site).unsent()) == 1

    def test_link_works_once_and_for_a_day(self, site: Any, visitor: Browser) -> None:
        self.ask(visitor, site, NAME)
        token = self.link(site).split("token=")[1]
        with clock_at(clock.now() + timedelta(days=1, seconds=1)):
            assert user_of(token) is None
        with pytest.raises(WritingRefused):
            reset_password(token, "1234567890")
        assert reset_password(token, "xin-mi-ma-2026") == NAME
        assert reset_password(token, "xin-mi-ma-2027") is None

    def test_plones_own_doors_lead_here(self, site: Any, visitor: Browser) -> None:
        for name in ("mail_password_form", "mail_password"):
            visitor.open(f"{site.absolute_url()}/{name}")
            assert visitor.url.endswith("/@@login-help")


class TestPasswordRules:
    @pytest.mark.parametrize(
        ("password", "expected"),
        [("1234567890", "密码不能全是数字，请加入字母或者符号。"), ("xin-mi-ma-2026", None)],
    )
    def test_plone_asks_them(self, portal: Any, password: str, expected: str | None) -> None:
        assert portal.portal_registration.testPasswordValidity(password) == expected


class TestChangePassword:
    NEW = "xin-mi-ma-2026"

    def change(self, visitor: Browser, site: Any, current: str, password: str, again: str) -> None:
        """Log in, and send the form."""
        log_in(visitor, site)
        visitor.open(f"{site.absolute_url()}/@@my-account")
        visitor.getLink("修改密码").click()
        for name, value in (("current", current), ("password", password), ("password_again", again)):
            visitor.getControl(name=f"form.widgets.{name}").value = value
        visitor.getControl(name="form.buttons.change").click()

    def test_new_one_holds_at_once(self, site: Any, visitor: Browser, functional: Any) -> None:
        self.change(visitor, site, PASSWORD, self.NEW, self.NEW)
        assert "密码已修改" in visitor.contents
        assert visitor.url.endswith("/@@my-account")
        other = Browser(functional["app"])
        log_in(other, site)
        assert "登录名或者密码不正确" in other.contents
        log_in(other, site, self.NEW)
        assert other.url.endswith("/@@my-tasks")

    @pytest.mark.parametrize(
        ("current", "password", "again", "words"),
        [
            ("wrong-password", NEW, NEW, "现在的密码不正确。"),
            (PASSWORD, "1234567890", "1234567890", "密码不能全是数字"),
            (PASSWORD, f"{NAME}-x-2026", f"{NAME}-x-2026", "密码中不能含有姓名"),
            (PASSWORD, NEW, f"{NEW}7", "两次输入的密码不一致"),
            ("", "", "", "并重新填写密码"),
        ],
    )
    def test_refused(
        self, site: Any, visitor: Browser, functional: Any, current: str, password: str, again: str, words: str
    ) -> None:
        self.change(visitor, site, current, password, again)
        assert words in visitor.contents
        assert "已填内容都在" not in visitor.contents
        other = Browser(functional["app"])
        log_in(other, site)
        assert other.url.endswith("/@@my-tasks")

    def test_root_account_is_told_where(self, site: Any, visitor: Browser) -> None:
        visitor.addHeader("Authorization", f"Basic {SITE_OWNER_NAME}:{SITE_OWNER_PASSWORD}")
        visitor.open(f"{site.absolute_url()}/@@change-password")
        assert "请由技术管理员在服务器上修改" in visitor.contents


class TestMyAccount:
    def test_says_who_and_what(self, functional_portal: Any, functional: Any) -> None:
        """Name, login, address and the functions; for the federation's officer who edits the site, too."""
        stages.make_bodies(functional_portal)
        groups.join("federation1", EDITORS)
        transaction.commit()
        browser = browser_of(functional["app"], "federation1")
        browser.open(f"{functional_portal.absolute_url()}/@@my-account")
        words = text_of(browser)
        name = office.body("federation").name
        for one in ("federation1@example.invalid", f"{name}：工作人员", "官网编辑", "修改密码"):
            assert one in words, one

    @pytest.mark.parametrize("page", ["personal-information", "personal-preferences"])
    def test_plones_own_pages_lead_here(self, site: Any, visitor: Browser, page: str) -> None:
        log_in(visitor, site)
        visitor.open(f"{site.absolute_url()}/@@{page}")
        assert visitor.url == f"{site.absolute_url()}/@@my-account"

    def test_consents_can_be_given_and_withdrawn(self, site: Any, visitor: Browser) -> None:
        consent_log_of(site).give(NAME, ("processing", "passing_on"), now=clock.now())
        transaction.commit()
        log_in(visitor, site)
        visitor.open(f"{site.absolute_url()}/@@my-account")
        visitor.getControl("撤回同意").click()
        transaction.begin()
        assert set(consent_log_of(site).standing(NAME)) == {"processing"}
        visitor.getControl("同意", index=1).click()
        transaction.begin()
        assert set(consent_log_of(site).standing(NAME)) == {"processing", "publication"}
        assert [(one.id, one.given) for one in consent_log_of(site).history(NAME)] == [
            ("processing", True),
            ("passing_on", True),
            ("passing_on", False),
            ("publication", True),
        ]

    def test_needs_the_forms_token(self, site: Any, functional: Any) -> None:
        url = f"http://{functional['host']}:{functional['port']}/{site.getId()}/@@my-account"
        answer = requests.post(url, data={"give": "publication"}, auth=(NAME, PASSWORD), timeout=20)
        assert answer.status_code == 200
        transaction.begin()
        assert consent_log_of(site).history(NAME) == ()

    def test_not_for_visitors(self, site: Any, functional: Any) -> None:
        url = f"http://{functional['host']}:{functional['port']}/{site.getId()}/@@my-account"
        assert requests.get(url, allow_redirects=False, timeout=20).status_code == 302
