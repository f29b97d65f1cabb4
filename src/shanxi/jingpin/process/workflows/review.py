"""The drawing of one expert's opinion, 初评意见 (第六条（三）): the author's alone until it is signed.

What was signed is never changed. Where the case is returned to the experts, it stays to be read, and a new one is due.
"""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ReviewState as S
from shanxi.jingpin.process.states import ReviewTransition as T


READERS = (Role.EXPERT, Role.EXPERT_LEAD, Role.FEDERATION, Role.JOINT_REVIEWER)

REVIEW = Workflow(
    id="shanxi_jingpin_review",
    title="初评意见",
    portal_type="Review",
    initial=S.DRAFTING,
    states=(
        state(S.DRAFTING, "撰写中"),
        state(S.SIGNED, "已签署"),
        state(S.SUPERSEDED, "退回前已签署"),
    ),
    transitions=(
        step(
            T.SIGN, "签署意见", S.SIGNED, {S.DRAFTING: (Role.REVIEW_AUTHOR,)}, opinion_required=False, is_opinion=True
        ),
        step(
            T.SUPERSEDE,
            "案件退回，重新出具意见",
            S.SUPERSEDED,
            {S.SIGNED: (Role.PROCESS_SYSTEM,)},
            opinion_required=False,
            description="由系统在案件退回初评时办理：退回前签署的意见留存备查，不再计入。",
        ),
    ),
    access={
        "View": {
            S.DRAFTING: (Role.REVIEW_AUTHOR,),
            **anyone((S.SIGNED, S.SUPERSEDED), Role.REVIEW_AUTHOR, *READERS),
        },
        "shanxi.jingpin: Write Review": {S.DRAFTING: (Role.REVIEW_AUTHOR,)},
    },
)
