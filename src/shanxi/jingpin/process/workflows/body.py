"""The drawing of a review body, 评审机构 (第六条): its own people read it, the federation says whether it works."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import ADMINISTRATORS
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import BodyState as S
from shanxi.jingpin.process.states import BodyTransition as T


OWN_PEOPLE = (
    Role.PREQUAL_EXAMINER,
    Role.PREQUAL_LEAD,
    Role.EXPERT,
    Role.GUEST_EXPERT,
    *BODY_ROLES,
    Role.ALLIANCE,
    Role.JOINT_REVIEWER,
)
STEWARDS = (Role.FEDERATION, *ADMINISTRATORS)

BODY = Workflow(
    id="shanxi_jingpin_body",
    title="评审机构",
    portal_type="ReviewBody",
    initial=S.ACTIVE,
    states=(
        state(S.ACTIVE, "在用"),
        state(S.INACTIVE, "停用"),
    ),
    transitions=(
        step(
            T.DEACTIVATE,
            "停用",
            S.INACTIVE,
            {S.ACTIVE: (Role.FEDERATION,)},
            description="不再指派新的工作；正在办理的案件仍由其办结，需要更换的另行改派。",
            way=Way.OUT,
        ),
        step(T.REACTIVATE, "恢复使用", S.ACTIVE, {S.INACTIVE: (Role.FEDERATION,)}),
    ),
    access={
        "View": anyone(S, *STEWARDS, *OWN_PEOPLE),
        "shanxi.jingpin: Write Review Body": anyone(S, *STEWARDS),
        "shanxi.jingpin: Manage Review Bodies": anyone(S, *ADMINISTRATORS),
    },
)
