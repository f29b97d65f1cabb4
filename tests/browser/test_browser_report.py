"""认证报告, 不符合项 and 技术文件 on screen: for the body that certifies, and what the applicant has to see."""

from datetime import timedelta
from papers_served import accepted_case
from papers_served import assigned_case
from papers_served import browser_of
import pytest
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.report_writing import add_finding
from shanxi.jingpin.casework.report_writing import technical_files
from shanxi.jingpin.process.wording import day
import stages
import transaction


FINDING = {
    "title": "记录不全",
    "text": "缺少记录",
    "severity": "minor",
    "due_on": today() + timedelta(days=10),
    "from_mystery_visit": False,
}


@pytest.fixture
def case(functional_portal):
    """A case whose certification body is bodya."""
    return assigned_case(functional_portal)


def test_written_by_evaluator_and_closed_to_others(functional_app, case):
    report = report_object(case)
    browser = browser_of(functional_app, "evaluator-a")
    browser.open(report.absolute_url())
    for one in range(5):
        browser.getControl(name=f"checks-{one}-result").value = f"第{one}方面符合"
    browser.getControl(name="adoptions-0-title").value = "质量管理体系认证证书"
    browser.getControl(name="adoptions-0-valid_until").value = "明年"
    browser.getControl("保存", index=0).click()
    assert "请写成 2026-03-09 的样子" in browser.contents
    browser.getControl(name="adoptions-0-valid_until").value = "2099-01-01"
    browser.getControl("保存", index=0).click()
    assert browser.getControl(name="checks-4-result").value == "第4方面符合"
    assert browser.getControl(name="adoptions-0-valid_until").value == "2099-01-01"
    browser.getControl(name="file", index=0).add_file(b"MZ program", "application/pdf", "报告.pdf")
    browser.getControl("上传", index=0).click()
    assert "不是可接收的格式" in browser.contents
    browser.getControl(name="file", index=0).add_file(stages.PDF, "application/pdf", "报告.pdf")
    browser.getControl("上传", index=0).click()
    assert "文件“报告.pdf”已上传" in browser.contents
    for person in ("evaluator-b", "applicant1", "federation1", "expert1"):
        other = browser_of(functional_app, person)
        for url in (report.absolute_url(), f"{report.absolute_url()}/@@download/document"):
            other.open(url)
            assert "第0方面符合" not in other.contents
            assert "%PDF" not in other.contents


def test_issues_of_earlier_stages_are_answered(functional_app, functional_portal):
    """The lead enters them line by line; the body fills the answers in and can do nothing else with them."""
    case = accepted_case(functional_portal)
    stages.evaluate_appointed(case)
    transaction.commit()
    lead = browser_of(functional_app, "expert1")
    lead.open(f"{case.absolute_url()}/@@decide?transition=recommend")
    lead.getControl(name="form.widgets.follow_up").value = "核实产能\r\n\r\n查看“窖藏”年份"
    lead.getControl(name="form.widgets.opinion").value = "同意"
    lead.getControl(name="form.buttons.decide").click()
    transaction.begin()
    report = stages.assign_body(case)
    transaction.commit()
    body = browser_of(functional_app, "evaluator-a")
    body.open(report.absolute_url())
    assert "核实产能（初评与标准制定提出）" in body.contents
    for name in ("handed_over-0-remove", "handed_over-2-answer"):
        assert name not in body.contents
    body.getControl(name="handed_over-1-answer").value = "年份相符"
    body.getControl("保存", index=0).click()
    transaction.begin()
    assert [(row["text"], row["answer"]) for row in report.handed_over] == [
        ("核实产能（初评与标准制定提出）", None),
        ("查看“窖藏”年份（初评与标准制定提出）", "年份相符"),
    ]
    body.open(report.absolute_url())
    body.getControl(name="handed_over-0-text").value = "不必核实"
    body.getControl("保存", index=0).click()
    assert "不能改动、增加或者删除" in body.contents
    transaction.begin()
    assert report.handed_over[0]["text"] == "核实产能（初评与标准制定提出）"


def test_nothing_to_answer_is_not_shown(functional_app, case):
    browser = browser_of(functional_app, "evaluator-a")
    browser.open(report_object(case).absolute_url())
    assert "前面阶段要求跟踪的问题" not in browser.contents


def test_technical_files(functional_app, case):
    browser = browser_of(functional_app, "applicant1")
    browser.open(f"{case.absolute_url()}/@@technical-files")
    browser.getControl("上传").click()
    assert "没有收到文件" in browser.contents
    browser.getControl(name="document_kind").value = "总装图"
    browser.getControl(name="file").add_file(stages.PDF, "application/pdf", "总装图.pdf")
    browser.getControl("上传").click()
    assert "总装图.pdf" in browser.contents
    transaction.begin()
    (file,) = technical_files(report_object(case))
    for person, reads in (("evaluator-a", True), ("evaluator-b", False), ("federation1", False), ("expert1", False)):
        other = browser_of(functional_app, person)
        other.open(f"{file.absolute_url()}/@@file")
        found = other.contents if isinstance(other.contents, bytes) else other.contents.encode()
        assert (b"%PDF" in found) is reads
    browser.getControl("删除").click()
    assert "还没有技术文件" in browser.contents


def test_finding_is_told_once_it_is_notified(functional_app, case):
    with stages.acting_as("evaluator-a"):
        finding = add_finding(report_object(case), FINDING)
    transaction.commit()
    applicant = browser_of(functional_app, "applicant1")
    applicant.open(finding.absolute_url())
    assert "记录不全" not in applicant.contents
    evaluator = browser_of(functional_app, "evaluator-a")
    evaluator.open(finding.absolute_url())
    assert "paper-form" in evaluator.contents
    assert "暗访" in evaluator.contents
    stages.step("evaluator-a", finding, "notify")
    transaction.commit()
    applicant.open(finding.absolute_url())
    assert "记录不全" in applicant.contents
    assert "答复整改情况" in applicant.contents
    assert day(FINDING["due_on"]) in applicant.contents
    assert "返回认证报告" not in applicant.contents
    assert "暗访" not in applicant.contents
    applicant.addHeader("Accept", "application/json")
    applicant.open(finding.absolute_url())
    assert b"from_mystery_visit" not in applicant.contents
    evaluator.open(finding.absolute_url())
    assert "paper-form" not in evaluator.contents
