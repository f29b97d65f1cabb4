"""From a stranger to a draft in Chromium: register, confirm by the letter, log in, product, new application."""

from accessibility import overflow
from accessibility import violations
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from navigation import follow
from navigation import press
import os
from pathlib import Path
from plone import api
import pytest
import re
from shanxi.jingpin.browser.account.attempts import LOGIN_FAILURES
from shanxi.jingpin.browser.account.attempts import REGISTRATIONS
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.worker import deliver_now
from shanxi.jingpin.content import groups
import stages
import transaction
from typing import Any


pytestmark = pytest.mark.browser

WIDTHS = (360, 1440)
PASSWORD = "chen-cu-1368-x"
FORM = {
    "enterprise_name": "山西示例醋业有限公司",
    "credit_code": "91140100MA0KXY123E",
    "contact": "王小醋",
    "mobile": "13800000001",
    "email": "wang@example.invalid",
    "password": PASSWORD,
    "password_again": PASSWORD,
}


@pytest.fixture
def site(functional: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """A site with bodies and an open call, whose letters go into a folder."""
    monkeypatch.setitem(os.environ, "JINGPIN_VAR", str(tmp_path))
    portal = functional["portal"]
    monkeypatch.setitem(os.environ, "JINGPIN_URL", portal.absolute_url().rpartition("/")[0])
    stages.make_bodies(portal)
    stages.make_call()
    api.portal.set_registry_record("shanxi.jingpin.mail.mode", "folder")
    transaction.commit()
    for one in (LOGIN_FAILURES, REGISTRATIONS):
        one.clear()
    yield portal
    for one in (LOGIN_FAILURES, REGISTRATIONS):
        one.clear()


def letters(site: Any, folder: Path) -> list[Any]:
    """Deliver what waits, and read the folder, the oldest letter first."""
    transaction.begin()
    deliver_now(site)
    files = sorted(folder.glob("mail/**/*.eml"), key=lambda one: one.stat().st_mtime_ns)
    return [message_from_bytes(one.read_bytes(), policy=default) for one in files]


def register(page: Any, site: Any, **changes: str) -> None:
    """Fill the form in and send it."""
    page.goto(f"{site.absolute_url()}/@@register-enterprise")
    for name, value in {**FORM, **changes}.items():
        page.fill(f"#form-widgets-{name}", value)
    page.get_by_label("我同意处理申报所需的个人信息").check()
    press(page, "提交注册")


def fits(page: Any) -> None:
    """The page fits a phone and a desk, and breaks no rule of WCAG 2.1 AA."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert (overflow(page), violations(page)) == (0, [])


def log_in(page: Any, site: Any, name: str, password: str) -> None:
    """By the form."""
    page.goto(f"{site.absolute_url()}/login")
    page.fill("#__ac_name", name)
    page.fill("#__ac_password", password)
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_from_stranger_to_draft(site: Any, page: Any, tmp_path: Path) -> None:
    """第六条（一）, as far as a draft."""
    register(page, site)
    assert page.locator("h1").inner_text() == "请到邮箱确认注册"
    fits(page)
    (letter,) = letters(site, tmp_path)
    assert (letter["to"], letter["subject"]) == ("wang@example.invalid", "请确认注册")

    page.goto(re.search(r"http\S+token=\S+", letter.get_content()).group(0))
    fits(page)
    press(page, "确认注册")
    assert page.locator("h1").inner_text() == "注册成功"
    fits(page)

    log_in(page, site, FORM["email"], PASSWORD)
    assert page.url == f"{site.absolute_url()}/@@my-tasks"
    page.goto(f"{site.absolute_url()}/@@new-application")
    assert "请先登记产品或服务" in page.content()
    follow(page, "登记产品或服务")
    page.fill("#form-widgets-name", "六年陈酿老陈醋")
    page.fill("#form-widgets-process", "固态发酵")
    fits(page)
    press(page, "登记")
    fits(page)

    follow(page, "申报", exact=True)
    page.select_option("#form-widgets-sector", "food")
    page.select_option("#form-widgets-certified_field", "food")
    fits(page)
    press(page, "生成草稿")
    assert "@@application-form" in page.url
    transaction.begin()
    (case,) = cases_of_enterprise(groups.enterprise_of(account_of(FORM["email"])))
    assert case.label == "六年陈酿老陈醋"

    page.goto(f"{site.absolute_url()}/@@my-applications")
    assert "填写并提交申请" in page.content()
    fits(page)


def test_wrong_entries_stay_and_are_named(site: Any, page: Any) -> None:
    """Every error at its field at once; what was typed is still there, the password is not."""
    register(page, site, credit_code="9114010O", password="short-1", password_again="short-1")
    shown = page.locator(".invalid-feedback").all_inner_texts()
    assert shown == ["统一社会信用代码应为18位，现在是8位。", "密码至少10位，现在是7位。"]
    assert page.input_value("#form-widgets-enterprise_name") == FORM["enterprise_name"]
    assert page.input_value("#form-widgets-credit_code") == "9114010O"
    assert page.input_value("#form-widgets-password") == ""
    assert page.get_by_label("我同意处理申报所需的个人信息").is_checked()
    fits(page)


def test_taken_address_looks_the_same_and_is_told_by_letter(site: Any, page: Any, tmp_path: Path) -> None:
    """Nobody learns from the screen who has an account."""
    stages.make_user("wang")
    transaction.commit()
    register(page, site)
    assert page.locator("h1").inner_text() == "请到邮箱确认注册"
    (letter,) = letters(site, tmp_path)
    assert letter["subject"] == "您已经有账号"
    assert "token=" not in letter.get_content()


def test_forgotten_password(site: Any, page: Any, tmp_path: Path) -> None:
    """A letter, a new password, in."""
    stages.make_user("wang")
    transaction.commit()
    page.goto(f"{site.absolute_url()}/login")
    follow(page, "忘记密码")
    page.fill("#form-widgets-login", "wang@example.invalid")
    fits(page)
    press(page, "发送邮件")
    (letter,) = letters(site, tmp_path)
    page.goto(re.search(r"http\S+token=\S+", letter.get_content()).group(0))
    page.fill("#form-widgets-password", PASSWORD)
    page.fill("#form-widgets-password_again", PASSWORD)
    fits(page)
    press(page, "设置密码")
    log_in(page, site, "wang", PASSWORD)
    assert page.url == f"{site.absolute_url()}/@@my-tasks"


@pytest.mark.parametrize("path", ["view", "@@edit-enterprise", "@@accounts", "@@invite", "@@contact", "@@licence"])
def test_pages_of_an_enterprise_fit(site: Any, page: Any, path: str) -> None:
    """On a phone and at a desk, and accessible."""
    enterprise = stages.make_enterprise(1, "applicant1")
    stages.make_product(enterprise, "测试陈醋")
    transaction.commit()
    log_in(page, site, "applicant1", "applicant1-Secret-1")
    page.goto(f"{enterprise.absolute_url()}/{path}")
    fits(page)


@pytest.mark.parametrize("path", ["@@register-enterprise", "login", "@@login-help"])
def test_pages_of_visitors_fit(site: Any, page: Any, path: str) -> None:
    """On a phone and at a desk, and accessible."""
    page.goto(f"{site.absolute_url()}/{path}")
    fits(page)


def test_own_account_fits(site: Any, page: Any) -> None:
    """The account with its consents."""
    stages.make_enterprise(1, "applicant1")
    transaction.commit()
    log_in(page, site, "applicant1", "applicant1-Secret-1")
    page.goto(f"{site.absolute_url()}/@@my-account")
    fits(page)
