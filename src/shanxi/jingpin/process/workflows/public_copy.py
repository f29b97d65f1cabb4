"""The drawing of the public copies, 公开页 (第六条（六）、（七）): all read, nobody edits, the system withdraws."""

from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import StockRole
from shanxi.jingpin.process.states import PublicCopyState as S
from shanxi.jingpin.process.states import PublicCopyTransition as T


SYSTEM = (Role.PROCESS_SYSTEM,)

PUBLIC_COPY = Workflow(
    id="shanxi_jingpin_public",
    title="公开页",
    noun="Public Copy",
    portal_type="NoticePage",
    also=("AnnouncementPage", "RegisterEntry", "PublishedStandard", "EnterprisePage"),
    initial=S.PUBLISHED,
    states=(
        state(S.PUBLISHED, "已公开"),
        state(S.WITHDRAWN, "已撤下"),
    ),
    transitions=(
        step(T.WITHDRAW, "撤下", S.WITHDRAWN, {S.PUBLISHED: SYSTEM}, opinion_required=False, way=Way.OUT),
        step(T.REPUBLISH, "重新公开", S.PUBLISHED, {S.WITHDRAWN: SYSTEM}, opinion_required=False),
    ),
    closes_doors=True,
    access={"View": {S.PUBLISHED: (StockRole.ANONYMOUS,)}},
)
