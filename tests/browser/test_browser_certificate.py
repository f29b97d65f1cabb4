"""认证证书 on screen: made out from the case, corrected until it is numbered."""

from papers_served import assigned_case
from papers_served import browser_of
import pytest
import stages
import transaction


@pytest.fixture
def case(functional_portal):
    """A case in 出具证书."""
    found = assigned_case(functional_portal)
    stages.submit_report(found)
    stages.accept_report(found)
    transaction.commit()
    return found


def test_asked_for_corrected_and_closed(functional_app, case):
    url = f"{case.absolute_url()}/@@request-certificate"
    for person in ("evaluator-a", "federation1", "applicant1"):
        browser = browser_of(functional_app, person)
        browser.open(url)
        assert "预填证书并申请编号" not in browser.contents
    other = browser_of(functional_app, "signatory-b")
    other.open(url)
    assert "测试陈醋" not in other.contents
    browser = browser_of(functional_app, "signatory-a")
    browser.open(url)
    browser.getControl("预填证书并申请编号").click()
    address = browser.url
    assert browser.getControl(name="client").value == "山西测试1有限公司"
    browser.getControl(name="trademark").value = "测试牌"
    browser.getControl("保存", index=0).click()
    assert browser.getControl(name="trademark").value == "测试牌"
    browser.open(url)
    assert "打开证书" in browser.contents
    alliance = browser_of(functional_app, "alliance1")
    alliance.open(f"{address}/@@decide?transition=assign_number")
    alliance.getControl("下发证书编号").click()
    browser.open(address)
    assert "paper-form" not in browser.contents
    assert "测试牌" in browser.contents
    assert "尚未编号" not in browser.contents
