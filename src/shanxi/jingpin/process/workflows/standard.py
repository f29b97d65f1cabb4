"""The drawing of a group standard, 团体标准 (第六条（三）2)."""

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
from shanxi.jingpin.process.states import StandardState as S
from shanxi.jingpin.process.states import StandardTransition as T


APPROVED_ON = (S.APPROVED, S.PUBLISHED, S.SUPERSEDED, S.ABOLISHED)
PLATFORM_URL = RecordedField("platform_url", "全国团体标准信息平台链接", Kind.LINE, max_length=500)
PUBLISHED_ON = RecordedField("published_on", "发布日期", Kind.DATE)
IN_FORCE_ON = RecordedField("in_force_on", "实施日期", Kind.DATE)

STANDARD = Workflow(
    id="shanxi_jingpin_standard",
    title="团体标准",
    portal_type="GroupStandard",
    initial=S.DRAFT,
    states=(
        state(S.DRAFT, "起草"),
        state(S.COMMENT, "征求意见"),
        state(S.VOTING, "技术审查"),
        state(S.APPROVED, "已批准"),
        state(S.PUBLISHED, "已发布"),
        state(S.SUPERSEDED, "已被代替"),
        state(S.ABOLISHED, "已废止"),
    ),
    transitions=(
        step(
            T.START_COMMENT,
            "开始征求意见",
            S.COMMENT,
            {S.DRAFT: (Role.EXPERT_LEAD,)},
            RecordedField("comment_until", "征求意见截止日期", Kind.DATE),
            opinion_required=False,
        ),
        step(
            T.START_VOTING,
            "提交技术审查",
            S.VOTING,
            {S.COMMENT: (Role.EXPERT_LEAD,)},
            description="每条意见都处理后，由未参加起草的专家审查表决。",
        ),
        step(
            T.VOTE,
            "表决",
            None,
            {S.VOTING: (Role.EXPERT,)},
            RecordedField("vote", "表决意见", Kind.VERDICT, vocabulary="shanxi.jingpin.votes"),
            opinion_required=False,
        ),
        step(
            T.RETURN_TO_DRAFT,
            "退回修改",
            S.DRAFT,
            {S.COMMENT: (Role.EXPERT_LEAD,), S.VOTING: (Role.EXPERT_LEAD, Role.FEDERATION)},
            way=Way.BACK,
        ),
        step(T.APPROVE, "批准", S.APPROVED, {S.VOTING: (Role.FEDERATION,)}),
        step(
            T.PUBLISH,
            "编号并发布",
            S.PUBLISHED,
            {S.APPROVED: (Role.FEDERATION,)},
            PUBLISHED_ON,
            IN_FORCE_ON,
            PLATFORM_URL,
            opinion_required=False,
        ),
        step(
            T.ADOPT,
            "登记已发布的团体标准",
            S.PUBLISHED,
            {S.DRAFT: (Role.EXPERT_LEAD,)},
            RecordedField("number", "标准编号", Kind.LINE, max_length=100),
            PUBLISHED_ON,
            IN_FORCE_ON,
            PLATFORM_URL,
            description="已有发布的团体标准适用于本产品时，登记采用而不另行制定。",
        ),
        step(
            T.SUPERSEDE,
            "以新标准代替",
            S.SUPERSEDED,
            {S.PUBLISHED: (Role.FEDERATION,)},
            RecordedField("successor", "代替它的标准", Kind.CHOICE, vocabulary="shanxi.jingpin.standards"),
            way=Way.OUT,
        ),
        step(T.ABOLISH, "废止", S.ABOLISHED, {S.PUBLISHED: (Role.FEDERATION,)}, way=Way.OUT),
    ),
    access={
        "View": merged(
            anyone(S, Role.EXPERT, Role.GUEST_EXPERT, Role.EXPERT_LEAD, Role.FEDERATION),
            {S.COMMENT: (Role.APPLICANT,)},
            anyone(APPROVED_ON, Role.APPLICANT, *BODY_ROLES, Role.JOINT_REVIEWER),
        ),
        "shanxi.jingpin: Write Standard": anyone((S.DRAFT, S.COMMENT), Role.EXPERT_LEAD),
    },
)
