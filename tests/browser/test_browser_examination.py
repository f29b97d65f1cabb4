"""The examiners' sheet: saved row by row, closed to everybody else, old against new after a supplement."""

from applicant_browser import browser_of
from applicant_browser import text_of
from datetime import timedelta
from io import BytesIO
import pytest
import re
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.form import materials_of as facts_of_materials
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import replace_file
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Decision
import stages
import transaction


DECISIONS = ("通过并受理", "通知补全材料", "不予通过")


@pytest.fixture
def case(functional_portal):
    """A case in 资格预审."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    return case


def sheet(case) -> str:
    """The address of the sheet."""
    return f"{case.absolute_url()}/@@examine"


def row_of(browser, prefix: str) -> str:
    """The part of the page that shows a row."""
    found = re.search(rf'(?s)<article[^>]*id="{prefix}".*?</article>', browser.contents)
    return found.group(0) if found else ""


def part_of(browser, title: str) -> str:
    """The prefix of the row of a part of the form."""
    return browser.getControl(title).name.removesuffix("-defect")


class TestSheet:
    def test_rows(self, case, functional_app):
        """Verdicts, note and defect of every row are kept with one press; the rest is counted."""
        browser = browser_of(functional_app, "examiner1")
        browser.open(sheet(case))
        assert "还有 22 项资料没有审完" in text_of(browser)
        values = {
            "material-5a-material": ["fail"],
            "material-5a-technical": ["pass"],
            "material-5a-defect": "请补充创新证明。",
            "material-5a-note": "电话联系过",
            "material-5b-material": ["pass"],
            "material-5b-technical": ["pass"],
            f"{part_of(browser, '申报企业概述：企业基本情况')}-defect": "请写明成立时间。",
        }
        for name, value in values.items():
            browser.getControl(name=name).value = value
        browser.getControl("保存审查表").click()

        assert "还有 20 项资料没有审完；已登记需要补全的内容 2 处" in text_of(browser)
        transaction.begin()
        kept = case["material-5a"]
        assert (kept.verdict_material, kept.verdict_technical, kept.examiner_note, kept.examined_by) == (
            "fail",
            "pass",
            "电话联系过",
            "examiner1",
        )
        assert {(one.place, one.text) for one in case.case_file.defects} == {
            ("material:5a", "请补充创新证明。"),
            ("overview.introduction", "请写明成立时间。"),
        }

    def test_failed_without_words(self, case, functional_app):
        """The verdicts are kept, and it is said at the row that the text is missing."""
        browser = browser_of(functional_app, "examiner1")
        browser.open(sheet(case))
        fill_row(browser, "material-5a", "fail")

        assert "有1项判为未达要求，但还没有写明需要补全的内容" in text_of(browser)
        assert "请写明需要补全的内容；审查结论已经保存" in row_of(browser, "material-5a")
        assert browser.contents.count("审查结论已经保存") == 1
        transaction.begin()
        assert case["material-5a"].verdict_material == "fail"
        browser.getControl(name="material-5a-defect").value = "请补充。"
        browser.getControl("保存审查表").click()
        assert "审查结论已经保存" not in browser.contents

    def test_only_what_is_left(self, case, functional_app):
        """What waits or has failed; a press keeps the filter, and touches no row that is not shown."""
        browser = browser_of(functional_app, "examiner1")
        browser.open(sheet(case))
        fill_row(browser, "material-5a", "pass", press=False)
        browser.getControl(name="material-5b-defect").value = "请补充。"
        fill_row(browser, "material-5b", "fail")
        browser.getLink("只看未审和未达要求").click()
        assert row_of(browser, "material-5a") == ""
        assert "未达要求" in row_of(browser, "material-5b")
        fill_row(browser, "material-6a", "pass")
        assert row_of(browser, "material-6a") == ""
        transaction.begin()
        verdicts = [case[f"material-{one}"].verdict_material for one in ("5a", "5b", "6a")]
        assert verdicts == ["pass", "fail", "pass"]

    def test_former_party(self, case, functional_app):
        """A place without its party is neither shown nor asked for."""
        create(case, "Material", "material-2a-manufacturer", sub_item="2a", party="manufacturer")
        browser = browser_of(functional_app, "examiner1")
        browser.open(sheet(case))
        assert row_of(browser, "material-2a-manufacturer") == ""
        assert "还有 22 项资料没有审完" in text_of(browser)
        assert [one.party for one in facts_of_materials(case) if one.id == "2a"] == ["applicant"]

    def test_two_examiners(self, case, functional_app):
        """A row that somebody else has changed is not written over; the other rows of the same press are saved."""
        first, second = (browser_of(functional_app, name) for name in ("examiner1", "lead1"))
        for browser in (first, second):
            browser.open(sheet(case))
        fill_row(first, "material-5a", "fail")
        fill_row(second, "material-5b", "pass", press=False)
        fill_row(second, "material-5a", "pass")

        assert "1 行没有保存" in text_of(second)
        assert "现存内容：材料：未达要求" in text_of(second)
        transaction.begin()
        assert (case["material-5a"].verdict_material, case["material-5b"].verdict_material) == ("fail", "pass")

    @pytest.mark.parametrize("name", ["applicant1", "expert1", "federation1", "evaluator-a", ""])
    def test_nobody_else(self, case, functional_app, name):
        """Reading a case is not examining it."""
        browser = browser_of(functional_app, name)
        browser.open(sheet(case))

        assert "资格预审审查表" not in text_of(browser)

    def test_decisions(self, case, functional_app):
        """Each sees the decisions of the own function."""
        offered = {}
        for name in ("examiner1", "lead1"):
            browser = browser_of(functional_app, name)
            browser.open(sheet(case))
            page = browser.contents.replace("\n", "")
            offered[name] = [one for one in DECISIONS if f">{one}</a>" in page]

        assert offered == {"examiner1": ["通知补全材料"], "lead1": ["通过并受理", "不予通过"]}


def fill_row(browser, prefix: str, verdict: str, *, press: bool = True) -> None:
    """Give both verdicts of a row."""
    for axis in ("material", "technical"):
        browser.getControl(name=f"{prefix}-{axis}").value = [verdict]
    if press:
        browser.getControl("保存审查表").click()


class TestAfterSupplement:
    def test_old_against_new(self, case, functional_app):
        """Answers, reasons, old and new texts and files stand side by side; the defects are fixed."""
        stages.examine(case)
        browser = browser_of(functional_app, "examiner1")
        browser.open(sheet(case))
        values = {
            "material-5a-defect": "请补充创新证明。",
            f"{part_of(browser, '申报企业概述：企业基本情况')}-defect": "请写明成立时间。",
        }
        for name, value in values.items():
            browser.getControl(name=name).value = value
        browser.getControl("保存审查表").click()
        transaction.begin()
        self._supplement(case)
        browser.open(sheet(case))
        text = text_of(browser)

        assert "企业基本情况 内容充实的说明 成立于1990年。" in text
        assert "已写明。" in text
        assert "旧的已经过期" in text
        assert "文件 产品创新内容（测试）.pdf 新证明.pdf" in text
        assert "已被更换" in text
        assert browser.getControl(name="material-5a-defect").readonly

    def _supplement(self, case) -> None:
        places = tuple(one.place for one in case.case_file.defects)
        with stages.acting_as("examiner1"):
            fields = {"due_on": today() + timedelta(days=10), "parts": places}
            take(case, "request_supplement", Decision(opinion="请补全。", fields=fields))
        with stages.acting_as("applicant1"):
            values = {"introduction": "成立于1990年。"}
            save_section(case, "overview", values, case.sections.revision("overview"), "applicant1")
            old = files_of(case["material-5a"])[0]
            replace_file(old, "新证明.pdf", BytesIO(stages.PDF.replace(b"%s", b"new")))
            add_file(case["material-1"], "盖章页.pdf", BytesIO(stages.PDF.replace(b"%s", b"seal")))
            answers = {"overview.introduction": ("已写明。", ""), "material:5a": ("", "旧的已经过期")}
            answer_defects(case, {number: answers[place] for number, place in enumerate(places)})
            take(case, "resubmit")
        transaction.commit()
