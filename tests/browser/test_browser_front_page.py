"""The front page."""

from datetime import timedelta
import lxml.html
from plone import api
from plone.app.testing import logout
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.interfaces import IJingpinLayer
import stages
from zope.interface import alsoProvides


class TestFrontPage:
    @pytest.fixture(autouse=True)
    def _init(self, portal, http_request):
        alsoProvides(http_request, IJingpinLayer)
        self.portal = portal
        self.view = api.content.get_view("front-page", portal, http_request)

    def test_nothing_is_invented(self):
        """A new site has no call, no notice and no announcement."""
        html = self.view()

        assert (self.view.calls(), self.view.newest("notices"), self.view.newest("announcements")) == ((), [], [])
        assert "正在受理申报" not in html
        assert [one.text_content() for one in lxml.html.fromstring(html).find_class("jp-empty")] == [
            "目前没有公示。",
            "目前没有公告。",
        ]

    def test_seven_steps(self):
        """The strip shows all seven."""
        titles = [str(step.title) for step in self.view.steps()]

        assert titles == [
            "提交申请",
            "资格预审",
            "初评及制定团体标准",
            "第三方认证、出具证书",
            "汇总审核",
            "公示",
            "公告",
        ]

    def test_open_call(self, office_portal):
        """An anonymous visitor reads title and closing moment of an open call."""
        stages.make_call(title="2026年度申报", closes_at=now() + timedelta(days=3))
        logout()

        html = self.view()

        assert "2026年度申报" in html
        assert "截止时间" in html

    @pytest.mark.parametrize(("login", "page"), [("", "@@register-enterprise"), ("applicant1", "@@new-application")])
    def test_apply(self, office_portal, login, page):
        """Who acts for an enterprise goes straight to the application, also from the call."""
        stages.make_call(title="2026年度申报")
        stages.make_enterprise(1, "applicant1")
        if login:
            with stages.acting_as(login):
                html = self.view()
        else:
            logout()
            html = self.view()
        links = [one for one in lxml.html.fromstring(html).iter("a") if one.text_content() == "我要申报"]
        assert [one.get("href").rpartition("/")[2] for one in links] == [page, page]

    def test_newest_first_and_five_at_most(self):
        """Of six entries the five that were published last."""
        section = self.portal["guide"]
        with api.env.adopt_roles(["Manager"]):
            for number in range(6):
                page = api.content.create(section, "Document", f"page{number}", title=f"第{number}篇")
                api.content.transition(page, "publish")
                page.setEffectiveDate(f"2026-03-0{number + 1} 10:00:00 GMT+8")
                page.reindexObject(idxs=["effective"])

        rows = self.view.newest("guide")

        assert [row.title for row in rows] == ["第5篇", "第4篇", "第3篇", "第2篇", "第1篇"]
        assert rows[0].day == "2026年3月6日"
