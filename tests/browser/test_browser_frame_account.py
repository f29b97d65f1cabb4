"""The frame around every page."""

import lxml.html
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.app.testing import TEST_USER_NAME
from plone.app.testing import TEST_USER_PASSWORD
from plone.testing.zope import Browser
import pytest
import transaction


class TestFrame:
    @pytest.fixture(autouse=True)
    def _init(self, functional_portal):
        self.portal = functional_portal
        transaction.commit()

    def page(self, path: str = "", user: str = "", password: str = "") -> lxml.html.HtmlElement:
        """A page as somebody gets it, parsed."""
        browser = Browser(self.portal.getPhysicalRoot())
        browser.handleErrors = False
        if user:
            browser.addHeader("Authorization", f"Basic {user}:{password}")
        browser.open(f"{self.portal.absolute_url()}{path}")
        return lxml.html.fromstring(browser.contents)

    def links(self, root: lxml.html.HtmlElement, element_id: str) -> list[tuple[str, str]]:
        """The links of a part of the page."""
        base = self.portal.absolute_url()
        part = root.get_element_by_id(element_id)
        return [(link.text_content().strip(), link.get("href").removeprefix(base)) for link in part.iter("a")]

    def test_visitor(self):
        """A visitor may log in or register an enterprise."""
        assert self.links(self.page(), "jp-account") == [("登录", "/login"), ("申报企业注册", "/@@register-enterprise")]

    def test_user(self):
        """A user finds tasks, the own account and the way out."""
        root = self.page("", TEST_USER_NAME, TEST_USER_PASSWORD)

        assert self.links(root, "jp-account") == [
            ("我的待办", "/@@my-tasks"),
            (TEST_USER_NAME, "/@@my-account"),
            ("退出", "/logout"),
        ]
        assert root.xpath("//*[@id='edit-zone']") == []

    def test_toolbar_for_editors(self):
        """Who edits has Plone's toolbar."""
        assert len(self.page("/guide", SITE_OWNER_NAME, SITE_OWNER_PASSWORD).xpath("//*[@id='edit-zone']")) == 1

    def test_navigation(self):
        """The public sections in their order; nothing of the office."""
        assert [title for title, _href in self.links(self.page(), "portal-globalnav")] == [
            "首页",
            "公示",
            "公告",
            "获证名录",
            "团体标准",
            "获证企业",
            "申报指南",
            "联系",
        ]

    def test_footer(self):
        """Our footer, once, and nothing of Plone's."""
        root = self.page()
        footer = root.get_element_by_id("portal-footer-wrapper")

        assert [title for title, _href in self.links(root, "portal-footer-wrapper")] == [
            "申报指南",
            "联系我们",
            "隐私说明",
            "网站地图",
        ]
        assert "主办单位：山西省公用品牌建设联合会" in " ".join(footer.text_content().split())
        assert "Plone" not in footer.text_content()

    def test_skip_link_comes_first_and_leads_to_the_content(self):
        """The first link of the page jumps over the navigation."""
        root = self.page("/contact")
        first = root.xpath("//body//a")[0]

        assert (first.text_content().strip(), first.get("href")) == ("跳到主要内容", "#main-container")
        assert root.get_element_by_id("main-container").tag == "main"

    @pytest.mark.parametrize("element_id", ["portal-logo", "portal-searchbox", "jp-skip", "main-container"])
    def test_each_part_once(self, element_id):
        """The theme moves parts; it must not double them."""
        assert len(self.page().xpath(f"//*[@id='{element_id}']")) == 1
