"""第三条: what happens to a certificate once it is valid."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import step
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import CertificateState as S
from shanxi.jingpin.process.states import CertificateTransition as T


REASON = RecordedField("reason", "公开的原因", Kind.LINE, max_length=200)
BODY = (Role.DECIDER, Role.SIGNATORY)
IN_LIFE = (S.VALID, S.SUSPENDED)

TRANSITIONS: tuple[Transition, ...] = (
    step(T.MAKE_VALID, "公告生效", S.VALID, {S.ISSUED: (Role.PROCESS_SYSTEM,)}, opinion_required=False),
    step(
        T.PROPOSE_SUSPENSION,
        "建议暂停",
        None,
        {S.VALID: BODY},
        description="认证机构在跟踪检查中发现不再符合要求时提出，由联合会决定。",
        way=Way.OUT,
    ),
    step(
        T.PROPOSE_REVOCATION,
        "建议撤销",
        None,
        anyone(IN_LIFE, *BODY),
        description="认证机构提出，由联合会决定。",
        way=Way.OUT,
    ),
    step(
        T.REQUEST_CANCELLATION,
        "申请注销",
        None,
        anyone(IN_LIFE, Role.APPLICANT),
        description="企业不再使用证书时提出，由联合会办理。",
        way=Way.OUT,
    ),
    step(
        T.DECLINE_PROPOSAL,
        "不采纳认证机构的建议",
        None,
        anyone(IN_LIFE, Role.FEDERATION),
        description="联合会审查后认为不需要暂停或者撤销的，写明理由，告知认证机构。",
    ),
    step(
        T.DECLINE_CANCELLATION,
        "不予注销",
        None,
        anyone(IN_LIFE, Role.FEDERATION),
        description="企业收回注销申请，或者不具备注销条件的，写明理由，告知企业。",
    ),
    step(
        T.SUSPEND,
        "暂停",
        S.SUSPENDED,
        {S.VALID: (Role.FEDERATION,)},
        REASON,
        RecordedField("until", "暂停期限", Kind.DATE),
        way=Way.OUT,
    ),
    step(T.RESTORE, "恢复", S.VALID, {S.SUSPENDED: (Role.FEDERATION,)}, REASON),
    step(T.REVOKE, "撤销", S.REVOKED, anyone(IN_LIFE, Role.FEDERATION), REASON, way=Way.OUT),
    step(T.CANCEL, "注销", S.CANCELLED, anyone(IN_LIFE, Role.FEDERATION), REASON, way=Way.OUT),
    step(
        T.REPLACE,
        "换发新证",
        S.REPLACED,
        anyone(IN_LIFE, Role.PROCESS_SYSTEM),
        RecordedField("successor", "新证书编号", Kind.LINE, max_length=50),
        opinion_required=False,
        description="新证书生效时，由系统把旧证书记为已换发。",
    ),
)
