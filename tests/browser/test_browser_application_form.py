"""The applicant's form without script: saved section by section, nothing typed is lost."""

from applicant_browser import browser_of
from applicant_browser import fill
from applicant_browser import text_of
from datetime import timedelta
from decimal import Decimal
import pytest
import re
from shanxi.jingpin.browser.application_form.progress import problems_of
from shanxi.jingpin.browser.application_form.progress import url_of_place
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.examination import DefectRow
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.casework.material_files import check_code
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.undertaking import VERSION
import stages
import transaction


SAVE, NEXT = "form.buttons.save", "form.buttons.save_next"
EVIL = '<script>alert("x")</script>'


@pytest.fixture
def site(functional_portal):
    """A site with bodies, an open call and an enterprise."""
    stages.make_bodies(functional_portal)
    return stages.make_enterprise(1, "applicant1"), stages.make_call()


@pytest.fixture
def case(site):
    """A draft."""
    enterprise, call = site
    return stages.make_draft(stages.make_product(enterprise, "测试陈醋"), call, "applicant1")


@pytest.fixture
def applicant(case, functional_app):
    """The applicant's browser."""
    return browser_of(functional_app, "applicant1")


def section(case, name: str) -> str:
    """The address of a section's page."""
    return f"{case.absolute_url()}/@@application-form?section={name}"


class TestSave:
    def test_section_and_next(self, case, applicant):
        """Saved, said with the moment, and on to the next page."""
        applicant.open(section(case, "overview"))
        fill(applicant, {"form.widgets.introduction": "本企业成立于1990年。"}, NEXT)

        assert applicant.url == section(case, "item")
        assert re.search(r"“申报企业概述”已保存（\d{4}年\d+月\d+日 \d\d:\d\d:\d\d）。", text_of(applicant))
        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "本企业成立于1990年。"

    def test_what_does_not_fit(self, case, applicant):
        """The error stands at its field in Chinese, the text typed stays, the rest is saved."""
        applicant.open(section(case, "finance"))
        values = {
            "form.widgets.1-turnover": "九千",
            "form.widgets.1-product_sales": "4000.5",
            "form.widgets.1-source": "审计报告",
        }
        fill(applicant, values, SAVE)

        assert "还有1处填写有误没有保存" in text_of(applicant)
        assert applicant.getControl(name="form.widgets.1-turnover").value == "九千"
        assert 'id="formfield-form-widgets-1-turnover"' in applicant.contents
        transaction.begin()
        (row,) = case.sections.get("finance")["finance"]
        assert (row["turnover"], row["product_sales"], row["source"]) == (None, Decimal("4000.5"), "审计报告")

    def test_somebody_else_has_saved(self, case, applicant, functional_app):
        """The second one sees both texts; saving again is a decision."""
        second = browser_of(functional_app, "applicant1")
        for browser in (applicant, second):
            browser.open(section(case, "overview"))
        fill(applicant, {"form.widgets.introduction": "先保存的文字"}, SAVE)
        fill(second, {"form.widgets.introduction": "后保存的文字"}, SAVE)

        assert "已由他人保存" in text_of(second)
        assert "先保存的文字" in text_of(second)
        assert second.getControl(name="form.widgets.introduction").value == "后保存的文字"
        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "先保存的文字"
        second.getControl(name=SAVE).click()
        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "后保存的文字"

    def test_page_that_was_open_too_long(self, case, applicant):
        """Without a valid token nothing is saved, and nothing typed is lost."""
        applicant.open(section(case, "overview"))
        applicant.getControl(name="_authenticator", index=0).value = "0" * 40
        fill(applicant, {"form.widgets.introduction": "写了很久的文字"}, SAVE)

        assert "请再按一次保存" in text_of(applicant)
        assert applicant.getControl(name="form.widgets.introduction").value == "写了很久的文字"
        transaction.begin()
        assert case.sections.revision("overview") == "0"
        applicant.getControl(name=SAVE).click()
        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "写了很久的文字"

    def test_parties(self, case, applicant):
        """The enterprise's data are there to begin with; a wrong code is told at its block, the name is kept."""
        applicant.open(section(case, "parties"))
        assert applicant.getControl(name="form.widgets.applicant-name").value == "山西测试1有限公司"
        values = {"form.widgets.factory-name": "测试分厂", "form.widgets.factory-credit_code": "123"}
        fill(applicant, values, SAVE)

        assert "统一社会信用代码应为18位，现在是3位。" in text_of(applicant)
        transaction.begin()
        rows = case.sections.get("parties")["parties"]
        assert [(row["role"], row["name"], row["credit_code"]) for row in rows] == [
            ("applicant", "山西测试1有限公司", stages.credit_code(1)),
            ("factory", "测试分厂", None),
        ]

    def test_dimensions(self, case, applicant):
        """A text in a dimension that is not chosen is not dropped without a word."""
        applicant.open(section(case, "dimensions"))
        values = {
            "form.widgets.social_effect-chosen:list": ["selected"],
            "form.widgets.social_effect-text": "带动就业",
            "form.widgets.forward_value-text": "忘了勾选",
        }
        fill(applicant, values, SAVE)

        assert "填写了内容但没有选择这一方面" in text_of(applicant)
        assert applicant.getControl(name="form.widgets.forward_value-text").value == "忘了勾选"
        transaction.begin()
        rows = case.sections.get("dimensions")["dimensions"]
        assert [(row["id"], row["text"]) for row in rows] == [("social_effect", "带动就业")]

    def test_dimensions_of_the_call_only(self, case, applicant):
        """表二: what the call does not list is not offered; what was chosen before says so, and is given up."""
        applicant.open(section(case, "dimensions"))
        values = {"form.widgets.social_effect-chosen:list": ["selected"], "form.widgets.social_effect-text": "带动就业"}
        fill(applicant, values, SAVE)
        transaction.begin()
        call, listed = office.call_of_case(case), ("forward_value", "business_economy")
        call.dimensions = [{"dimension": one, "weight": 1} for one in listed]
        transaction.commit()
        applicant.open(section(case, "dimensions"))
        for id in DIMENSIONS:
            assert (f"form.widgets.{id}-text" in applicant.contents) is (id in (*listed, "social_effect"))
        assert text_of(applicant).count("本批次没有列入这一方面") == 1
        assert "申报批次没有列入“社会效应性”，请取消选择。" in [one.message for one in problems_of(case)[0]]
        values = {"form.widgets.social_effect-chosen:list": [], "form.widgets.social_effect-text": ""}
        fill(applicant, values, SAVE)
        assert "form.widgets.social_effect-text" not in applicant.contents

    def test_agreements(self, case, applicant):
        """表三 and each consent by a box of its own; the version of the words is kept."""
        applicant.open(section(case, "undertaking"))
        fill(applicant, {"form.widgets.text:list": ["selected"], "form.widgets.person": "张三"}, NEXT)
        fill(applicant, {"form.widgets.processing:list": ["selected"]}, SAVE)

        transaction.begin()
        undertaking, consents = case.sections.get("undertaking"), case.sections.get("consents")
        assert (undertaking["text"], undertaking["person"]) == (VERSION, "张三")
        assert consents == {"version": VERSION, "processing": True, "passing_on": False, "publication": False}

    def test_what_is_typed_is_never_mark_up(self, case, applicant):
        """Form, print, check page and window title show what was typed as text."""
        applicant.open(section(case, "item"))
        fill(applicant, {"form.widgets.name": EVIL, "form.widgets.process": EVIL}, SAVE)
        transaction.begin()
        assert case.sections.get("item")["name"] == EVIL
        for page in ("@@application-form?section=item", "@@application-print", "@@application-check", "@@materials"):
            applicant.open(f"{case.absolute_url()}/{page}")
            assert EVIL not in applicant.contents, page
            assert "&lt;script&gt;alert(" in applicant.contents, page


class TestCheck:
    def test_every_link_leads_to_something(self, case, applicant, functional_app):
        """Each reason that names a place has a link, and the place is on that page."""
        with stages.acting_as("applicant1"):
            problems, _hints = problems_of(case)
        applicant.open(f"{case.absolute_url()}/@@application-check")
        assert f"还有 {len(problems)} 处需要完善" in text_of(applicant)

        pages: dict[str, str] = {}
        missing = []
        for one in problems:
            url = url_of_place(case, one.place)
            assert f'href="{url}"' in applicant.contents
            page, _hash, anchor = url.partition("#")
            if page not in pages:
                browser = browser_of(functional_app, "applicant1")
                browser.open(page)
                pages[page] = browser.contents
            if f'id="{anchor}"' not in pages[page]:
                missing.append(url)

        assert missing == []

    def test_ready(self, site, functional_app):
        """Nothing is missing: the way to the decision screen is open, and leads there."""
        enterprise, call = site
        full = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{full.absolute_url()}/@@application-check")
        assert "内容已经齐全，可以提交。" in text_of(browser)
        browser.getLink("提交申请").click()

        assert browser.url == f"{full.absolute_url()}/@@decide?transition=submit"


class TestPrint:
    def test_sheet(self, site, functional_app):
        """表一 to 表四 with the check code of exactly this text."""
        enterprise, call = site
        full = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        browser = browser_of(functional_app, "applicant1")
        browser.open(f"{full.absolute_url()}/@@application-print")
        text = text_of(browser)

        assert f"核对码 {check_code(full.sections.form_hash())}" in text
        for words in (
            "一、申报企业概述",
            "二、产品先进性分析",
            "三、申请单位意见",
            "四、受理机构",
            "9,000",
            "2015年5月1日",
        ):
            assert words in text


class TestReaders:
    def test_submitted(self, site, functional_app):
        """After submit the form is to be read: by the applicant, by the examiners, by nobody else."""
        enterprise, call = site
        full = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        stages.submit(full, "applicant1")
        stages.make_enterprise(2, "applicant2")
        found = {}
        for name in ("applicant1", "examiner1", "applicant2", "expert1", ""):
            browser = browser_of(functional_app, name)
            browser.open(section(full, "overview"))
            found[name] = ("内容充实的说明" in text_of(browser), SAVE in browser.contents)

        assert found == {
            "applicant1": (True, False),
            "examiner1": (True, False),
            "applicant2": (False, False),
            "expert1": (False, False),
            "": (False, False),
        }

    def test_date(self, site, functional_app):
        """A date that is only read is written out in Chinese."""
        enterprise, call = site
        full = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        stages.submit(full, "applicant1")
        browser = browser_of(functional_app, "applicant1")
        browser.open(section(full, "item"))
        assert "投产/开始服务时间 2015年5月1日" in text_of(browser)

    def test_draft_is_written_by_the_applicant_alone(self, case, functional_app):
        """Nobody else sees a draft."""
        found = {}
        for name in ("examiner1", "federation1", ""):
            browser = browser_of(functional_app, name)
            browser.open(section(case, "overview"))
            found[name] = SAVE in browser.contents

        assert found == {"examiner1": False, "federation1": False, "": False}


class TestSupplement:
    @pytest.fixture
    def case(self, site):
        """A case in which the introduction has to be put right."""
        enterprise, call = site
        case = stages.make_complete_draft(stages.make_product(enterprise, "测试小米"), call, "applicant1")
        stages.submit(case, "applicant1")
        stages.examine(case)
        place = "overview.introduction"
        with stages.acting_as("examiner1"):
            save_defect_row(case, DefectRow(place, "请写明成立时间。"), DefectRow(place).token)
        return case

    def test_before_it_is_notified(self, case, functional_app):
        """What an examiner has noted is not for the applicant yet."""
        browser = browser_of(functional_app, "applicant1")
        browser.open(section(case, "overview"))

        assert "请写明成立时间。" not in text_of(browser)

    def test_only_what_is_open(self, case, functional_app):
        """The opened field is a field, its neighbours are text; the answer is saved along with it."""
        with stages.acting_as("examiner1"):
            fields = {"due_on": today() + timedelta(days=10), "parts": ("overview.introduction",)}
            take(case, "request_supplement", Decision(opinion="请补全。", fields=fields))
        browser = browser_of(functional_app, "applicant1")
        browser.open(section(case, "overview"))
        assert "请写明成立时间。" in text_of(browser)
        assert ' name="form.widgets.honours"' not in browser.contents
        values = {"form.widgets.introduction": "成立于1990年。", "defect-answer-0": "已写明。"}
        fill(browser, values, SAVE)

        transaction.begin()
        assert case.sections.get("overview")["introduction"] == "成立于1990年。"
        assert case.sections.get("overview")["main_products"] == "内容充实的说明"
        assert [one.answer for one in case.case_file.defects] == ["已写明。"]
        browser.open(section(case, "item"))
        assert "本次补全没有开放这一部分。" in text_of(browser)
