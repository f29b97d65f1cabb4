"""第六条（四）2: contract, audit and acceptance of the report, then the bundle."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.report import POSITIVE
from shanxi.jingpin.process.rules.sequence import last


ARTICLE = "第六条（四）2"
#: After these the report is another one, and is audited again.
BACK = ("return_report", "return_to_certification", "return_to_experts", "reassign_body")


@rule("sign_contract.body", ARTICLE, "已经确定认证机构。")
def body_assigned(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: a contract has two sides."""
    if facts.body is None:
        yield "还没有确定认证机构，不能签订认证合同。"


@rule("sign_contract.once", ARTICLE, "双方各签署一次。", moot=True)
def sides_sign_once(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: body and applicant each sign once."""
    is_body = facts.body is not None and facts.actor.body == facts.body.id
    signed = facts.contract.signed_by_body if is_body else facts.contract.signed_by_applicant
    if signed:
        yield f"{'认证机构' if is_body else '申请单位'}已经登记过签署。"


@rule("sign_contract.number", ARTICLE, "双方登记的是同一份合同。", on_entry=True)
def same_contract(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: one contract."""
    entered, known = facts.decision.get("contract_number"), facts.contract.number
    if entered and known and entered != known:
        yield f"对方登记的合同编号是{known}，请核对。", "decision.contract_number"


@rule("sign_contract.signed_on", ARTICLE, "签署日期不晚于今天。", on_entry=True)
def signed_by_today(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: no date to come."""
    entered = facts.decision.get("signed_on")
    if entered is not None and entered > facts.today:
        yield "签署日期不能晚于今天。", "decision.signed_on"


@rule("record_audit.report", ARTICLE, "认证报告已经上报。")
def report_is_in(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: 接受联合会组织实施审核, once conclusions are reported."""
    if facts.report is None or facts.report.state != "submitted":
        yield "认证机构还没有上报认证报告。"


@rule("record_audit.audited_on", ARTICLE, "审核日期不晚于今天。", on_entry=True)
def audited_by_today(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: no date to come."""
    entered = facts.decision.get("audited_on")
    if entered is not None and entered > facts.today:
        yield "审核日期不能晚于今天。", "decision.audited_on"


@rule("return_report.submitted", ARTICLE, "认证报告已经上报。")
def report_to_return(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: only what was handed up can be returned, accepted or not."""
    if facts.report is None or facts.report.state not in ("submitted", "accepted"):
        yield "没有已上报的认证报告可以退回。"


@rule("accept_report.submitted", ARTICLE, "认证报告已经上报。")
def report_submitted(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: 将认证结论上报."""
    if facts.report is None or facts.report.state != "submitted":
        yield "认证机构还没有上报认证报告。"


@rule("accept_report.conclusion", ARTICLE, "认证结论为通过。")
def positive_conclusion(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: a positive conclusion."""
    if facts.report is not None and facts.report.conclusion != POSITIVE:
        yield "认证结论不是通过，请退回报告或者不予通过。"


@rule("accept_report.contract", ARTICLE, "认证合同双方已签署。")
def contract_signed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: 签订认证合同, by body and applicant."""
    if not facts.contract.signed_by_body:
        yield "认证机构还没有登记签署认证合同。"
    if not facts.contract.signed_by_applicant:
        yield "申请单位还没有登记签署认证合同。"


@rule("accept_report.audit", ARTICLE, "联合会的审核已登记并通过。")
def audit_passed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）2: 接受联合会组织实施审核."""
    if facts.audit is None:
        yield "还没有登记联合会的审核。"
    elif not facts.audit.passed:
        yield "联合会的审核没有通过，请退回报告或者不予通过。"
    elif last(facts.earlier, *BACK) > last(facts.earlier, "record_audit"):
        yield "报告退回之后还没有重新登记联合会的审核。"


@rule("submit_bundle.certificate", "第六条（四）3", "证书已发证。")
def certificate_issued(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（四）3-3: the certificate is issued."""
    if facts.certificate is None or facts.certificate.state != "issued":
        yield "证书还没有发证。"


SIGN_CONTRACT: tuple[Rule, ...] = (body_assigned, sides_sign_once, same_contract, signed_by_today)
RECORD_AUDIT: tuple[Rule, ...] = (report_is_in, audited_by_today)
RETURN_REPORT: tuple[Rule, ...] = (report_to_return,)
ACCEPT_REPORT: tuple[Rule, ...] = (report_submitted, positive_conclusion, contract_signed, audit_passed)
SUBMIT_BUNDLE: tuple[Rule, ...] = (certificate_issued,)
