"""A login that has expired costs nothing of what was typed: Chromium, cookies deleted, logged in in a second window."""

from applicant import Applicant
from conftest import Shown
from pathlib import Path
import pytest
from real_files import pdf_at
import stages
import transaction
from typing import Any


pytestmark = pytest.mark.browser

TYPED = "写了很久的内容"
EXPIRED = "登录已过期，没有提交。"


@pytest.fixture
def case(functional_portal):
    """A new draft."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_draft(product, stages.make_call(), "applicant1")
    stages.make_user("applicant9")
    transaction.commit()
    return case


@pytest.fixture
def applicant(case, person) -> Applicant:
    """Its applicant, logged in."""
    return Applicant(person("applicant1").page, case.absolute_url())


def log_in_again(page: Any, name: str = "applicant1") -> None:
    """Follow the link of the alert, which opens a window, and log in there."""
    with page.expect_popup() as opened:
        page.get_by_role("link", name="在新窗口登录").click()
    other = opened.value
    other.get_by_label("登录名").first.fill(name)
    other.get_by_label("密码").first.fill(f"{name}-Secret-1")
    with other.expect_navigation():
        other.keyboard.press("Enter")
    other.get_by_role("heading", name="我的待办").wait_for()
    other.close()


def stored(case: Any, name: str) -> Any:
    """What is stored of a section."""
    transaction.begin()
    return case.sections.get(name)


def test_section(case: Any, applicant: Applicant, shown: Shown) -> None:
    """Nothing is sent, everything stays, and after the login the same button saves."""
    page = applicant.page
    page.goto(f"{applicant.case}/@@application-form?section=overview")
    page.fill("#form-widgets-introduction", TYPED)
    page.context.clear_cookies()
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_role("alert").get_by_text(EXPIRED).wait_for()
    assert "section=overview" in page.url
    assert page.input_value("#form-widgets-introduction") == TYPED
    shown(page, "expired-login")

    log_in_again(page)
    with page.expect_navigation():
        page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("已保存（").first.wait_for()
    assert page.input_value("#form-widgets-introduction") == TYPED
    assert TYPED in str(stored(case, "overview"))


def test_somebody_else_is_logged_in_now(case: Any, applicant: Applicant) -> None:
    """What one person has typed is not sent in the name of another."""
    page = applicant.page
    page.goto(f"{applicant.case}/@@application-form?section=overview")
    page.fill("#form-widgets-introduction", TYPED)
    page.context.clear_cookies()
    page.get_by_role("button", name="保存", exact=True).click()
    log_in_again(page, "applicant9")
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_role("alert").get_by_text("现在登录的是另一个账号").wait_for()
    assert page.input_value("#form-widgets-introduction") == TYPED
    assert page.get_by_role("alert").get_by_text(EXPIRED).count() == 0
    assert TYPED not in str(stored(case, "overview"))


def test_upload(applicant: Applicant, tmp_path: Path) -> None:
    """A chosen file is still chosen, and is sent after the login."""
    page = applicant.page
    page.goto(f"{applicant.case}/@@materials")
    files = page.locator("#files-material-6a")
    path = pdf_at(tmp_path / "检验报告.pdf")
    files.locator(".jp-upload-form input[type=file]").set_input_files(str(path))
    page.context.clear_cookies()
    files.locator(".jp-upload-form button").click()
    page.get_by_role("alert").get_by_text(EXPIRED).wait_for()

    log_in_again(page)
    files.locator(".jp-upload-form button").click()
    files.get_by_role("link", name=path.name, exact=True).wait_for()


def test_network_is_down(applicant: Applicant) -> None:
    """No page of the browser takes the place of the form."""
    page = applicant.page
    page.goto(f"{applicant.case}/@@application-form?section=overview")
    page.fill("#form-widgets-introduction", TYPED)
    page.context.set_offline(True)
    page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_role("alert").get_by_text("现在连不上网站").wait_for()
    page.context.set_offline(False)
    assert page.input_value("#form-widgets-introduction") == TYPED
    with page.expect_navigation():
        page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("已保存（").first.wait_for()


def test_old_token(applicant: Applicant) -> None:
    """A page that stood open for days is sent with a new token."""
    page = applicant.page
    page.goto(f"{applicant.case}/@@application-form?section=overview")
    page.fill("#form-widgets-introduction", TYPED)
    page.evaluate("document.querySelectorAll('[name=_authenticator]').forEach(one => one.value = '0123456789abcdef')")
    with page.expect_navigation():
        page.get_by_role("button", name="保存", exact=True).click()
    page.get_by_text("已保存（").first.wait_for()
