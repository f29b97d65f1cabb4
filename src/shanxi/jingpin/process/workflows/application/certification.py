"""第六条（四）: the body's work as the case sees it. Report and certificate have workflows of their own."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T


BODY = RecordedField("body", "认证机构", Kind.CHOICE, vocabulary="shanxi.jingpin.certification_bodies")

TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.ASSIGN_BODY,
        "确定认证机构",
        None,
        {S.CERTIFICATION: (Role.FEDERATION,)},
        BODY,
        description="申请单位可以提出意向机构，由联合会确定。",
    ),
    step(T.DECLINE_ASSIGNMENT, "不承接本项认证", None, {S.CERTIFICATION: (Role.DECIDER, Role.SIGNATORY)}, way=Way.OUT),
    step(
        T.REASSIGN_BODY,
        "改派认证机构",
        None,
        {S.CERTIFICATION: (Role.FEDERATION,)},
        BODY,
        description="原机构的报告作废留存，原机构不再看到本案。",
        way=Way.BACK,
    ),
    step(
        T.SIGN_CONTRACT,
        "登记认证合同签署",
        None,
        {S.CERTIFICATION: (Role.SIGNATORY, Role.APPLICANT)},
        RecordedField("contract_number", "合同编号", Kind.LINE, max_length=100),
        RecordedField("signed_by", "签署人", Kind.LINE, max_length=50, names_person=True),
        RecordedField("signed_on", "签署日期", Kind.DATE),
        RecordedField("scan", "合同扫描件", Kind.FILE, required=False),
        opinion_required=False,
        description="认证机构和申请单位各登记一次。",
    ),
    step(
        T.RECORD_AUDIT,
        "登记联合会审核",
        None,
        {S.CERTIFICATION: (Role.FEDERATION,)},
        RecordedField("audited_on", "审核日期", Kind.DATE),
        RecordedField("passed", "审核结论", Kind.VERDICT, vocabulary="shanxi.jingpin.passed"),
    ),
    step(
        T.RETURN_REPORT,
        "退回认证报告",
        None,
        {S.CERTIFICATION: (Role.FEDERATION,)},
        description="退回机构修改，案件留在第三方认证阶段。",
        way=Way.BACK,
    ),
    step(
        T.ACCEPT_REPORT,
        "接收认证报告",
        S.ISSUANCE,
        {S.CERTIFICATION: (Role.FEDERATION,)},
    ),
    step(
        T.SUBMIT_BUNDLE,
        "提请汇总审核",
        S.JOINT_REVIEW,
        {S.ISSUANCE: (Role.FEDERATION,)},
        opinion_required=False,
    ),
)
