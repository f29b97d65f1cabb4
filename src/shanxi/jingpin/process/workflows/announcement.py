"""The drawing of an announcement, 公告 (第六条（七）)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import AnnouncementState as S
from shanxi.jingpin.process.states import AnnouncementTransition as T


FEDERATION = (Role.FEDERATION,)
SHOWN = (S.PUBLISHED, S.CORRECTED, S.SUPPLEMENTED)

ANNOUNCEMENT = Workflow(
    id="shanxi_jingpin_announcement",
    title="公告",
    portal_type="Announcement",
    initial=S.DRAFT,
    states=(
        state(S.DRAFT, "草稿"),
        state(S.PUBLISHED, "已核定"),
        state(S.CORRECTED, "已更正"),
        state(S.SUPPLEMENTED, "已补充"),
    ),
    transitions=(
        step(
            T.PUBLISH,
            "核定公告",
            S.PUBLISHED,
            {S.DRAFT: FEDERATION},
            opinion_required=False,
            description="官网编辑起草，联合会核定；核定之后逐件发布公告，公告页随第一件公开。",
        ),
        step(
            T.CORRECT,
            "更正",
            S.CORRECTED,
            anyone(SHOWN, *FEDERATION),
            RecordedField("correction", "更正内容", Kind.TEXT),
            way=Way.ASIDE,
        ),
        step(
            T.SUPPLEMENT,
            "补充",
            S.SUPPLEMENTED,
            anyone(SHOWN, *FEDERATION),
            RecordedField("supplement", "补充内容", Kind.TEXT),
            way=Way.ASIDE,
        ),
    ),
    access={
        "View": anyone(S, Role.SITE_EDITOR, Role.FEDERATION),
        "shanxi.jingpin: Write Announcement": {S.DRAFT: (Role.SITE_EDITOR, Role.FEDERATION)},
    },
)
