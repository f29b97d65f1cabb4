"""第六条（二）: 资格预审 and its one round of supplements."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T
from shanxi.jingpin.process.workflows.application.follow_up import FOLLOW_UP


DUE_ON = RecordedField("due_on", "补全期限", Kind.DATE)

TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.ACCEPT,
        "通过并受理",
        S.EXPERT_EVALUATION,
        {S.PREQUALIFICATION: (Role.PREQUAL_LEAD,)},
        RecordedField("handler", "经办人", Kind.LINE, max_length=50),
        RecordedField("handled_on", "受理日期", Kind.DATE),
        RecordedField("principles", "已核对的认证基本原则", Kind.CHOICES, vocabulary="shanxi.jingpin.principles"),
        RecordedField("priority", "列为优先支持项目（第四条（四））", Kind.YES_NO, required=False),
        FOLLOW_UP,
        description="表四：经对材料评审，决定予以受理。",
    ),
    step(
        T.REQUEST_SUPPLEMENT,
        "通知补全材料",
        S.SUPPLEMENT,
        {S.PREQUALIFICATION: (Role.PREQUAL_EXAMINER,)},
        DUE_ON,
        RecordedField(
            "parts",
            "需要补全的栏目和资料",
            Kind.CHOICES,
            description="已按审查表中登记的内容选好；要增减的，先在审查表中登记或者删去需要补全的内容。",
            vocabulary="shanxi.jingpin.application_parts",
        ),
        description="一次性告知全部需要补全的内容；只开放所列栏目和资料，且只有一次。",
        way=Way.BACK,
    ),
    step(T.EXTEND_SUPPLEMENT, "延长补全期限", None, {S.SUPPLEMENT: (Role.PREQUAL_EXAMINER,)}, DUE_ON, way=Way.ASIDE),
    step(
        T.RESUBMIT,
        "提交补全材料",
        S.PREQUALIFICATION,
        {S.SUPPLEMENT: (Role.APPLICANT,)},
        opinion_required=False,
        description="不受申报批次受理时间的限制。",
    ),
    step(
        T.LAPSE,
        "逾期未补全，不予通过",
        S.REJECTED,
        {S.SUPPLEMENT: (Role.PREQUAL_LEAD,)},
        opinion_required=False,
        way=Way.OUT,
    ),
)
