"""The decision screen: what is judged, who reads the opinion, what is missing, and nothing answered beforehand."""

from datetime import timedelta
from papers_served import accepted_case
from papers_served import assigned_case
from papers_served import browser_of
import pytest
import re
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.report_writing import add_finding
from shanxi.jingpin.casework.transitions import state_of
import stages
import transaction


FACT = "灌装车间没有温度记录。"
OPENED = 'class="btn btn-primary"'


@pytest.fixture
def case(functional_portal):
    """A case whose body evaluates."""
    return assigned_case(functional_portal)


@pytest.fixture
def panel(functional_portal):
    """A case with its experts."""
    return accepted_case(functional_portal)


def opened(app, person: str, obj, transition: str):
    browser = browser_of(app, person)
    browser.open(f"{obj.absolute_url()}/@@decide?transition={transition}")
    return browser


def steps_on(app, person: str, obj) -> str:
    """The card of steps on an object's page."""
    browser = browser_of(app, person)
    browser.open(obj.absolute_url())
    return browser.contents.partition('id="jp-next"')[2].partition("</section>")[0]


class TestVerdict:
    def test_review_and_decision(self, functional_app, case):
        """第四条（七）: no answer is a question, not a refusal; the paper and the way to it stand above."""
        report, today = stages.write_report(case), now().date()
        stages.step("evaluator-a", report, "evaluate", signed_by="评价人", signed_on=today)
        transaction.commit()
        browser = opened(functional_app, "reviewer-a", report, "review")
        for words in ("评价完成", "型式检验报告齐全", "打开认证报告", "只有认证机构、联合会、汇总审核部门可以看到"):
            assert words in browser.contents
        assert browser.getLink("打开认证报告").url == report.absolute_url()
        assert browser.getLink("测试陈醋").url == case.absolute_url()
        verdict = browser.getControl(name="form.widgets.passed")
        assert (verdict.options, verdict.value) == (["True", "False"], [])
        browser.getControl(name="form.widgets.opinion").value = "记录齐全。"
        browser.getControl(name="form.buttons.decide").click()
        assert re.search(r'id="formfield-form-widgets-passed"[\s\S]*?(invalid-feedback|error)', browser.contents)
        transaction.begin()
        assert report.review_passed is None

        browser.getControl(name="form.widgets.passed").value = ["False"]
        browser.getControl(name="form.buttons.decide").click()
        transaction.begin()
        assert report.review_passed is False

        decider = opened(functional_app, "decider-a", report, "decide")
        assert 'name="form.widgets.conclusion"' not in decider.contents

    def test_nothing_is_chosen_beforehand(self, functional_app, panel):
        """第六条（四）: whoever names a body names it."""
        stages.recommend_appointed(panel)
        transaction.commit()
        browser = opened(functional_app, "federation1", panel, "assign_body")
        assert browser.getControl(name="form.widgets.body:list").value == ["--NOVALUE--"]


class TestSummary:
    def test_finding(self, functional_app, case):
        """第六条（四）: what was found and answered, for those who may read it."""
        report = stages.write_report(case)
        due_on = today() + timedelta(days=10)
        values = {"title": "温度记录", "text": FACT, "clause": "6.2", "severity": "major", "due_on": due_on}
        with stages.acting_as("evaluator-a"):
            finding = add_finding(report, values)
        stages.step("evaluator-a", finding, "notify")
        transaction.commit()
        browser = opened(functional_app, "applicant1", finding, "answer")
        for words in (FACT, "6.2", "严重不符合"):
            assert words in browser.contents
        assert 'name="form.widgets.opinion"' not in browser.contents
        stages.step("applicant1", finding, "answer", cause="忙", correction="已补记录")
        transaction.commit()
        browser = opened(functional_app, "evaluator-a", finding, "close")
        for words in (FACT, "已补记录", "申请单位、认证机构、联合会、汇总审核部门可以看到"):
            assert words in browser.contents
        assert browser.getLink("打开第1项").url == finding.absolute_url()

    def test_recommendation(self, functional_app, panel):
        """第六条（三）: the opinions without names; what is missing is linked, and there is a way back."""
        for one in stages.EXPERTS:
            stages.give_opinion(panel, one)
        transaction.commit()
        browser = opened(functional_app, "expert1", panel, "recommend")
        for words in ("专家意见3", "85分", "建议通过", "总体先进"):
            assert words in browser.contents
        assert "expert2" not in browser.contents
        assert "form.buttons.decide" not in browser.contents
        assert browser.getLink("返回").url == panel.absolute_url()
        assert "@@begin-standard" in browser.contents


class TestSteps:
    def test_one_stands_out(self, functional_app, panel):
        """第四条（七）: the declaration first; once it is made it is gone, and withdrawing is never the way on."""
        page = steps_on(functional_app, "expert2", panel)
        assert page.count(OPENED) == 1
        assert re.search(r'btn-primary"[^>]*>声明没有利益冲突', page)
        assert re.search(r'btn-outline-danger"[^>]*>声明利益冲突并回避', page)
        stages.step("expert2", panel, "declare_free")
        transaction.commit()
        page = steps_on(functional_app, "expert2", panel)
        assert "声明没有利益冲突" not in page
        assert "声明利益冲突并回避" in page

        lead = steps_on(functional_app, "expert1", panel)
        assert re.search(r'btn-outline-secondary"[^>]*>通过初评</a>\s*<span[^>]*>还有', lead)
        applicant = steps_on(functional_app, "applicant1", panel)
        assert OPENED not in applicant
        assert re.search(r'btn-outline-danger"[^>]*>撤回申请', applicant)
        assert "答复专家的问题" not in applicant

    def test_proposed(self, functional_app, panel):
        """第四条（七）: who may confirm is told on the page; nobody is named, and nobody else is told."""
        stages.step("federation1", panel, "terminate", "提供虚假材料", ground="false_statement")
        transaction.commit()
        told = "已由一位经办人提出“终止”，等待另一位确认。"
        page = steps_on(functional_app, "federation2", panel)
        assert told in page
        assert "federation1" not in page
        assert "您已提出“终止”" in steps_on(functional_app, "federation1", panel)
        assert told in opened(functional_app, "federation2", panel, "terminate").contents
        browser = browser_of(functional_app, "applicant1")
        browser.open(panel.absolute_url())
        assert "等待另一位" not in browser.contents


class TestNext:
    def test_case_and_list(self, functional_app, functional_portal, case):
        """Functions and terms for everybody, the work itself for those who may know it; no persons."""
        seen = {}
        for person in ("applicant1", "federation1"):
            browser = browser_of(functional_app, person)
            browser.open(case.absolute_url())
            seen[person] = browser.contents
            assert "机构bodya" in browser.contents
            browser.open(f"{functional_portal.absolute_url()}/@@my-cases")
            assert "认证人员" in browser.contents
        assert "等待认证机构负责人、认证人员办理，期限" in seen["applicant1"]
        assert "申请单位：签署认证合同" in seen["applicant1"]
        assert "认证机构负责人：签署认证合同" in seen["federation1"]
        assert "认证机构负责人：签署认证合同" not in seen["applicant1"]
        assert "evaluator-a" not in seen["applicant1"] + seen["federation1"]

    def test_told_after_the_step(self, functional_app, functional_portal, case):
        """Who has no part in a case is told nothing of it by its address."""
        home = f"{functional_portal.absolute_url()}/@@my-tasks?done={case.UID()}"
        for person, told in (("applicant1", True), ("applicant2", False), ("alliance1", False)):
            if person == "applicant2":
                stages.make_enterprise(2, person)
                transaction.commit()
            browser = browser_of(functional_app, person)
            browser.open(home)
            assert ("刚才办理的案件" in browser.contents) is told
            assert (case.number in browser.contents) is told

    def test_conflict(self, functional_app, panel):
        """第四条（七）: whoever has declared a conflict sees nothing of the case any more."""
        browser = opened(functional_app, "expert3", panel, "declare_conflict")
        browser.getControl(name="form.widgets.opinion").value = "曾任该企业顾问。"
        browser.getControl(name="form.buttons.decide").click()
        assert "已办理：声明利益冲突并回避" in browser.contents
        assert panel.number not in browser.contents
        transaction.begin()
        assert state_of(panel) == "expert_evaluation"
