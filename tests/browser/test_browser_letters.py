"""The operator's page of letters, through the publisher."""

from plone import api
from plone.registry.interfaces import IRegistry
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.delivery import message_of
from shanxi.jingpin.casework.delivery import sender_of
from shanxi.jingpin.casework.delivery_folder import FolderDelivery
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import outbox_of
import stages
from test_browser_calls import browser_of
import transaction
from zope.component import getUtility


SECRET = "<b>密码链接</b>"


@pytest.fixture
def served(functional_portal):
    """A letter that failed, one of which nobody knows, one that waits, one in the folder."""
    stages.make_bodies(functional_portal)
    stages.make_user("administrator1")
    functional_portal.acl_users.portal_role_manager.assignRoleToPrincipal("Site Administrator", "administrator1")
    box = outbox_of(functional_portal)
    ids = {}
    for name in ("failed", "uncertain", "queued"):
        envelope = Envelope(f"letter-{name}", "u", f"{name}@example.com", "account", f"主题{name}", SECRET)
        ids[name] = box.queue(envelope, now())
    box.settle_failed(ids["failed"], "邮箱不存在", now(), for_good=True)
    box.settle_uncertain(ids["uncertain"], "连接中断")
    api.portal.set_registry_record("plone.email_from_address", "site@example.com")
    one = box.dispatch(ids["queued"])
    one.message_id = "<k2-test@example.com>"
    FolderDelivery(functional_portal).deliver(message_of(one, sender_of(functional_portal), now()))
    transaction.commit()
    return functional_portal, ids


def opened(app, portal, name, page="@@letters"):
    browser = browser_of(app, name)
    browser.open(f"{portal.absolute_url()}/{page}")
    return browser


class TestLetters:
    def test_problems_and_ways_out(self, served, functional_app):
        """Problems with masked addresses; a failed letter is sent again, an uncertain one confirmed."""
        portal, ids = served
        browser = opened(functional_app, portal, "administrator1")
        assert "主题failed" in browser.contents
        assert "f***@example.com" in browser.contents
        assert "failed@example.com" not in browser.contents
        assert "主题queued" not in browser.contents
        assert "等待发送 1 封" in " ".join(browser.contents.split())
        assert browser.contents.count("确认已送达") == 1
        first = browser.contents.index("主题failed") < browser.contents.index("主题uncertain")
        browser.getControl("重新发送", index=0 if first else 1).click()
        transaction.begin()
        assert outbox_of(portal).dispatch(ids["failed"]).state == "queued"
        assert "主题failed" not in browser.contents
        browser.getControl("确认已送达").click()
        transaction.begin()
        assert outbox_of(portal).dispatch(ids["uncertain"]).state == "sent"
        assert "没有需要处理的信件" in browser.contents

    @pytest.mark.parametrize("name", ["federation1", "applicant1", ""])
    def test_administrators_only(self, served, functional_app, name):
        """Nobody else sees the page or a letter."""
        portal, _ids = served
        for page in ("@@letters", "@@letter?name=k2-test.eml"):
            browser = opened(functional_app, portal, name if name != "applicant1" else "examiner1", page)
            assert "主题" not in browser.contents

    def test_folder_is_read_in_folder_mode_only(self, served, functional_app):
        """A letter is shown as text in a demonstration, and not at all where letters are really sent."""
        portal, _ids = served
        browser = opened(functional_app, portal, "administrator1", "@@letter?name=k2-test.eml")
        assert browser.headers["status"].startswith("404")
        api.portal.set_registry_record("shanxi.jingpin.mail.mode", "folder")
        transaction.commit()
        browser = opened(functional_app, portal, "administrator1")
        browser.getLink("主题queued").click()
        assert "&lt;b&gt;密码链接&lt;/b&gt;" in browser.contents
        assert SECRET not in browser.contents
        assert "q***@example.com" in browser.contents
        browser = opened(functional_app, portal, "administrator1", "@@letter?name=../../etc/passwd")
        assert browser.headers["status"].startswith("404")

    @pytest.mark.parametrize(
        ("mode", "public_url", "warned"),
        [("smtp", None, True), ("smtp", "https://jingpin.example.cn", False), ("folder", None, False)],
    )
    @pytest.mark.parametrize("screen", ["@@letters", "@@jingpin-mail"])
    def test_address_is_lacking(self, served, functional_app, mode, public_url, warned, screen):
        """Letters that really leave need a public address: said where letters are looked after."""
        portal, _ids = served
        api.portal.set_registry_record("shanxi.jingpin.mail.mode", mode)
        getUtility(IRegistry)["shanxi.jingpin.mail.public_url"] = public_url
        transaction.commit()
        browser = opened(functional_app, portal, "administrator1", screen)
        assert ("还没有填写“网站的公开地址”" in browser.contents) is warned
