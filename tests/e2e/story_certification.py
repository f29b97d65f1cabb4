"""第六条（四）（五） on the screen: report on both tracks, contract, audit, certificate, joint review."""

from datetime import timedelta
from pathlib import Path
from persons import People
from persons import Person
from real_files import pdf_at
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
import transaction
from typing import Any


def assign_body(people: People, case: Any) -> Any:
    """The federation names the body; its report."""
    people("federation1").decide(case.absolute_url(), "assign_body", body="bodya")
    transaction.begin()
    return report_object(case)


def write_product_report(people: People, account: str, case: Any, folder: Path, shown: Any) -> Any:
    """Technical files, five checks, no sampling."""
    report, applicant = assign_body(people, case), people(account)
    page = applicant.open(f"{case.absolute_url()}/@@technical-files")
    page.set_input_files("#technical-file", pdf_at(folder / "总装图.pdf"))
    applicant.press("上传")
    shown(page, "technical-files")
    evaluator = people("evaluator-a")
    evaluator.open(report.absolute_url())
    checks = {f"checks__{one}__result": "符合" for one in range(5)}
    evaluator.fill(summary="评价完成", sampling_needed="not_needed", sampling_reason="报告齐全", **checks)
    evaluator.press("保存")
    shown(evaluator.page, "report-product")
    return report


def write_service_report(people: People, account: str, case: Any, shown: Any) -> Any:
    """Five methods; what the mystery visit finds is told after it is over, and put right."""
    report, evaluator = assign_body(people, case), people("evaluator-a")
    evaluator.open(report.absolute_url())
    done = {f"methods__{one}__done": "on" for one in range(5)} | {f"methods__{one}__result": "符合" for one in range(5)}
    evaluator.fill(summary="评价完成", **done, **{"methods__4__closed": ""})
    evaluator.press("保存")
    shown(evaluator.page, "report-service")
    finding = find(evaluator, report)
    assert "暗访还没有结束" in evaluator.open(f"{finding}/@@decide?transition=notify").content()
    applicant = people(account)
    assert "记录不全" not in applicant.open(finding).content()
    evaluator.open(report.absolute_url())
    evaluator.fill(**{"methods__4__closed": "on"})
    evaluator.press("保存")
    evaluator.decide(finding, "notify")
    shown(applicant.open(finding), "finding")
    applicant.decide(finding, "answer", cause="疏忽", correction="已培训")
    evaluator.decide(finding, "close")
    return report


def find(evaluator: Person, report: Any) -> str:
    """Record a nonconformity of the mystery visit; its address."""
    evaluator.open(f"{report.absolute_url()}/@@add-finding")
    due_on = (today() + timedelta(days=15)).isoformat()
    evaluator.fill(title="记录不全", text="抽查发现记录缺失", clause="7.5", severity="minor", due_on=due_on)
    evaluator.fill(from_mystery_visit="on")
    evaluator.press("保存")
    return evaluator.page.url


def hand_up(people: People, report: Any) -> None:
    """Evaluation, review, decision and signature by four persons."""
    url, day = report.absolute_url(), today().isoformat()
    signed = {"signed_by": "某人", "signed_on": day}
    people("evaluator-a").decide(url, "evaluate", **signed)
    people("reviewer-a").decide(url, "review", passed=True)
    people("decider-a").decide(url, "decide", conclusion="positive", decided_on=day)
    people("signatory-a").decide(url, "submit_report", **signed)


def accept_report(people: People, account: str, case: Any) -> None:
    """Contract, audit, acceptance."""
    url, day = case.absolute_url(), today().isoformat()
    contract = {"contract_number": "HT-1", "signed_by": "某人", "signed_on": day}
    people("signatory-a").decide(url, "sign_contract", **contract)
    people(account).decide(url, "sign_contract", **contract)
    people("federation1").decide(url, "record_audit", audited_on=day, passed=True)
    people("federation1").decide(url, "accept_report")


def certify(people: People, case: Any, shown: Any) -> None:
    """The certificate: asked for, completed, numbered, sealed, handed up, issued."""
    day = today().isoformat()
    signatory = people("signatory-a")
    signatory.open(f"{case.absolute_url()}/@@request-certificate")
    signatory.press("预填证书并申请编号")
    transaction.begin()
    certificate = certificate_object(case)
    signatory.fill(**{name: "见附件" for name, value in certificate.fields().items() if not value})
    signatory.press("保存")
    shown(signatory.page, "certificate")
    url = certificate.absolute_url()
    people("alliance1").decide(url, "assign_number")
    acts = ("printed", "sealed", "signed")
    signatory.decide(url, "seal", **{f"{one}_by": "某人" for one in acts}, **{f"{one}_on": day for one in acts})
    signatory.decide(url, "report_up")
    until = today().replace(year=today().year + 2).isoformat()
    people("federation1").decide(url, "issue", granted_on=day, valid_until=until)
    people("federation1").decide(case.absolute_url(), "submit_bundle")


def review_jointly(people: People, case: Any, shown: Any) -> None:
    """The department looks at the bundle, gives its opinion on it, and approves."""
    department = people("department1")
    page = department.open(f"{case.absolute_url()}/@@bundle")
    assert "资料与冻结的清单一致" in page.content()
    shown(page, "bundle")
    department.follow("出具部门意见")
    department.confirm(agrees=True)
    department.decide(case.absolute_url(), "approve")
