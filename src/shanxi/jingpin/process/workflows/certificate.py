"""The drawing of a certificate, 认证证书 (第六条（四）3): numbered, sealed and issued by three bodies."""

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
from shanxi.jingpin.process.states import CertificateState as S
from shanxi.jingpin.process.states import CertificateTransition as T
from shanxi.jingpin.process.workflows.certificate_life import TRANSITIONS as LIFE


BEFORE_VALID = (S.REQUESTED, S.NUMBERED, S.SEALED, S.REPORTED, S.ISSUED)
AFTER_ISSUE = tuple(one for one in S if one not in BEFORE_VALID[:-1])
SIGNATORY = (Role.SIGNATORY,)

CERTIFICATE = Workflow(
    id="shanxi_jingpin_certificate",
    title="认证证书",
    portal_type="Certificate",
    initial=S.REQUESTED,
    states=(
        state(S.REQUESTED, "待编号"),
        state(S.NUMBERED, "已编号"),
        state(S.SEALED, "已打印盖章签字"),
        state(S.REPORTED, "已上报"),
        state(S.ISSUED, "已发证（待公告）"),
        state(S.VALID, "有效"),
        state(S.SUSPENDED, "暂停"),
        state(S.REVOKED, "撤销"),
        state(S.CANCELLED, "注销"),
        state(S.REPLACED, "已换发"),
        state(S.VOID, "作废"),
    ),
    transitions=(
        step(
            T.ASSIGN_NUMBER,
            "下发证书编号",
            S.NUMBERED,
            {S.REQUESTED: (Role.ALLIANCE,)},
            opinion_required=False,
            description="编号由系统按规则取下一个，永不重用。",
        ),
        step(T.REFUSE_NUMBER, "不予编号", None, {S.REQUESTED: (Role.ALLIANCE,)}, way=Way.BACK),
        step(
            T.REQUEST_AGAIN,
            "更正后再次申请编号",
            None,
            {S.REQUESTED: SIGNATORY},
            description="按认证联盟指出的问题更正证书内容后提出。",
        ),
        step(
            T.SEAL,
            "登记打印、盖章、签字",
            S.SEALED,
            {S.NUMBERED: SIGNATORY},
            RecordedField("printed_by", "打印人", Kind.LINE, max_length=50, names_person=True),
            RecordedField("printed_on", "打印日期", Kind.DATE),
            RecordedField("sealed_by", "盖章人", Kind.LINE, max_length=50, names_person=True),
            RecordedField("sealed_on", "盖章日期", Kind.DATE),
            RecordedField("signed_by", "签字人", Kind.LINE, max_length=50, names_person=True),
            RecordedField("signed_on", "签字日期", Kind.DATE),
            opinion_required=False,
        ),
        step(T.REPRINT, "重新打印", S.NUMBERED, {S.SEALED: SIGNATORY}, way=Way.BACK),
        step(T.REPORT_UP, "上报联合会", S.REPORTED, {S.SEALED: SIGNATORY}, opinion_required=False),
        step(T.SEND_BACK, "退回认证机构", S.SEALED, {S.REPORTED: (Role.FEDERATION,)}, way=Way.BACK),
        step(
            T.ISSUE,
            "发证",
            S.ISSUED,
            {S.REPORTED: (Role.FEDERATION,)},
            RecordedField("granted_on", "发证日期", Kind.DATE),
            RecordedField("valid_until", "有效期至", Kind.DATE),
            opinion_required=False,
        ),
        step(
            T.RETURN_TO_NUMBERED,
            "退回到已编号",
            S.NUMBERED,
            anyone((S.SEALED, S.REPORTED, S.ISSUED), Role.PROCESS_SYSTEM),
            opinion_required=False,
            description="案件退回而证书内容未变时，编号保留，重新打印、盖章、签字。",
            way=Way.BACK,
        ),
        step(
            T.VOID,
            "作废",
            S.VOID,
            anyone(BEFORE_VALID, Role.FEDERATION, Role.PROCESS_SYSTEM),
            description="生效之前作废；编号留作记录，不再使用。",
            way=Way.OUT,
        ),
        *LIFE,
    ),
    access={
        "View": merged(
            anyone(S, Role.FEDERATION, Role.ALLIANCE, *BODY_ROLES),
            anyone(AFTER_ISSUE, Role.APPLICANT, Role.JOINT_REVIEWER),
        ),
        "shanxi.jingpin: Write Certificate": {S.REQUESTED: SIGNATORY},
    },
)
