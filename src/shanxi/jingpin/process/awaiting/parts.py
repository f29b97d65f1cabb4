"""What the parts of a case, and the papers of a batch, wait for."""

from shanxi.jingpin.process.awaiting.awaited import Awaited
from shanxi.jingpin.process.awaiting.awaited import decide
from shanxi.jingpin.process.facts import CertificateFacts
from shanxi.jingpin.process.facts import ObjectionFacts
from shanxi.jingpin.process.facts import ReportFacts
from shanxi.jingpin.process.facts import ReviewFacts
from shanxi.jingpin.process.facts import StandardFacts
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.rules.objection import statement_in_time
from shanxi.jingpin.process.rules.standard import drafted
from shanxi.jingpin.process.states import AnnouncementState
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import CertificateState as C
from shanxi.jingpin.process.states import FindingState
from shanxi.jingpin.process.states import NoticeState
from shanxi.jingpin.process.states import ObjectionState as O
from shanxi.jingpin.process.states import ReportState as R
from shanxi.jingpin.process.states import ReviewState
from shanxi.jingpin.process.states import StandardState as S


def declared(facts: ReviewFacts) -> bool:
    """The author has declared to be free of conflict (第四条（七）)."""
    return facts.expert.declared_free


def undeclared(facts: ReviewFacts) -> bool:
    """The author has not said whether there is a conflict."""
    return not declared(facts)


def unreviewed(facts: ReportFacts) -> bool:
    """Nobody has reviewed the evaluation."""
    return facts.report.review_passed is None


def reviewed(facts: ReportFacts) -> bool:
    """The evaluation has been reviewed."""
    return not unreviewed(facts)


def in_issuance(facts: CertificateFacts) -> bool:
    """The case is where its certificate is made out; one that was returned waits until it is back there."""
    return facts.case_state == ApplicationState.ISSUANCE


def number_refused(facts: CertificateFacts) -> bool:
    """The alliance has refused a number."""
    return in_issuance(facts) and facts.certificate.refused


def number_wanted(facts: CertificateFacts) -> bool:
    """The alliance has to give a number."""
    return in_issuance(facts) and not facts.certificate.refused


def measure_proposed(facts: CertificateFacts) -> bool:
    """The body has proposed a measure, or the enterprise has asked to cancel (第三条)."""
    return bool(facts.proposed)


def may_vote(facts: StandardFacts) -> bool:
    """The one who looks has not voted and has not drafted it; whoever looks, where nobody does."""
    person, standard = facts.actor.person, facts.standard
    if not person:
        return True
    voted = person in {one.person for one in standard.ballots}
    return not voted and not drafted(standard, person, facts.actor_unit)


def may_state_its_case(facts: ObjectionFacts) -> bool:
    """The enterprise has not stated its case, and still has time (第六条（六）, 第四条（七）)."""
    return not facts.objection.enterprise_heard and not statement_in_time.blockers(facts)


REVIEW = {
    ReviewState.DRAFTING: (
        Awaited(Role.REVIEW_AUTHOR, "声明有无利益冲突", "", undeclared),
        Awaited(Role.REVIEW_AUTHOR, "填写并签署初评意见", "", declared),
    ),
}

STANDARD = {
    S.DRAFT: (Awaited(Role.EXPERT_LEAD, "起草团体标准"),),
    S.COMMENT: (Awaited(Role.EXPERT_LEAD, "处理征求到的意见"),),
    S.VOTING: (
        Awaited(Role.EXPERT, "表决团体标准", decide("vote"), may_vote),
        Awaited(Role.FEDERATION, "批准团体标准", decide("approve")),
    ),
    S.APPROVED: (Awaited(Role.FEDERATION, "编号并发布团体标准", decide("publish")),),
}

REPORT = {
    R.DRAFTING: (Awaited(Role.EVALUATOR, "开展评价并填写报告"),),
    R.EVALUATED: (
        Awaited(Role.CERTIFICATION_REVIEWER, "复核评价结果", decide("review"), unreviewed),
        Awaited(Role.DECIDER, "作出认证决定", decide("decide"), reviewed),
    ),
    R.DECIDED: (Awaited(Role.SIGNATORY, "签署报告并上报联合会", decide("submit_report")),),
    R.RETURNED: (Awaited(Role.EVALUATOR, "修改退回的报告", decide("revise")),),
}

FINDING = {
    FindingState.RECORDED: (Awaited(Role.EVALUATOR, "通知企业整改", decide("notify")),),
    FindingState.OPEN: (Awaited(Role.APPLICANT, "答复不符合项", decide("answer")),),
    FindingState.ANSWERED: (Awaited(Role.EVALUATOR, "验证整改并关闭不符合项", decide("close")),),
}

CERTIFICATE = {
    C.REQUESTED: (
        Awaited(Role.ALLIANCE, "下发证书编号", decide("assign_number"), number_wanted),
        Awaited(Role.SIGNATORY, "更正后再次申请编号", decide("request_again"), number_refused),
    ),
    C.NUMBERED: (Awaited(Role.SIGNATORY, "打印证书、盖章、签字", decide("seal"), in_issuance),),
    C.SEALED: (Awaited(Role.SIGNATORY, "将证书上报联合会", decide("report_up")),),
    C.REPORTED: (Awaited(Role.FEDERATION, "发证", decide("issue")),),
    C.VALID: (Awaited(Role.FEDERATION, "处理暂停、撤销建议或者注销申请", "", measure_proposed),),
    C.SUSPENDED: (Awaited(Role.FEDERATION, "处理撤销建议或者注销申请", "", measure_proposed),),
}

NOTICE = {NoticeState.DRAFT: (Awaited(Role.FEDERATION, "核定并发布公示"),)}

ANNOUNCEMENT = {AnnouncementState.DRAFT: (Awaited(Role.FEDERATION, "核定公告"),)}

STATE_CASE = Awaited(
    Role.APPLICANT,
    "陈述申辩",
    "@@redacted",
    may_state_its_case,
    permission="shanxi.jingpin: View Redacted Objection",
)

OBJECTION = {
    O.RECEIVED: (Awaited(Role.FEDERATION, "决定是否受理异议"),),
    O.ACCEPTED: (Awaited(Role.FEDERATION, "调查异议", decide("investigate"), has_term=False), STATE_CASE),
    O.INVESTIGATING: (Awaited(Role.FEDERATION, "作出异议处理决定", has_term=False), STATE_CASE),
    O.UPHELD: (Awaited(Role.FEDERATION, "答复异议人", decide("reply")),),
    O.PARTLY_UPHELD: (Awaited(Role.FEDERATION, "答复异议人", decide("reply")),),
    O.DISMISSED: (Awaited(Role.FEDERATION, "答复异议人", decide("reply")),),
}
