"""我的待办, the list of cases, the page of a case and the decision screen, through the publisher."""

from plone.testing.zope import Browser
import pytest
from shanxi.jingpin.casework.clock import now
import stages
import transaction
from urllib.parse import quote


def browser_of(layer_app, name: str) -> Browser:
    browser = Browser(layer_app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    if name:
        browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


@pytest.fixture
def served(functional_portal):
    """A submitted case, committed, in a site that is served."""
    stages.make_bodies(functional_portal)
    call = stages.make_call()
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, call, "applicant1")
    stages.submit(case, "applicant1")
    stages.make_enterprise(2, "applicant2")
    transaction.commit()
    return case


class TestMyTasks:
    def test_examiner(self, served, functional_app, functional_portal):
        """The examiner finds the case, the federation nothing."""
        for name, words in (("examiner1", "逐项审查申报资料"), ("federation1", "现在没有等您办理的事项")):
            browser = browser_of(functional_app, name)
            browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
            assert words in browser.contents

    def test_anonymous(self, served, functional_app, functional_portal):
        """A visitor is asked to log in."""
        browser = browser_of(functional_app, "")
        browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
        assert "逐项审查申报资料" not in browser.contents
        assert "login" in browser.url


class TestMyCases:
    @pytest.mark.parametrize(
        ("name", "count"),
        [
            ("applicant1", 1),
            ("applicant2", 0),
            ("examiner1", 1),
            ("expert1", 0),
            ("evaluator-a", 0),
            ("federation1", 1),
        ],
    )
    def test_readers(self, served, functional_app, functional_portal, name, count):
        """Everybody sees their own cases and no others."""
        browser = browser_of(functional_app, name)
        browser.open(f"{functional_portal.absolute_url()}/@@my-cases")
        assert browser.contents.count(served.absolute_url()) == count

    def test_filter(self, served, functional_app, functional_portal):
        """Words are looked for in number, enterprise and product."""
        browser = browser_of(functional_app, "examiner1")
        for words, count in (("陈醋 测试1", 1), ("汾酒", 0)):
            browser.open(f"{functional_portal.absolute_url()}/@@my-cases?words={quote(words)}")
            assert browser.contents.count(served.absolute_url()) == count


class TestDecide:
    def test_rules_are_shown_before_anyone_tries(self, served, functional_app):
        """The lead reads every missing verdict; there is no button yet."""
        browser = browser_of(functional_app, "lead1")
        browser.open(f"{served.absolute_url()}/@@decide?transition=accept")
        assert "还没有材料的审查结论" in browser.contents
        assert "以上未满足的条件满足之后，才能办理" in browser.contents

    def test_accept(self, served, functional_app, functional_portal):
        """Wrong entries come back at their fields with what was typed; the right ones carry the case on."""
        stages.examine(served)
        transaction.commit()
        browser = browser_of(functional_app, "lead1")
        browser.open(f"{served.absolute_url()}/@@decide?transition=accept")
        browser.getControl(name="form.widgets.handler").value = "李经办"
        browser.getControl(name="form.buttons.decide").click()
        assert "请填写意见" in browser.contents
        assert browser.getControl(name="form.widgets.handler").value == "李经办"

        browser.getControl(name="form.widgets.handled_on").value = now().date().isoformat()
        browser.getControl(name="form.widgets.principles:list").value = ["laws", "mandatory_standards", "safety"]
        browser.getControl(name="form.widgets.opinion").value = "决定予以受理。"
        browser.getControl(name="form.buttons.decide").click()
        assert browser.url.partition("?")[0].endswith("/@@my-tasks")
        for words in ("已办理：通过并受理", served.number, "测试陈醋", "下一步", "联合会：指派评审专家"):
            assert words in browser.contents
        transaction.begin()
        assert functional_portal.portal_workflow.getInfoFor(served, "review_state") == "expert_evaluation"

    @pytest.mark.parametrize(("name", "status"), [("applicant1", "403"), ("examiner1", "403")])
    def test_forged_address(self, served, functional_app, functional_portal, name, status):
        """Who may not take the step gets a clear page, by the screen and by Plone's own door."""
        for page in ("@@decide?transition=accept", "content_status_modify?workflow_action=accept"):
            browser = browser_of(functional_app, name)
            browser.open(f"{served.absolute_url()}/{page}")
            assert browser.headers["status"].startswith(status)
            assert "您现在不能办理这一步骤" in browser.contents
        transaction.begin()
        assert functional_portal.portal_workflow.getInfoFor(served, "review_state") == "prequalification"


class TestCasePage:
    def test_applicant(self, served, functional_app):
        """The applicant sees where the case stands and what was decided, and may withdraw."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(served.absolute_url())
        for words in ("资格预审", "提交申请", "撤回申请", served.number):
            assert words in browser.contents
        assert "通过并受理" not in browser.contents

    @pytest.mark.parametrize("name", ["applicant2", "expert1", "evaluator-a", "department1"])
    def test_others(self, served, functional_app, name):
        """Whoever has no part in the case is refused."""
        browser = browser_of(functional_app, name)
        browser.open(served.absolute_url())
        assert "测试陈醋" not in browser.contents
