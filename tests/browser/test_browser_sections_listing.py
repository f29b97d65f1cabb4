"""Lists of public sections."""

import lxml.html
from plone import api
from plone.app.testing import logout
import pytest
from shanxi.jingpin.browser.sections.listing import rows
from shanxi.jingpin.interfaces import IJingpinLayer
from zope.interface import alsoProvides


class TestListing:
    @pytest.fixture(autouse=True)
    def _init(self, portal, http_request):
        alsoProvides(http_request, IJingpinLayer)
        self.portal = portal
        self.request = http_request

    def test_empty_section_says_so(self):
        """An empty list is explained."""
        html = api.content.get_view("latest-first", self.portal["notices"], self.request)()
        (empty,) = lxml.html.fromstring(html).find_class("jp-empty")

        assert empty.text_content().strip() == "“公示”目前没有内容，发布后会列在这里。"

    def test_visitor_sees_published_only(self):
        """A page that is not published stays out of a visitor's list."""
        section = self.portal["guide"]
        with api.env.adopt_roles(["Manager"]):
            api.content.create(section, "Document", "draft", title="草稿")
            page = api.content.create(section, "Document", "public", title="已发布")
            api.content.transition(page, "publish")
        logout()

        assert [row.title for row in rows(section, sort_on="sortable_title")] == ["已发布"]

    @pytest.mark.parametrize("start", ["", "x", "-1", "99999999"])
    def test_odd_page_numbers(self, start):
        """A page number from the outside never breaks the list."""
        self.request.form["b_start"] = start
        view = api.content.get_view("by-title", self.portal["register"], self.request)

        assert list(view.batch()) == []
