"""The drawing of a nonconformity, 不符合项 (第六条（四）1、2): the enterprise sees it once it is notified."""

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
from shanxi.jingpin.process.states import FindingState as S
from shanxi.jingpin.process.states import FindingTransition as T


#: A finding that is dropped before anybody was told is closed, too, and hidden from the enterprise no longer.
TOLD = (S.OPEN, S.ANSWERED, S.CLOSED)

FINDING = Workflow(
    id="shanxi_jingpin_finding",
    title="不符合项",
    portal_type="Finding",
    initial=S.RECORDED,
    states=(
        state(S.RECORDED, "已记录（未通知企业）"),
        state(S.OPEN, "待整改"),
        state(S.ANSWERED, "已答复"),
        state(S.CLOSED, "已关闭"),
    ),
    transitions=(
        step(
            T.NOTIFY,
            "通知企业整改",
            S.OPEN,
            {S.RECORDED: (Role.EVALUATOR,)},
            opinion_required=False,
            description="暗访中发现的，暗访结束后才能通知；通知后内容不能再改。",
        ),
        step(T.DROP, "不成立，撤销", S.CLOSED, {S.RECORDED: (Role.EVALUATOR,)}, way=Way.OUT),
        step(
            T.ANSWER,
            "答复整改情况",
            S.ANSWERED,
            {S.OPEN: (Role.APPLICANT,)},
            RecordedField("cause", "原因分析", Kind.TEXT),
            RecordedField("correction", "纠正和纠正措施", Kind.TEXT),
            RecordedField("evidence", "整改证据", Kind.FILE, required=False),
            opinion_required=False,
        ),
        step(T.CLOSE, "验证并关闭", S.CLOSED, {S.ANSWERED: (Role.EVALUATOR,)}),
        step(
            T.REOPEN,
            "重新打开",
            S.OPEN,
            anyone((S.ANSWERED, S.CLOSED), Role.EVALUATOR),
            RecordedField("due_on", "新的整改期限", Kind.DATE, required=False, description="不填写的，整改期限不变。"),
            way=Way.BACK,
        ),
    ),
    access={
        "View": merged(
            anyone(S, *BODY_ROLES),
            anyone(TOLD, Role.APPLICANT),
            {S.CLOSED: (Role.FEDERATION, Role.JOINT_REVIEWER)},
        ),
        "shanxi.jingpin: Write Finding": {S.RECORDED: (Role.EVALUATOR,)},
    },
)
