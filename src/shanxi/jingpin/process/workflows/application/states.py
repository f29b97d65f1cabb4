"""The states of a case, with the setting that holds the term of each (第六条)."""

from shanxi.jingpin.process.drawing import State
from shanxi.jingpin.process.drawing import state
from shanxi.jingpin.process.states import ApplicationState as S


STATES: tuple[State, ...] = (
    state(S.DRAFT, "草稿"),
    state(S.PREQUALIFICATION, "资格预审", "term_prequalification"),
    state(S.SUPPLEMENT, "待补全材料", "term_supplement"),
    state(S.EXPERT_EVALUATION, "初评与标准制定", "term_expert_evaluation"),
    state(S.CERTIFICATION, "第三方认证", "term_certification"),
    state(S.ISSUANCE, "出具证书", "term_issuance"),
    state(S.JOINT_REVIEW, "汇总审核", "term_joint_review"),
    state(S.AWAITING_NOTICE, "待公示"),
    state(S.PUBLIC_NOTICE, "公示中", "term_public_notice"),
    state(S.CERTIFIED, "已公告"),
    state(S.REJECTED, "不予通过"),
    state(S.WITHDRAWN, "已撤回"),
    state(S.TERMINATED, "已终止"),
)

SUBMITTED: tuple[S, ...] = tuple(one for one in S if one is not S.DRAFT)
ENDED: tuple[S, ...] = (S.CERTIFIED, S.REJECTED, S.WITHDRAWN, S.TERMINATED)
RUNNING: tuple[S, ...] = tuple(one for one in SUBMITTED if one not in ENDED)
FROM_CERTIFICATION: tuple[S, ...] = (
    S.CERTIFICATION,
    S.ISSUANCE,
    S.JOINT_REVIEW,
    S.AWAITING_NOTICE,
    S.PUBLIC_NOTICE,
    S.CERTIFIED,
)
FROM_JOINT_REVIEW: tuple[S, ...] = FROM_CERTIFICATION[2:]
