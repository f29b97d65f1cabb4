"""A file on the decision screen that is not taken."""

from applicant_browser import browser_of
from datetime import timedelta
from io import BytesIO
from plone import api
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.report_writing import add_finding
import stages
import transaction


FINDING = {
    "title": "记录不全",
    "text": "抽查发现记录缺失",
    "clause": "7.5",
    "severity": "minor",
    "due_on": today() + timedelta(days=10),
}


def test_on_the_screen(functional_portal, functional_app):
    """The error stands at the field, what was typed stays, and nothing is done."""
    stages.make_bodies(functional_portal)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    stages.accept(case)
    stages.recommend(case)
    report = stages.assign_body(case)
    with stages.acting_as("evaluator-a"):
        finding = add_finding(report, FINDING)
    stages.step("evaluator-a", finding, "notify")
    transaction.commit()
    browser = browser_of(functional_app, "applicant1")
    browser.open(f"{finding.absolute_url()}/@@decide?transition=answer")
    browser.getControl(name="form.widgets.cause").value = "疏忽"
    browser.getControl(name="form.widgets.correction").value = "已补记录"
    browser.getControl(name="form.widgets.evidence").add_file(BytesIO(b"MZ\x90\x00"), "application/pdf", "证据.pdf")
    browser.getControl(name="form.buttons.decide").click()

    assert "不是可接收的格式" in browser.contents
    assert browser.getControl(name="form.widgets.cause").value == "疏忽"
    transaction.begin()
    assert api.content.get_state(finding) == "open"
