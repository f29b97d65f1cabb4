"""公示 over HTTP: the public list and page, and the screens that draft and publish."""

from datetime import timedelta
import lxml.html
import notice_stages
from plone import api
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.content import office
import stages
import transaction


def browser_of(app, name=""):
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    if name:
        browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


def text_of(browser):
    """The words of a page, without the breaks of its source."""
    return "".join(lxml.html.fromstring(browser.contents).text_content().split())


@pytest.fixture
def cases(functional_portal):
    stages.make_bodies(functional_portal)
    call = stages.make_call()
    found = [notice_stages.make_awaiting(number, call) for number in (1, 2)]
    transaction.commit()
    return found


class TestPublicPage:
    @pytest.mark.parametrize(
        ("moment", "phase", "buttons"),
        [
            (lambda one: one.starts_at - timedelta(hours=1), "即将公示", 0),
            (lambda one: one.starts_at, "公示中", 3),
            (lambda one: one.ends_at - timedelta(seconds=1), "公示中", 3),
            (lambda one: one.ends_at, "公示期满", 0),
        ],
        ids=["before", "first", "last", "over"],
    )
    def test_phase(self, cases, functional_app, functional_portal, moment, phase, buttons):
        """To the second, without anything being changed; the way to object is there only while it runs."""
        notice = notice_stages.publish_notice(*cases)
        browser = browser_of(functional_app)
        with clock_at(moment(notice)):
            transaction.commit()
            browser.open(f"{functional_portal.absolute_url()}/notices/{notice.page_id}")

        assert phase in browser.contents
        assert browser.contents.count("/notices/objection") == buttons
        assert [
            one for one in (cases[0].number, "山西测试2有限公司", "T/SXJP 002—2026") if one not in browser.contents
        ] == []

    def test_list(self, cases, functional_app, functional_portal):
        """Empty it says so; then it has the notice, and never the form."""
        browser = browser_of(functional_app)
        browser.open(f"{functional_portal.absolute_url()}/notices")
        assert "目前没有公示" in browser.contents
        notice = notice_stages.publish_notice(*cases)
        transaction.commit()
        browser.open(f"{functional_portal.absolute_url()}/notices")
        assert (notice.title in browser.contents, ">提出异议<" in browser.contents) == (True, False)


class TestOffice:
    def test_draft_and_publish(self, cases, functional_app, functional_portal):
        """An editor drafts what is filled in; an officer publishes on the decision screen."""
        stages.make_user("editor1")
        api.group.add_user(groupname="jingpin-site-editors", username="editor1")
        transaction.commit()
        editor = browser_of(functional_app, "editor1")
        editor.open(f"{functional_portal.absolute_url()}/@@draft-notice")
        assert [one for one in ("公正", cases[0].number, cases[1].number) if one not in editor.contents] == []
        editor.getControl(name="form.widgets.contact").value = "联系电话 0351-0000000"
        editor.getControl("保存草稿").click()
        assert "草稿已保存" in editor.contents
        transaction.begin()
        (notice,) = office.place("notices").objectValues()
        assert list(notice.cases) == notice_stages.uids(*cases)
        officer = browser_of(functional_app, "federation1")
        officer.open(f"{notice.absolute_url()}/@@decide?transition=publish")
        officer.getControl("发布公示").click()
        transaction.begin()
        assert [api.content.get_state(one) for one in cases] == ["public_notice"] * 2

    def test_waiting(self, cases, functional_app, functional_portal):
        """公示管理 names what waits, and where it is listed; the draft shows the rows of the public table."""
        officer = browser_of(functional_app, "federation1")
        officer.open(f"{functional_portal.absolute_url()}/@@my-tasks")
        officer.getLink("列入公示", index=0).click()
        assert officer.url == f"{functional_portal.absolute_url()}/@@public-notices"
        assert "等待公示的案件（2件）" in text_of(officer)
        officer.open(cases[0].absolute_url())
        officer.getLink("开始公示").click()
        assert officer.url == f"{functional_portal.absolute_url()}/@@public-notices"
        notice = notice_stages.draft_notice(cases[0])
        transaction.commit()
        officer.open(officer.url)
        assert officer.contents.count("已列入") == 1
        officer.getLink(notice.title, index=0).click()
        table = lxml.html.fromstring(officer.contents).xpath("//table")[0].text_content()
        assert [one for one in ("山西测试1有限公司", "500ml", "T/SXJP 001—2026", "机构bodya") if one not in table] == []
        assert cases[1].number not in officer.contents

    def test_ready_to_announce(self, cases, functional_app, functional_portal):
        """公告管理 names the cases whose period is over, and no other one."""
        notice = notice_stages.publish_notice(cases[0])
        transaction.commit()
        officer = browser_of(functional_app, "federation1")
        page = f"{functional_portal.absolute_url()}/@@office-announcements"
        officer.open(page)
        assert "可以公告的案件（0件）" in text_of(officer)
        with clock_at(notice_stages.after(notice)):
            transaction.commit()
            officer.open(page)
            assert "可以公告的案件（1件）" in text_of(officer)
            assert cases[0].number in officer.contents
            announcement = notice_stages.publish_announcement(cases[0])
            transaction.commit()
            officer.open(announcement.absolute_url())
        table = lxml.html.fromstring(officer.contents).xpath("//table")[0].text_content()
        assert [one for one in ("SXJP202600001", "2029年7月19日") if one not in table] == []
        assert "已核定" in officer.contents
        assert "网站已公开" not in officer.contents

    @pytest.mark.parametrize("name", ["", "applicant1", "examiner1", "expert1", "department1", "signatory-a"])
    def test_closed(self, cases, functional_app, functional_portal, name):
        """Nobody else drafts, or reads a draft."""
        notice = notice_stages.draft_notice(*cases, title="尚未公开的草稿")
        transaction.commit()
        browser = browser_of(functional_app, name)
        for path in ("@@draft-notice", "@@public-notices", f"office/notices/{notice.getId()}"):
            browser.open(f"{functional_portal.absolute_url()}/{path}")
            assert [one for one in ("尚未公开的草稿", cases[0].number) if one in browser.contents] == []
