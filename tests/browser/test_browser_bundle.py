"""汇总审核 on screen: everything with its hashes on one page, for the departments."""

import notice_stages
from papers_served import assigned_case
from papers_served import browser_of
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.reviewing import review_of
import stages
import transaction


@pytest.fixture
def case(functional_portal):
    """A case in 汇总审核."""
    found = assigned_case(functional_portal)
    stages.submit_report(found)
    contract = {"contract_number": "HT-1", "signed_by": "签署人", "signed_on": now().date()}
    scan = NamedBlobFile(stages.PDF, contentType="application/pdf", filename="认证合同.pdf")
    stages.step("signatory-a", found, "sign_contract", scan=scan, **contract)
    stages.step("applicant1", found, "sign_contract", **contract)
    stages.step("federation1", found, "record_audit", audited_on=now().date(), passed=True)
    stages.step("federation1", found, "accept_report")
    stages.issue_certificate(found)
    stages.step("federation1", found, "submit_bundle")
    transaction.commit()
    return found


def test_read_spoken_on_and_noticed_when_changed(functional_app, case):
    url, manifest = f"{case.absolute_url()}/@@bundle", case.case_file.manifest
    department = browser_of(functional_app, "department1")
    department.open(url)
    parts = ("whole", "standard", "report", "certificate", "materials", "contract")
    for hash in (getattr(manifest, one) for one in parts):
        assert hash in department.contents
    assert "资料与冻结的清单一致" in department.contents
    assert department.contents.count("专家意见") == 3
    assert "认证合同.pdf" in department.contents
    assert department.getLink("认证合同.pdf").url.endswith("/@@file")
    department.getLink("出具部门意见").click()
    assert department.getControl(name="form.widgets.manifest").value == manifest.whole
    for person in ("evaluator-b", "expert1"):
        other = browser_of(functional_app, person)
        other.open(url)
        assert manifest.whole not in other.contents
    report_object(case).summary = "事后改动"
    transaction.commit()
    department.open(url)
    assert "资料在清单冻结之后有改动" in department.contents


def test_over(functional_app, case):
    """A certificate that has become valid is no longer the paper that was frozen, and nobody is alarmed by that."""
    notice_stages.set_state(case, "certified")
    certificate_object(case).effective_on = now().date()
    transaction.commit()
    department = browser_of(functional_app, "department1")
    department.open(f"{case.absolute_url()}/@@bundle")
    assert "汇总审核已经结束" in department.contents
    assert "有改动" not in department.contents


def test_returned_to_the_experts(functional_app, case):
    """The author finds the former words filled in, signs again, and everybody who reads it finds the former paper."""
    former = review_of(case, "expert2")
    stages.step("department1", case, "return_to_experts")
    transaction.commit()
    review = review_of(case, "expert2").absolute_url()
    author = browser_of(functional_app, "expert2")
    author.open(review)
    assert "案件已退回初评" in author.contents
    assert author.getControl(name="text").value == "总体先进"
    assert author.getControl(name="recommends").value == ["yes"]
    author.getControl(name="text").value = "退回后补充：仍然先进"
    author.getControl("保存并签署").click()
    author.getControl("签署意见").click()
    reader = browser_of(functional_app, "federation1")
    reader.open(review)
    assert "退回后补充" in reader.contents
    reader.getLink("退回前签署的意见").click()
    assert reader.url == former.absolute_url()
    assert "退回前已签署" in reader.contents
    assert "退回后补充" not in reader.contents
    assert "paper-form" not in reader.contents
    author.open(former.absolute_url())
    assert "paper-form" not in author.contents
