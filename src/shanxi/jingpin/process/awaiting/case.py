"""What a case waits for in each state (第六条). A draft waits for its applicant only."""

from shanxi.jingpin.process.awaiting.awaited import Awaited
from shanxi.jingpin.process.awaiting.awaited import decide
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts.objection import STANDING
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.rules.announcement import nothing_objected
from shanxi.jingpin.process.rules.announcement import period_over
from shanxi.jingpin.process.rules.expert_evaluation import counted
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.states import ApplicationState as S


def no_experts(facts: CaseFacts) -> bool:
    """No group of experts is appointed (第六条（三）)."""
    return not facts.experts


def experts_short(facts: CaseFacts) -> bool:
    """A group is there, with too few experts without conflict for the quorum (第六条（三）)."""
    return bool(facts.experts) and sum(not one.conflict for one in facts.experts) < facts.quorum


def no_standard(facts: CaseFacts) -> bool:
    """The lead has declared to be free of conflict, and no standard is adopted (第六条（三）2)."""
    return facts.standard is None and any(one.is_lead and one.declared_free for one in facts.experts)


def files_wanted(facts: CaseFacts) -> bool:
    """The body evaluates a product and has received no technical file (第六条（四）1)."""
    report = facts.report
    return report is not None and report.kind == PRODUCT and report.state == "drafting" and not report.technical_files


def question_open(facts: CaseFacts) -> bool:
    """The experts' question has no answer yet."""
    return facts.clarification is not None and not facts.clarification.answered


def opinions_complete(facts: CaseFacts) -> bool:
    """The quorum of opinions is there."""
    return len(counted(facts)) >= facts.quorum


def no_body(facts: CaseFacts) -> bool:
    """No certification body is assigned."""
    return facts.body is None


def contract_by_applicant(facts: CaseFacts) -> bool:
    """The body is known and the applicant has not signed."""
    return facts.body is not None and not facts.contract.signed_by_applicant


def contract_by_body(facts: CaseFacts) -> bool:
    """The body is known and has not signed."""
    return facts.body is not None and not facts.contract.signed_by_body


def report_submitted(facts: CaseFacts) -> bool:
    """The report is with the federation."""
    return facts.report is not None and facts.report.state == "submitted"


def no_audit(facts: CaseFacts) -> bool:
    """A report is there and no audit is recorded."""
    return report_submitted(facts) and facts.audit is None


def audited(facts: CaseFacts) -> bool:
    """Report and audit are there."""
    return report_submitted(facts) and facts.audit is not None


def certificate_issued(facts: CaseFacts) -> bool:
    """The certificate is issued."""
    return facts.certificate is not None and facts.certificate.state == "issued"


def no_certificate(facts: CaseFacts) -> bool:
    """No certificate has been asked for."""
    return facts.certificate is None


def departments_left(facts: CaseFacts) -> frozenset[str]:
    """The departments that have not given their opinion on the present manifest."""
    given = {one.department for one in facts.opinions if one.manifest == facts.manifest.whole}
    return frozenset(facts.departments) - given


def opinion_missing(facts: CaseFacts) -> bool:
    """The department that looks has not given its opinion; where somebody else looks, any department."""
    left = departments_left(facts)
    return facts.actor.body in left if facts.actor.body else bool(left)


def opinions_given(facts: CaseFacts) -> bool:
    """Every department has given its opinion."""
    return bool(facts.departments) and not departments_left(facts)


def may_be_announced(facts: CaseFacts) -> bool:
    """The whole period of the notice is over, and no objection stands in the way (第六条（六）（七）)."""
    return not period_over.blockers(facts) and not nothing_objected.blockers(facts)


def objection_upheld(facts: CaseFacts) -> bool:
    """An objection is upheld, wholly or partly, and the case has not been looked at again since (第六条（六）)."""
    return any(one.outcome in STANDING and not one.settled for one in facts.objections)


def overdue_supplement(facts: CaseFacts) -> bool:
    """The supplement's last day is over."""
    return facts.supplement is not None and facts.today > facts.supplement.due_on


def supplement_running(facts: CaseFacts) -> bool:
    """The supplement's last day is not over."""
    return not overdue_supplement(facts)


CASE: dict[S, tuple[Awaited, ...]] = {
    S.DRAFT: (Awaited(Role.APPLICANT, "填写并提交申请", "@@application-check"),),
    S.PREQUALIFICATION: (
        Awaited(Role.PREQUAL_EXAMINER, "逐项审查申报资料", "@@examine"),
        Awaited(Role.PREQUAL_LEAD, "决定是否通过并受理", "@@examine"),
    ),
    S.SUPPLEMENT: (
        Awaited(Role.APPLICANT, "补全材料后再次提交", "@@application-check", supplement_running),
        Awaited(Role.PREQUAL_LEAD, "补全逾期，办理不予通过", decide("lapse"), overdue_supplement, by_itself=True),
    ),
    S.EXPERT_EVALUATION: (
        Awaited(Role.FEDERATION, "指派评审专家", decide("appoint_experts"), no_experts),
        Awaited(Role.FEDERATION, "更换回避的专家", decide("replace_expert"), experts_short),
        Awaited(Role.APPLICANT, "答复专家的问题", decide("answer_clarification"), question_open),
        Awaited(Role.EXPERT_LEAD, "制定或者选用标准", "@@begin-standard", no_standard),
        Awaited(Role.EXPERT_LEAD, "形成初评结论", decide("recommend"), opinions_complete),
    ),
    S.CERTIFICATION: (
        Awaited(Role.FEDERATION, "确定认证机构", decide("assign_body"), no_body),
        Awaited(Role.APPLICANT, "提交主要图纸和技术文件", "@@technical-files", files_wanted),
        Awaited(Role.APPLICANT, "签署认证合同", decide("sign_contract"), contract_by_applicant),
        Awaited(Role.SIGNATORY, "签署认证合同", decide("sign_contract"), contract_by_body),
        Awaited(Role.FEDERATION, "组织审核并登记", decide("record_audit"), no_audit),
        Awaited(Role.FEDERATION, "接收或退回认证报告", decide("accept_report"), audited),
    ),
    S.ISSUANCE: (
        Awaited(Role.SIGNATORY, "申请证书编号", "@@request-certificate", no_certificate),
        Awaited(Role.FEDERATION, "提请汇总审核", decide("submit_bundle"), certificate_issued),
    ),
    S.JOINT_REVIEW: (
        Awaited(Role.JOINT_REVIEWER, "出具部门意见", "@@bundle", opinion_missing),
        Awaited(Role.JOINT_REVIEWER, "作出汇总审核结论", "@@bundle", opinions_given),
    ),
    S.AWAITING_NOTICE: (Awaited(Role.FEDERATION, "列入公示", "@@public-notices", on_site=True),),
    S.PUBLIC_NOTICE: (
        Awaited(
            Role.FEDERATION,
            "公示期已满，发布公告",
            "@@office-announcements",
            may_be_announced,
            by_itself=True,
            has_term=False,
            on_site=True,
        ),
        Awaited(
            Role.FEDERATION,
            "异议成立，决定重新汇总审核或者不予通过",
            "",
            objection_upheld,
            by_itself=True,
            has_term=False,
        ),
    ),
}
