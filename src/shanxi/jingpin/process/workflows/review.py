"""The drawing of one expert's opinion, 初评意见 (第六条（三）): the author's alone until it is signed."""

from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ReviewState as S
from shanxi.jingpin.process.states import ReviewTransition as T


REVIEW = Workflow(
    id="shanxi_jingpin_review",
    title="初评意见",
    portal_type="Review",
    initial=S.DRAFTING,
    states=(
        state(S.DRAFTING, "撰写中"),
        state(S.SIGNED, "已签署"),
    ),
    transitions=(
        step(
            T.SIGN, "签署意见", S.SIGNED, {S.DRAFTING: (Role.REVIEW_AUTHOR,)}, opinion_required=False, is_opinion=True
        ),
    ),
    access={
        "View": {
            S.DRAFTING: (Role.REVIEW_AUTHOR,),
            S.SIGNED: (Role.REVIEW_AUTHOR, Role.EXPERT, Role.EXPERT_LEAD, Role.FEDERATION, Role.JOINT_REVIEWER),
        },
        "shanxi.jingpin: Write Review": {S.DRAFTING: (Role.REVIEW_AUTHOR,)},
    },
)
