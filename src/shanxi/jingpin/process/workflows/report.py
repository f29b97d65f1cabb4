"""The drawing of a certification report, 认证报告 (第六条（四）)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import merged
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ReportState as S
from shanxi.jingpin.process.states import ReportTransition as T


SYSTEM = (Role.PROCESS_SYSTEM,)
HANDED_UP = (S.SUBMITTED, S.RETURNED, S.ACCEPTED)

REPORT = Workflow(
    id="shanxi_jingpin_report",
    title="认证报告",
    portal_type="CertificationReport",
    initial=S.DRAFTING,
    states=(
        state(S.DRAFTING, "评价中"),
        state(S.EVALUATED, "评价完成，待复核和决定"),
        state(S.DECIDED, "已作认证决定"),
        state(S.SUBMITTED, "已上报"),
        state(S.RETURNED, "已退回"),
        state(S.ACCEPTED, "已接收"),
        state(S.ABANDONED, "已作废"),
    ),
    transitions=(
        step(
            T.EVALUATE,
            "认证人员签署评价",
            S.EVALUATED,
            {S.DRAFTING: (Role.EVALUATOR,)},
            RecordedField("signed_by", "认证人员", Kind.LINE, max_length=50, names_person=True),
            RecordedField("signed_on", "签署日期", Kind.DATE),
        ),
        step(
            T.REVIEW,
            "复核",
            None,
            {S.EVALUATED: (Role.CERTIFICATION_REVIEWER,)},
            RecordedField("passed", "复核结论", Kind.VERDICT, vocabulary="shanxi.jingpin.passed"),
        ),
        step(
            T.DECIDE,
            "作出认证决定",
            S.DECIDED,
            {S.EVALUATED: (Role.DECIDER,)},
            RecordedField("conclusion", "认证结论", Kind.VERDICT, vocabulary="shanxi.jingpin.report_conclusions"),
            RecordedField("decided_on", "决定日期", Kind.DATE),
        ),
        step(
            T.SEND_BACK,
            "退回认证人员",
            S.DRAFTING,
            {
                S.EVALUATED: (Role.CERTIFICATION_REVIEWER, Role.DECIDER),
                S.DECIDED: (Role.DECIDER, Role.SIGNATORY),
            },
            way=Way.BACK,
        ),
        step(
            T.SUBMIT_REPORT,
            "签署并上报联合会",
            S.SUBMITTED,
            {S.DECIDED: (Role.SIGNATORY,)},
            RecordedField("signed_by", "认证机构负责人", Kind.LINE, max_length=50, names_person=True),
            RecordedField("signed_on", "签署日期", Kind.DATE),
            opinion_required=False,
        ),
        step(T.REVISE, "修改退回的报告", S.DRAFTING, {S.RETURNED: (Role.EVALUATOR,)}, opinion_required=False),
        step(T.ACCEPT, "接收", S.ACCEPTED, {S.SUBMITTED: SYSTEM}, opinion_required=False),
        step(
            T.RETURN_REPORT,
            "退回",
            S.RETURNED,
            anyone((S.SUBMITTED, S.ACCEPTED), *SYSTEM),
            opinion_required=False,
            way=Way.BACK,
        ),
        step(
            T.ABANDON,
            "作废",
            S.ABANDONED,
            anyone((S.DRAFTING, S.EVALUATED, S.DECIDED, S.SUBMITTED, S.RETURNED), *SYSTEM),
            opinion_required=False,
            description="改派认证机构或者案件结束时，由系统作废留存；已接收的报告照原样留存。",
            way=Way.OUT,
        ),
    ),
    access={
        "View": merged(
            anyone(S, *BODY_ROLES),
            anyone(HANDED_UP, Role.FEDERATION),
            {S.ABANDONED: (Role.FEDERATION,), S.ACCEPTED: (Role.JOINT_REVIEWER, Role.APPLICANT)},
        ),
        "shanxi.jingpin: Write Report": {S.DRAFTING: (Role.EVALUATOR,)},
        "shanxi.jingpin: Write Finding": {S.DRAFTING: (Role.EVALUATOR,)},
    },
)
