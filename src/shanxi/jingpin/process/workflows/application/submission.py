"""第六条（一）: what an applicant does with a draft."""

from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.states import ApplicationTransition as T


TRANSITIONS: tuple[Transition, ...] = (
    step(
        T.SUBMIT,
        "提交申请",
        S.PREQUALIFICATION,
        {S.DRAFT: (Role.APPLICANT,)},
        opinion_required=False,
        description="提交后生成受理前的完整快照，草稿不能再改；材料是否足够由预审决定。",
    ),
    step(
        T.DISCARD,
        "放弃草稿",
        S.WITHDRAWN,
        {S.DRAFT: (Role.APPLICANT,)},
        opinion_required=False,
        description="放弃未提交的草稿；放弃后不能恢复。",
        way=Way.OUT,
    ),
    step(
        T.CARRY_OVER,
        "转入下一批次",
        None,
        {S.DRAFT: (Role.APPLICANT,)},
        RecordedField("call", "转入的申报批次", Kind.CHOICE, vocabulary="shanxi.jingpin.open_calls"),
        opinion_required=False,
        description="原批次已截止时，把草稿转入另一个正在受理的批次。",
        way=Way.ASIDE,
    ),
)
