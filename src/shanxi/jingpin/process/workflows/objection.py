"""The drawing of an objection, 异议 (第六条（六）)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ObjectionState as S
from shanxi.jingpin.process.states import ObjectionTransition as T


FEDERATION = (Role.FEDERATION,)
FACTS_FOR_APPLICANT = RecordedField(
    "redacted_facts", "告知企业的事实（隐去异议人信息）", Kind.TEXT, description="企业只能看到这里写的内容。"
)
INVESTIGATED = {S.INVESTIGATING: FEDERATION}
TOLD = tuple(one for one in S if one not in (S.RECEIVED, S.NOT_ACCEPTED))

OBJECTION = Workflow(
    id="shanxi_jingpin_objection",
    title="异议",
    portal_type="Objection",
    initial=S.RECEIVED,
    states=(
        state(S.RECEIVED, "已收到"),
        state(S.ACCEPTED, "已受理"),
        state(S.NOT_ACCEPTED, "不予受理（留作线索）"),
        state(S.INVESTIGATING, "调查中"),
        state(S.UPHELD, "成立"),
        state(S.PARTLY_UPHELD, "部分成立"),
        state(S.DISMISSED, "不成立"),
        state(S.REPLIED, "已答复"),
    ),
    transitions=(
        step(T.ACCEPT, "受理", S.ACCEPTED, {S.RECEIVED: FEDERATION}, FACTS_FOR_APPLICANT, opinion_required=False),
        step(
            T.NOT_ACCEPT,
            "不予受理",
            S.NOT_ACCEPTED,
            {S.RECEIVED: FEDERATION},
            description="匿名或者逾期的异议留作线索，不影响公告。",
            way=Way.OUT,
        ),
        step(T.INVESTIGATE, "开始调查", S.INVESTIGATING, {S.ACCEPTED: FEDERATION}, opinion_required=False),
        step(
            T.STATE_CASE,
            "企业陈述申辩",
            None,
            anyone((S.ACCEPTED, S.INVESTIGATING), Role.APPLICANT),
            RecordedField("statement", "陈述", Kind.TEXT, max_length=8000),
            RecordedField("evidence", "证据", Kind.FILE, required=False),
            opinion_required=False,
        ),
        step(T.UPHOLD, "认定成立", S.UPHELD, INVESTIGATED, two_persons=True),
        step(T.UPHOLD_PARTLY, "认定部分成立", S.PARTLY_UPHELD, INVESTIGATED, two_persons=True),
        step(T.DISMISS, "认定不成立", S.DISMISSED, INVESTIGATED, two_persons=True),
        step(
            T.REPLY,
            "答复异议人",
            S.REPLIED,
            anyone((S.UPHELD, S.PARTLY_UPHELD, S.DISMISSED), Role.FEDERATION),
            RecordedField("replied_on", "答复日期", Kind.DATE),
            RecordedField("reply", "答复内容", Kind.TEXT),
            opinion_required=False,
        ),
    ),
    access={
        "View": anyone(S, Role.FEDERATION),
        "shanxi.jingpin: View Redacted Objection": anyone(TOLD, Role.APPLICANT, Role.FEDERATION),
        "shanxi.jingpin: Handle Objection": anyone((S.RECEIVED, S.ACCEPTED, S.INVESTIGATING), Role.FEDERATION),
    },
)
