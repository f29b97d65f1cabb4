"""第六条（六）（七）: public notice and announcement."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T


OBJECTION = RecordedField("objection", "成立的异议", Kind.CHOICE, vocabulary="shanxi.jingpin.objections_of_case")
DURING_NOTICE = {S.PUBLIC_NOTICE: (Role.FEDERATION,)}

TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.START_PUBLIC_NOTICE,
        "开始公示",
        S.PUBLIC_NOTICE,
        {S.AWAITING_NOTICE: (Role.FEDERATION,)},
        RecordedField("notice", "公示", Kind.CHOICE, vocabulary="shanxi.jingpin.public_notices"),
        opinion_required=False,
        description="可以成批办理；不符合条件的案件逐件说明原因，其余照常公示。",
    ),
    step(
        T.ANNOUNCE,
        "发布公告",
        S.CERTIFIED,
        DURING_NOTICE,
        RecordedField("announcement", "公告", Kind.CHOICE, vocabulary="shanxi.jingpin.announcements"),
        two_persons=True,
        opinion_required=False,
        description="列入已核定的公告，由两人办理；公告页公开，证书生效。",
    ),
    step(
        T.RETURN_TO_AWAITING_NOTICE,
        "公示取消，退回待公示",
        S.AWAITING_NOTICE,
        {S.PUBLIC_NOTICE: (Role.FEDERATION, Role.PROCESS_SYSTEM)},
        opinion_required=False,
        description="所在的公示被取消时，案件退回待公示，另行列入新的公示。",
        way=Way.BACK,
    ),
    step(
        T.REOPEN_AFTER_OBJECTION,
        "异议成立，重新汇总审核",
        S.JOINT_REVIEW,
        DURING_NOTICE,
        OBJECTION,
        two_persons=True,
        way=Way.BACK,
    ),
    step(
        T.REJECT_AFTER_OBJECTION,
        "异议成立，不予通过",
        S.REJECTED,
        DURING_NOTICE,
        OBJECTION,
        two_persons=True,
        way=Way.OUT,
    ),
)
