"""第六条（五）: the departments' joint review, and the ways back from it."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T


REVIEWER = {S.JOINT_REVIEW: (Role.JOINT_REVIEWER,)}

TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.GIVE_DEPARTMENT_OPINION,
        "出具部门意见",
        None,
        REVIEWER,
        RecordedField("agrees", "部门意见", Kind.VERDICT, vocabulary="shanxi.jingpin.agreed"),
        RecordedField("manifest", "所审资料清单", Kind.LINE, max_length=64),
        description="意见针对当前冻结的资料清单；清单变化后须重新出具。",
    ),
    step(T.APPROVE, "汇总审核通过", S.AWAITING_NOTICE, REVIEWER),
    step(T.RETURN_TO_EXPERTS, "退回初评与标准制定", S.EXPERT_EVALUATION, REVIEWER, way=Way.BACK),
    step(
        T.RETURN_TO_CERTIFICATION,
        "退回第三方认证",
        S.CERTIFICATION,
        {S.ISSUANCE: (Role.FEDERATION,), **REVIEWER},
        way=Way.BACK,
    ),
    step(T.RETURN_TO_ISSUANCE, "退回出具证书", S.ISSUANCE, REVIEWER, way=Way.BACK),
    step(
        T.RETURN_TO_JOINT_REVIEW, "退回汇总审核", S.JOINT_REVIEW, {S.AWAITING_NOTICE: (Role.FEDERATION,)}, way=Way.BACK
    ),
)
