"""The drawing of a call for applications, 申报批次 (第六条（一）): once published, only its window changes."""

from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import ADMINISTRATORS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import StockRole
from shanxi.jingpin.process.states import CallState as S
from shanxi.jingpin.process.states import CallTransition as T


FEDERATION = (Role.FEDERATION,)
STEWARDS = (Role.FEDERATION, *ADMINISTRATORS)

CALL = Workflow(
    id="shanxi_jingpin_call",
    title="申报批次",
    portal_type="Call",
    initial=S.DRAFT,
    states=(
        state(S.DRAFT, "草稿"),
        state(S.PUBLISHED, "已发布"),
        state(S.WITHDRAWN, "已撤销"),
    ),
    transitions=(
        step(
            T.PUBLISH,
            "发布批次",
            S.PUBLISHED,
            {S.DRAFT: FEDERATION},
            opinion_required=False,
            description="发布后，登录的申请单位即可选择本批次；门槛、材料清单和维度不能再改。",
        ),
        step(
            T.EXTEND,
            "延长受理时间",
            None,
            {S.PUBLISHED: FEDERATION},
            RecordedField("closes_on", "新的截止日期", Kind.DATE),
            description="当日二十四时截止；只能延长，不能缩短。",
            way=Way.ASIDE,
        ),
        step(
            T.CLOSE,
            "停止受理",
            None,
            {S.PUBLISHED: FEDERATION},
            description="立即停止受理；已提交的申请照常办理，未提交的草稿可以转入其他批次。",
            way=Way.OUT,
        ),
        step(
            T.WITHDRAW,
            "撤销批次",
            S.WITHDRAWN,
            {S.DRAFT: FEDERATION, S.PUBLISHED: FEDERATION},
            description="已提交的申请按提交时的批次内容继续办理。",
            way=Way.OUT,
        ),
    ),
    access={
        "View": {S.DRAFT: STEWARDS, S.PUBLISHED: (*STEWARDS, StockRole.AUTHENTICATED), S.WITHDRAWN: STEWARDS},
        "shanxi.jingpin: Write Call": {S.DRAFT: STEWARDS},
    },
)
