"""The list, the form, the page and the steps of a call, through the publisher."""

from datetime import datetime
from datetime import timedelta
from decimal import Decimal
from plone.app.testing import SITE_OWNER_NAME
from plone.app.testing import SITE_OWNER_PASSWORD
from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts.call_step import end_of
from shanxi.jingpin.process.wording import BEIJING
import stages
import transaction


def browser_of(app, name: str) -> Browser:
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    password = SITE_OWNER_PASSWORD if name == SITE_OWNER_NAME else f"{name}-Secret-1"
    if name:
        browser.addHeader("Authorization", f"Basic {name}:{password}")
    return browser


@pytest.fixture
def served(functional_portal):
    """A site with bodies, an administrator and an applicant."""
    stages.make_bodies(functional_portal)
    stages.make_user("administrator1")
    functional_portal.acl_users.portal_role_manager.assignRoleToPrincipal("Site Administrator", "administrator1")
    stages.make_enterprise(1, "applicant1")
    transaction.commit()
    return functional_portal


@pytest.fixture
def url(served):
    return served.absolute_url()


def fill_in(browser: Browser, **values: str) -> None:
    filled = {"title": "2026年度申报", "code": "05", "opens_at": "2026-01-05T09:00", "closes_at": "", **values}
    for name, value in filled.items():
        browser.getControl(name=f"form.widgets.{name}").value = value


def added(app, url: str) -> str:
    """The address of a draft that an administrator has added."""
    browser = browser_of(app, "administrator1")
    browser.open(f"{url}/@@add-call")
    fill_in(browser)
    browser.getControl(name="form.buttons.save").click()
    transaction.begin()
    assert "已保存为草稿" in browser.contents
    return browser.url


class TestWho:
    @pytest.mark.parametrize(
        ("name", "may_list", "may_add"),
        [
            ("administrator1", True, True),
            ("federation1", True, True),
            ("applicant1", False, False),
            ("examiner1", False, False),
            ("evaluator-a", False, False),
        ],
    )
    def test_list_and_form(self, served, functional_app, url, name, may_list, may_add):
        """Administrators and the federation keep calls; nobody else sees the list or the form."""
        browser = browser_of(functional_app, name)
        browser.open(f"{url}/@@calls")
        assert ("还没有申报批次" in browser.contents) is may_list
        browser.open(f"{url}/@@add-call")
        assert ("form.widgets.opens_at" in browser.contents) is may_add

    def test_published_call_cannot_be_edited(self, served, functional_app, url):
        """Once published, not even the administrator changes thresholds."""
        call = stages.make_call()
        transaction.commit()
        for name in ("administrator1", "federation1"):
            browser = browser_of(functional_app, name)
            browser.open(f"{call.absolute_url()}/@@edit")
            assert "form.widgets.opens_at" not in browser.contents

    @pytest.mark.parametrize("name", ["applicant1", "evaluator-a"])
    def test_draft_is_hidden(self, served, functional_app, url, name):
        """Nobody else reads a draft."""
        address = added(functional_app, url)
        browser = browser_of(functional_app, name)
        browser.open(address)
        assert "2026年度申报" not in browser.contents

    def test_published_call_is_read(self, served, functional_app):
        """An applicant reads what is asked for, without any button."""
        call = stages.make_call()
        transaction.commit()
        browser = browser_of(functional_app, "applicant1")
        browser.open(call.absolute_url())
        assert "受理中" in browser.contents
        assert "4000" in browser.contents
        assert "您可以办理" not in browser.contents
        assert "返回批次列表" not in browser.contents


class TestForm:
    def test_cells_of_a_row_say_what_they_are(self, served, functional_app, url):
        """On a phone they stand one below the other, without the head of the table."""
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{url}/@@add-call")
        for words in ("行业", "企业营业收入（万元，两年平均）", "权重"):
            assert f'data-label="{words}"' in browser.contents, words

    def test_add(self, served, functional_app, url):
        """What was typed is kept, in Beijing time, with the thresholds of 2025."""
        added(functional_app, url)
        (call,) = office.calls()
        assert (call.title, call.code, call.closes_at) == ("2026年度申报", "05", None)
        assert call.opens_at == datetime(2026, 1, 5, 9, 0, tzinfo=BEIJING)
        food = next(row for row in call.sectors if row["sector"] == "food")
        assert (food["turnover"], food["product_sales"]) == (Decimal(4000), Decimal(2000))
        assert len(call.sectors) == 5
        assert len(call.dimensions) == 9
        assert served.portal_workflow.getInfoFor(call, "review_state") == "draft"

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"closes_at": "2026-01-05T09:00"}, "截止受理必须晚于开始受理。"),
            ({"code": "五号"}, "代号"),
            ({"code": "a-1"}, "代号只能有大写字母和数字。"),
            ({"minimum_dimensions": "1", "quorum": "1"}, "form-widgets-quorum"),
        ],
    )
    def test_refused(self, served, functional_app, url, values, words):
        """Every mistake is shown, what was typed stays, and nothing is added."""
        browser = browser_of(functional_app, "administrator1")
        browser.open(f"{url}/@@add-call")
        fill_in(browser, **values)
        browser.getControl(name="form.buttons.save").click()
        transaction.begin()
        assert "有填写错误" in browser.contents
        assert words in browser.contents
        assert browser.getControl(name="form.widgets.title").value == "2026年度申报"
        assert office.calls() == ()

    def test_edit(self, served, functional_app, url):
        """A draft is put right; what was not touched stays."""
        address = added(functional_app, url)
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{address}/@@edit")
        assert browser.getControl(name="form.widgets.opens_at").value == "2026-01-05T09:00"
        browser.getControl(name="form.widgets.closes_at").value = "2027-01-05T09:00"
        browser.getControl(name="form.widgets.term_issuance").value = "7"
        browser.getControl(name="form.buttons.save").click()
        transaction.begin()
        (call,) = office.calls()
        assert call.closes_at == datetime(2027, 1, 5, 9, 0, tzinfo=BEIJING)
        assert (call.term_issuance, len(call.sectors), call.title) == (7, 5, "2026年度申报")

    def test_token(self, served, functional_app, url):
        """A form without the token of this user changes nothing."""
        browser = browser_of(functional_app, "administrator1")
        browser.post(f"{url}/@@add-call", "form.widgets.title=x&form.buttons.save=1")
        transaction.begin()
        assert "页面停留时间较长" in browser.contents
        assert office.calls() == ()


class TestSteps:
    def decide(self, app, call, transition: str, day=None, name: str = "federation1") -> Browser:
        browser = browser_of(app, name)
        browser.open(f"{call.absolute_url()}/@@decide?transition={transition}")
        if day is not None:
            browser.getControl(name="form.widgets.closes_on").value = day.isoformat()
        browser.getControl(name="form.widgets.opinion").value = "同意"
        browser.getControl(name="form.buttons.decide").click()
        transaction.begin()
        return browser

    def test_publish(self, served, functional_app, url):
        """The federation publishes, the administrator does not."""
        address = added(functional_app, url)
        (call,) = office.calls()
        browser = browser_of(functional_app, "administrator1")
        browser.open(f"{address}/@@decide?transition=publish")
        assert "您现在不能办理这一步骤" in browser.contents
        self.decide(functional_app, call, "publish")
        assert served.portal_workflow.getInfoFor(call, "review_state") == "published"

    def test_publish_without_sectors(self, served, functional_app, url):
        """The reason is read before anyone tries."""
        added(functional_app, url)
        (call,) = office.calls()
        call.sectors = []
        transaction.commit()
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{call.absolute_url()}/@@decide?transition=publish")
        assert "还没有列出行业及其参考门槛。" in browser.contents
        assert "form.buttons.decide" not in browser.contents

    def test_extend_only_later(self, served, functional_app):
        """An earlier end is refused at its field, a later one is taken to its midnight."""
        call = stages.make_call(closes_at=now() + timedelta(days=5))
        transaction.commit()
        end = call.closes_at
        browser = self.decide(functional_app, call, "extend", today() + timedelta(days=3))
        assert "新的截止日期必须晚于原截止时间" in browser.contents
        assert call.closes_at == end
        self.decide(functional_app, call, "extend", today() + timedelta(days=9))
        assert call.closes_at == end_of(today() + timedelta(days=9))

    def test_close(self, served, functional_app):
        """From the moment of closing nothing is taken, and it cannot be closed twice."""
        call = stages.make_call()
        transaction.commit()
        self.decide(functional_app, call, "close")
        assert call.closes_at <= now()
        assert call.as_facts().is_open(now()) is False
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{call.absolute_url()}/@@decide?transition=close")
        assert "本批次现在没有在受理申请" in browser.contents
        assert "form.buttons.decide" not in browser.contents

    def test_withdraw(self, served, functional_app):
        """A withdrawn call is gone for applicants."""
        call = stages.make_call()
        transaction.commit()
        self.decide(functional_app, call, "withdraw")
        browser = browser_of(functional_app, "applicant1")
        browser.open(call.absolute_url())
        assert "测试批次" not in browser.contents
