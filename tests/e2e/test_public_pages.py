"""A visitor reads the public pages, on a telephone and at a desk."""

from accessibility import overflow
from accessibility import violations
from navigation import follow
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
import pytest


pytestmark = pytest.mark.browser

PAGES = [
    "",
    "/notices",
    "/register",
    "/guide",
    "/contact",
    "/privacy",
    "/login",
    "/sitemap",
    "/@@search?SearchableText=x",
]
WIDTHS = [360, 1440]


@pytest.fixture(params=WIDTHS)
def screen(request, page):
    """A page in a window of that width."""
    page.set_viewport_size({"width": request.param, "height": 800})
    return page


@pytest.mark.parametrize("path", PAGES)
def test_page_fits_and_is_accessible(functional_portal, screen, path):
    """No page scrolls sideways, and none breaks a rule of WCAG 2.1 AA."""
    screen.goto(f"{functional_portal.absolute_url()}{path}")

    assert overflow(screen) == 0
    assert violations(screen) == []


def test_guide_shows_the_chart(functional_portal, screen):
    """The flow chart is visible, named, and not wider than the window."""
    screen.goto(f"{functional_portal.absolute_url()}/guide")
    chart = screen.get_by_role("img", name="认证申请的流程图")

    assert chart.is_visible()
    assert chart.bounding_box()["width"] <= screen.viewport_size["width"]
    assert screen.locator("svg text", has_text="待补全材料").first.is_visible()


def test_log_in_with_the_keyboard(functional_portal, page):
    """From the login page to the account bar and out again, in Chinese."""
    page.goto(f"{functional_portal.absolute_url()}/login")
    assert page.locator("h1").inner_text() == "登录"

    page.get_by_label("登录名").first.fill(TEST_USER_NAME)
    page.get_by_label("密码").first.fill(TEST_USER_PASSWORD)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(functional_portal.absolute_url())

    account = page.get_by_role("navigation", name="账户")
    assert account.get_by_role("link").all_inner_texts() == ["我的待办", TEST_USER_NAME, "退出"]
    follow(page, "退出")
    page.goto(functional_portal.absolute_url())
    assert account.get_by_role("link").all_inner_texts() == ["登录", "申报企业注册"]


def test_wrong_password_is_told_in_chinese(functional_portal, page):
    """The refusal is marked as an error in words, not by its colour alone."""
    page.goto(f"{functional_portal.absolute_url()}/login")
    page.get_by_label("登录名").first.fill("nobody")
    page.get_by_label("密码").first.fill("wrong-password")
    page.keyboard.press("Enter")

    message = page.locator(".portalMessage").first
    message.wait_for()
    assert message.inner_text().strip().startswith("错误：")
    assert "密码不正确" in message.inner_text()


def test_skip_link_moves_the_focus(functional_portal, page):
    """The first press of the tabulator offers the way past the navigation."""
    page.goto(f"{functional_portal.absolute_url()}/contact")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "跳到主要内容"

    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "main-container"


def test_menu_opens_on_a_telephone(functional_portal, page):
    """The sections are behind one button."""
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(functional_portal.absolute_url())
    page.get_by_role("button", name="打开导航菜单").click()

    link = page.locator("#portal-globalnav").get_by_role("link", name="申报指南")
    link.wait_for(state="visible")
    link.click()

    page.wait_for_url("**/guide")
    assert page.locator("h1").inner_text() == "申报指南"
