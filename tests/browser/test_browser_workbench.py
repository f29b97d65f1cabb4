"""我的待办, the list of cases, the page of a case and the decision screen, through the publisher."""

from datetime import date
from papers_served import accepted_case
from plone.testing.zope import Browser
import pytest
import re
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.examination import DefectRow
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
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


class TestFirstSteps:
    def test_until_there_is_a_case(self, served, functional_app, functional_portal):
        """A new enterprise is led to its first case, what is done is ticked; one with a case is not."""
        enterprise = my_enterprise_of("applicant2")
        expected = ["补全企业信息", "上传营业执照", "登记产品或服务", "新建申请"]
        browser = browser_of(functional_app, "applicant2")
        browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
        assert points(browser) == [("", one) for one in expected]
        for page, one in zip(("edit-enterprise", "licence", "add-product", "new-application"), expected, strict=True):
            assert browser.getLink(one, index=-1 if page == "new-application" else 0).url.endswith(f"/@@{page}")

        stages.make_product(enterprise, "测试小米")
        for name, value in (("unit_type", "enterprise"), ("legal_representative", "张三"), ("city", "taiyuan")):
            setattr(enterprise, name, value)
        enterprise.industry, enterprise.established_on = "C", date(2015, 5, 1)
        transaction.commit()
        browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
        assert points(browser) == list(zip(("jp-yes", "", "jp-yes", ""), expected, strict=True))

        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
        assert points(browser) == []

    def test_doors(self, served, functional_app, functional_portal):
        """An enterprise has its own applications, everybody else all cases that they may read."""
        for name, titles in (("applicant1", (True, False)), ("examiner1", (False, True))):
            browser = browser_of(functional_app, name)
            browser.open(f"{functional_portal.absolute_url()}/@@my-tasks")
            assert tuple(one in browser.contents for one in ("本企业的申请", "查看全部案件")) == titles


def my_enterprise_of(account: str):
    """The enterprise of an account."""
    return office.enterprise(groups.enterprise_of(account))


def points(browser) -> list[tuple[str, str]]:
    """Class and title of each point of 开始申报."""
    card = browser.contents.partition('id="jp-first"')[2].partition("</section>")[0]
    found = re.findall(r"(?s)<li([^>]*)>.*?<a[^>]*>(.*?)</a>", card)
    return [("jp-yes" if "jp-yes" in attributes else "", title) for attributes, title in found]


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

    def test_supplement(self, served, functional_app):
        """What was found is chosen, under the headings of form and materials; the other headings are folded."""
        stages.examine(served)
        with stages.acting_as("examiner1"):
            for place in ("material:10a", "overview.introduction"):
                save_defect_row(served, DefectRow(place, "请补全。"), DefectRow(place).token)
        transaction.commit()
        browser = browser_of(functional_app, "examiner1")
        browser.open(f"{served.absolute_url()}/@@decide?transition=request_supplement")
        groups = re.findall(r"(?s)<details([^>]*)>\s*<summary><strong>([^<]+)</strong>", browser.contents)
        assert [title for attributes, title in groups if "open" in attributes] == ["申报企业概述", "申报资料"]
        assert [title for _attributes, title in groups][-1] == "申报资料"
        control = browser.getControl(name="form.widgets.parts:list")
        assert sorted(control.value) == ["material:10a", "overview.introduction"]
        assert "身份" not in browser.contents
        browser.getControl(name="form.widgets.opinion").value = "请补全。"
        browser.getControl(name="form.buttons.decide").click()
        assert browser.url.partition("?")[0].endswith("/@@my-tasks")
        transaction.begin()
        assert served.case_file.unlocked == {"material:10a", "overview.introduction"}

    def test_the_way_to_what_is_missing(self, functional_portal, functional_app):
        """Nothing to link: the page says so, and leads to where a standard is begun."""
        case = accepted_case(functional_portal)
        browser = browser_of(functional_app, "expert1")
        browser.open(f"{case.absolute_url()}/@@decide?transition=link_standard")
        assert "还没有可以采用的标准，请先制定或者选用标准。" in browser.contents
        assert browser.getLink("制定或者选用标准").url == f"{case.absolute_url()}/@@begin-standard"

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
