"""第六条（四）（五） of the demonstration: report, certificate and joint review, each step by its own account."""

from datetime import timedelta
from io import BytesIO
from shanxi.jingpin.casework.certificate_writing import certificate_fields
from shanxi.jingpin.casework.certificate_writing import certificate_token
from shanxi.jingpin.casework.certificate_writing import request_certificate
from shanxi.jingpin.casework.certificate_writing import save_certificate
from shanxi.jingpin.casework.clock import FixedClock
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.report_writing import add_technical_file
from shanxi.jingpin.casework.report_writing import report_token
from shanxi.jingpin.casework.report_writing import save_report
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.setuphandlers.demo_paper import paper
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import step
from typing import Any


CHECKS = ("design", "material", "manufacture", "performance", "use")
METHODS = ("document_review", "on_site_review", "management_audit", "measurement", "mystery_visit")
SUMMARY = "按照认证实施规则完成评价，各项要求均符合。（演示）"
REPORTS: dict[bool, dict[str, Any]] = {
    True: {
        "summary": SUMMARY,
        "checks": [{"check": one, "result": "符合标准要求。"} for one in CHECKS],
        "sampling_needed": "not_needed",
        "sampling_reason": "近期第三方检验报告齐全、有效。",
    },
    False: {
        "summary": SUMMARY,
        "methods": [{"method": one, "done": True, "closed": True, "result": "符合标准要求。"} for one in METHODS],
    },
}


def certify(case: Any, applicant: str, enterprise: str, clock: FixedClock) -> None:
    """认证报告 by four persons of the body, contract, audit; ``applicant`` is a login."""
    step("federation1", case, "assign_body", "确定为申请单位的意向机构。", body="bodya")
    report, is_product = report_object(case), case.case_file.kind == PRODUCT
    contract = {"contract_number": f"HT-{case.number}", "signed_on": today()}
    step("signatory1", case, "sign_contract", "", **contract, signed_by="甲机构机构负责人")
    step(applicant, case, "sign_contract", "", **contract, signed_by="企业负责人")
    if is_product:
        with acting_as(applicant):
            add_technical_file(case, "产品设计图（演示）.pdf", BytesIO(paper(enterprise, "产品设计图")), "设计图")
    clock.advance(days=2)
    with acting_as("evaluator1"):
        save_report(report, REPORTS[is_product], report_token(report))
    step("evaluator1", report, "evaluate", "评价完成。", signed_by="甲机构认证人员", signed_on=today())
    step("reviewer1", report, "review", "复核通过。", passed=True)
    step("decider1", report, "decide", "同意认证。", conclusion="positive", decided_on=today())
    step("signatory1", report, "submit_report", "上报联合会。", signed_by="甲机构机构负责人", signed_on=today())
    step("federation1", case, "record_audit", "审核通过。", audited_on=today(), passed=True)
    step("federation1", case, "accept_report", "接收认证报告。")


def issue_certificate(case: Any) -> None:
    """出具证书: number, seal and issue by three bodies."""
    with acting_as("signatory1"):
        certificate = request_certificate(case)
        open_fields = [name for name in certificate_fields(certificate) if not getattr(certificate, name)]
        save_certificate(certificate, dict.fromkeys(open_fields, "无"), certificate_token(certificate))
    step("alliance1", certificate, "assign_number", "")
    acts = ("printed", "sealed", "signed")
    by, on = {f"{one}_by": "甲机构机构负责人" for one in acts}, {f"{one}_on": today() for one in acts}
    step("signatory1", certificate, "seal", "", **by, **on)
    step("signatory1", certificate, "report_up", "上报联合会发证。")
    until = today().replace(year=today().year + 3) - timedelta(days=1)
    step("federation1", certificate, "issue", "予以发证。", granted_on=today(), valid_until=until)


def review_jointly(case: Any) -> None:
    """汇总审核: both departments agree on one manifest."""
    step("federation1", case, "submit_bundle", "提请汇总审核。")
    for login in ("department1", "department2"):
        manifest = case.case_file.manifest.whole
        step(login, case, "give_department_opinion", "同意。", agrees=True, manifest=manifest)
    step("department1", case, "approve", "汇总审核通过。")
