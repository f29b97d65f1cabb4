"""The ways out of the path: not passed, withdrawn, terminated (第六条（二）, 第二条, 第四条)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows.application.states import RUNNING


TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.REJECT,
        "不予通过",
        S.REJECTED,
        {
            S.PREQUALIFICATION: (Role.PREQUAL_LEAD,),
            S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,),
            S.CERTIFICATION: (Role.FEDERATION,),
            S.JOINT_REVIEW: (Role.JOINT_REVIEWER,),
        },
        way=Way.OUT,
    ),
    step(
        T.WITHDRAW,
        "撤回申请",
        S.WITHDRAWN,
        anyone(RUNNING, Role.APPLICANT),
        RecordedField("public_remark", "公示页上的说明（公示期间必填）", Kind.LINE, required=False, max_length=200),
        description="公告之前随时可以撤回；公示期间撤回的，公示页上注明。",
        way=Way.OUT,
    ),
    step(
        T.TERMINATE,
        "终止",
        S.TERMINATED,
        anyone(RUNNING, Role.FEDERATION),
        RecordedField("ground", "终止事由", Kind.CHOICE, vocabulary="shanxi.jingpin.termination_grounds"),
        two_persons=True,
        description="提供虚假材料、破产或者重大事故等；须两人办理并写明理由。",
        way=Way.OUT,
    ),
)
