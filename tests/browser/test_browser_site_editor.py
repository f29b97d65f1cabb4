"""The editor of the public site: adds pages and news where they belong, publishes them, and reads Chinese."""

from applicant_browser import browser_of
from applicant_browser import text_of
import json
from plone import api
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.content import groups
from shanxi.jingpin.setuphandlers.groups import EDITORS
import stages
import transaction
from typing import Any


LINKS = {
    "新增新闻": "/news/++add++News Item",
    "新增页面": "/guide/++add++Document",
    "新闻动态的内容": "/news/folder_contents",
    "申报指南的内容": "/guide/folder_contents",
}


@pytest.fixture
def site(functional_portal: Any) -> Any:
    """A site with an editor and an ordinary user."""
    for name in ("editor1", "applicant1"):
        stages.make_user(name)
    groups.join("editor1", EDITORS)
    transaction.commit()
    return functional_portal


@pytest.fixture
def editor(functional_app: Any, site: Any) -> Browser:
    """The editor at 我的待办."""
    browser = browser_of(functional_app, "editor1")
    browser.open(f"{site.absolute_url()}/@@my-tasks")
    return browser


class TestMyTasks:
    @pytest.mark.parametrize("words", sorted(LINKS))
    def test_links_are_of_use(self, site: Any, editor: Browser, words: str) -> None:
        editor.getLink(words).click()
        assert editor.headers["status"].startswith("200")
        assert editor.url.replace("%20", " ").split("?")[0] == f"{site.absolute_url()}{LINKS[words]}"
        assert "没有权限" not in editor.contents

    def test_others_have_none(self, site: Any, functional_app: Any) -> None:
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{site.absolute_url()}/@@my-tasks")
        assert not any(words in browser.contents for words in LINKS)


class TestOrdinaryPages:
    @pytest.mark.parametrize(("words", "place"), [("新增新闻", "news"), ("新增页面", "guide")])
    def test_from_the_link_to_the_public(
        self, site: Any, editor: Browser, functional_app: Any, words: str, place: str
    ) -> None:
        """Add, publish, and a visitor reads it."""
        editor.getLink(words).click()
        assert "Summary" not in editor.contents
        editor.getControl(name="form.widgets.IDublinCore.title").value = "测试消息"
        editor.getControl(name="form.buttons.save").click()
        editor.getLink("发布", index=0).click()
        visitor = browser_of(functional_app)
        visitor.open(f"{site.absolute_url()}/{place}")
        transaction.begin()
        (page,) = [one for one in site[place].objectValues() if one.portal_type in ("Document", "News Item")]
        assert api.content.get_state(page) == "published"
        visitor.open(page.absolute_url())
        assert "测试消息" in text_of(visitor)
        if place == "news":
            visitor.open(site.absolute_url())
            assert "测试消息" in text_of(visitor)

    def test_section_itself_is_not_the_editors_to_publish(self, site: Any) -> None:
        with api.env.adopt_user("editor1"):
            for place in ("news", "guide"):
                assert not api.user.has_permission("Review portal content", obj=site[place])


class TestToolbar:
    @pytest.mark.parametrize(("page", "has"), [("privacy", False), ("contact", False), ("guide", True), ("news", True)])
    def test_contents_are_offered_where_they_open(self, site: Any, editor: Browser, page: str, has: bool) -> None:
        editor.open(f"{site.absolute_url()}/{page}")
        assert ('id="contentview-folderContents"' in editor.contents) is has

    @pytest.mark.parametrize("page", ["edit", "sharing", "manage-aliases", "content_status_history"])
    def test_no_english_paragraphs(self, site: Any, editor: Browser, page: str) -> None:
        editor.open(f"{site.absolute_url()}/privacy/{page}")
        for words in ("Summary", "By default", "Using this form", "To change", "Enter the", "The date when"):
            assert words not in text_of(editor), words

    def test_day_of_the_last_change(self, site: Any, editor: Browser) -> None:
        editor.open(f"{site.absolute_url()}/privacy")
        assert "data-pat-display-time" not in editor.contents
        (shown,) = editor._response.html.select("#contentview-history time")
        assert shown.get_text(strip=True) == api.portal.get_localized_time(site["privacy"].modified(), long_format=True)

    @pytest.mark.parametrize(("language", "words"), [("zh-cn", "重排"), ("zh_CN", "重排"), ("xx-yy", "")])
    def test_texts_of_scripts(self, site: Any, editor: Browser, language: str, words: str) -> None:
        """Under the name that the page has for its language."""
        editor.open(f"{site.absolute_url()}/plonejsi18n?domain=widgets&language={language}")
        assert (json.loads(editor.contents) or {}).get("Rearrange", "") == words
