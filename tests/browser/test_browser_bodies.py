"""The list, the form, the people and the steps of a review body, through the publisher."""

from plone import api
import pytest
import re
from shanxi.jingpin.casework.outbox import outbox_of
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
import stages
from test_browser_calls import browser_of
import transaction


@pytest.fixture
def served(functional_portal):
    """A site with bodies, an administrator and an applicant."""
    stages.make_bodies(functional_portal)
    stages.make_user("administrator1")
    functional_portal.acl_users.portal_role_manager.assignRoleToPrincipal("Site Administrator", "administrator1")
    stages.make_enterprise(1, "applicant1")
    stages.make_user("newcomer1")
    transaction.commit()
    return functional_portal


def people(app, name: str, body: str, words: str = ""):
    browser = browser_of(app, name)
    browser.open(f"{office.body(body).absolute_url()}/@@people?words={words}")
    return browser


class TestWho:
    @pytest.mark.parametrize(
        ("name", "reads", "writes", "manages"),
        [
            ("administrator1", True, True, True),
            ("federation1", True, True, False),
            ("applicant1", False, False, False),
            ("decider-b", False, False, False),
        ],
    )
    def test_doors(self, served, functional_app, name, reads, writes, manages):
        """Administrators manage people; the federation keeps the data; other bodies see nothing."""
        browser, url = browser_of(functional_app, name), served.absolute_url()
        browser.open(f"{url}/@@review-bodies")
        assert ("机构bodya" in browser.contents) is reads
        browser.open(f"{office.body('bodya').absolute_url()}/@@edit")
        assert ("form.widgets.short_name" in browser.contents) is writes
        browser.open(f"{url}/@@add-review-body")
        assert ("form.widgets.short_name" in browser.contents) is manages
        assert ("开通新账号" in people(functional_app, name, "bodya").contents) is manages


class TestForm:
    def add(self, app, portal, kind: str):
        browser = browser_of(app, "administrator1")
        browser.open(f"{portal.absolute_url()}/@@add-review-body")
        browser.getControl(name="form.widgets.name").value = "丙认证有限公司"
        browser.getControl(name="form.widgets.kind:list").value = [kind]
        browser.getControl(name="form.buttons.save").click()
        transaction.begin()
        return browser

    def test_add(self, served, functional_app):
        """A new certification body has the groups of its functions."""
        browser = self.add(functional_app, served, "certification")
        assert "已登记，请加入人员" in browser.contents
        (body,) = [one for one in office.bodies("certification") if one.name == "丙认证有限公司"]
        for one in groups.FUNCTIONS[groups.BodyKind.CERTIFICATION]:
            assert api.group.get(groups.group_id(body.getId(), one)) is not None

    def test_no_second_federation(self, served, functional_app):
        """There is one federation."""
        browser = self.add(functional_app, served, "federation")
        assert "这一类别仅此一家" in browser.contents
        assert len(office.bodies("federation")) == 1

    def test_edit(self, served, functional_app):
        """A new name is the name of the groups, too."""
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{office.body('bodya').absolute_url()}/@@edit")
        browser.getControl(name="form.widgets.name").value = "甲认证有限公司"
        browser.getControl(name="form.buttons.save").click()
        transaction.begin()
        body = office.body("bodya")
        assert (body.name, body.kind, len(body.approvals)) == ("甲认证有限公司", "certification", 1)
        assert api.group.get("jingpin-bodya-decider").getProperty("title") == "甲认证有限公司 决定人"


class TestPeople:
    def test_join_and_leave(self, served, functional_app):
        """Somebody who is found joins, and leaves."""
        browser = people(functional_app, "administrator1", "bodya", "newcomer")
        assert "n***@example.invalid" in browser.contents
        assert "newcomer1@" not in browser.contents
        browser.getControl("加入：决定人").click()
        transaction.begin()
        assert "newcomer1" in groups.members("jingpin-bodya-decider")
        browser.getControl("退出：newcomer1，决定人").click()
        transaction.begin()
        assert "newcomer1" not in groups.members("jingpin-bodya-decider")

    @pytest.mark.parametrize(
        ("person", "words"),
        [("applicant1", "是申报企业的账号"), ("alliance1", "须由不同机构办理"), ("nobody9", "没有这个账号")],
    )
    def test_refused(self, served, functional_app, person, words):
        """An applicant does not judge, and number and seal are apart; a forged form does not help."""
        browser = people(functional_app, "administrator1", "bodya")
        token = re.search(r'name="_authenticator" value="(\w+)"', browser.contents)[1]
        sent = f"change=join&function=decider&person={person}&_authenticator={token}"
        browser.post(f"{office.body('bodya').absolute_url()}/@@people", sent)
        transaction.begin()
        assert words in browser.contents
        assert person not in groups.members("jingpin-bodya-decider")

    def test_open_account(self, served, functional_app):
        """A new account has the function and a letter with the link for its password, and no second one is made."""
        for words in ("已为王工开通账号", "这个邮箱已经有账号"):
            browser = people(functional_app, "administrator1", "bodya")
            browser.getControl(name="name").value = "王工"
            browser.getControl(name="address").value = "Wang@example.com"
            browser.getControl("开通账号").click()
            transaction.begin()
            assert words in browser.contents
        letters = [one for one in outbox_of(served).unsent() if one.address == "wang@example.com"]
        assert len(letters) == 1
        assert "@@reset-password?token=" in letters[0].body
        assert letters[0].recipient in groups.members("jingpin-bodya-evaluator")

    def test_token(self, served, functional_app):
        """A forged request changes nothing."""
        browser = browser_of(functional_app, "administrator1")
        address = f"{office.body('bodya').absolute_url()}/@@people"
        browser.post(address, "change=join&function=decider&person=newcomer1")
        transaction.begin()
        assert "页面停留时间较长" in browser.contents
        assert "newcomer1" not in groups.members("jingpin-bodya-decider")


class TestSteps:
    def test_deactivate(self, served, functional_app):
        """A body of several is put aside by the federation; the federation itself is not."""
        browser = browser_of(functional_app, "federation1")
        browser.open(f"{office.body('federation').absolute_url()}/@@decide?transition=deactivate")
        assert "仅此一家，停用后案件无法办理" in browser.contents
        assert "form.buttons.decide" not in browser.contents
        browser.open(f"{office.body('bodyb').absolute_url()}/@@decide?transition=deactivate")
        browser.getControl(name="form.widgets.opinion").value = "资质到期"
        browser.getControl(name="form.buttons.decide").click()
        transaction.begin()
        assert api.content.get_state(office.body("bodyb")) == "inactive"
