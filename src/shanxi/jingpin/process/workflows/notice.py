"""The drawing of a public notice, 公示 (第六条（六）)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import NoticeState as S
from shanxi.jingpin.process.states import NoticeTransition as T


FEDERATION = (Role.FEDERATION,)
SHOWN = (S.PUBLISHED, S.CORRECTED)

NOTICE = Workflow(
    id="shanxi_jingpin_notice",
    title="公示",
    portal_type="PublicNotice",
    initial=S.DRAFT,
    states=(
        state(S.DRAFT, "草稿"),
        state(S.PUBLISHED, "已发布"),
        state(S.CORRECTED, "已更正"),
        state(S.CANCELLED, "已取消"),
    ),
    transitions=(
        step(
            T.PUBLISH,
            "发布公示",
            S.PUBLISHED,
            {S.DRAFT: FEDERATION},
            opinion_required=False,
            description="官网编辑起草，联合会决定发布。",
        ),
        step(
            T.EXTEND,
            "延长公示期",
            None,
            anyone(SHOWN, *FEDERATION),
            RecordedField("ends_on", "新的截止日期", Kind.DATE),
            description="公示期只能延长，不能缩短。",
            way=Way.ASIDE,
        ),
        step(
            T.CORRECT,
            "更正",
            S.CORRECTED,
            anyone(SHOWN, *FEDERATION),
            RecordedField("correction", "更正内容", Kind.TEXT),
            way=Way.ASIDE,
        ),
        step(T.CANCEL, "取消", S.CANCELLED, anyone((S.DRAFT, *SHOWN), *FEDERATION), way=Way.OUT),
    ),
    access={
        "View": anyone(S, Role.SITE_EDITOR, Role.FEDERATION),
        "shanxi.jingpin: Write Notice": {S.DRAFT: (Role.SITE_EDITOR, Role.FEDERATION)},
    },
)
