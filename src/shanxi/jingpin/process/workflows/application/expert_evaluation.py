"""第六条（三）: 专家顾问团 evaluates and sets the standard."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows.application.follow_up import FOLLOW_UP


EXPERTS = "shanxi.jingpin.experts"
GUESTS = "shanxi.jingpin.guest_experts"
APPOINTED = "shanxi.jingpin.appointed_experts"

TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.APPOINT_EXPERTS,
        "指派专家",
        None,
        {S.EXPERT_EVALUATION: (Role.FEDERATION,)},
        RecordedField("experts", "专家", Kind.CHOICES, vocabulary=EXPERTS, names_person=True),
        RecordedField("lead", "专家组长", Kind.CHOICE, vocabulary=EXPERTS, names_person=True),
        description="联合会从专家顾问团中抽取专家并指定组长；外聘专家由组长另行邀请。",
    ),
    step(
        T.INVITE_EXPERT,
        "邀请外聘专家",
        None,
        {S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,)},
        RecordedField("expert", "外聘专家", Kind.CHOICE, vocabulary=GUESTS, names_person=True),
        description="组长认为专家组缺少某项专长时邀请；外聘专家同样须声明利益冲突，不参加标准的表决。",
        way=Way.ASIDE,
    ),
    step(
        T.REPLACE_EXPERT,
        "更换专家",
        None,
        {S.EXPERT_EVALUATION: (Role.FEDERATION,)},
        RecordedField("outgoing", "换下的专家", Kind.CHOICE, vocabulary=APPOINTED, names_person=True),
        RecordedField("incoming", "换上的专家", Kind.CHOICE, vocabulary=EXPERTS, names_person=True),
        way=Way.ASIDE,
    ),
    step(
        T.DECLARE_FREE,
        "声明没有利益冲突",
        None,
        {S.EXPERT_EVALUATION: (Role.EXPERT, Role.EXPERT_LEAD)},
        opinion_required=False,
        description="与申请单位、产品和其他利害关系人没有利益关系；声明之后才能签署意见。",
    ),
    step(
        T.DECLARE_CONFLICT,
        "声明利益冲突并回避",
        None,
        {S.EXPERT_EVALUATION: (Role.EXPERT, Role.EXPERT_LEAD)},
        description="声明后立即看不到本案的任何内容，已写的意见不计入。",
        way=Way.OUT,
    ),
    step(
        T.ASK_CLARIFICATION,
        "请申请单位说明",
        None,
        {S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,)},
        RecordedField("question", "需要说明的问题", Kind.TEXT),
        RecordedField("due_on", "答复期限", Kind.DATE),
        opinion_required=False,
        description="只能提一次，请把问题一次提全。",
        way=Way.ASIDE,
    ),
    step(
        T.ANSWER_CLARIFICATION,
        "答复专家的问题",
        None,
        {S.EXPERT_EVALUATION: (Role.APPLICANT,)},
        RecordedField("answer", "答复", Kind.TEXT, max_length=8000),
        opinion_required=False,
    ),
    step(
        T.LINK_STANDARD,
        "确定采用的标准",
        None,
        {S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,)},
        RecordedField("standard", "标准", Kind.CHOICE, vocabulary="shanxi.jingpin.standards"),
        RecordedField("sharing_reason", "与其他产品共用标准的理由", Kind.TEXT, required=False),
        opinion_required=False,
        description="采用新制定的团体标准，或已发布的团体标准；一品、一标、一工艺。",
    ),
    step(
        T.RECOMMEND,
        "通过初评",
        S.CERTIFICATION,
        {S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,)},
        FOLLOW_UP,
    ),
)
