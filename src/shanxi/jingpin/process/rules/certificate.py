"""第六条（四）3: number, seal and issue by three bodies; then a life that follows the announcement."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.facts.certificate import CertificateFacts
from shanxi.jingpin.process.rules import certificate_life
from shanxi.jingpin.process.wording import day


ARTICLE = "第六条（四）3"


@rule("certificate.case", ARTICLE, "案件在出具证书阶段。")
def case_in_issuance(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3: a certificate is made out in its own stage."""
    if facts.case_state != "issuance":
        yield "案件不在出具证书阶段。"


@rule("certificate.fields", "认证证书和认证标志管理办法 第七、八条", "证书内容填写完整。")
def fields_complete(facts: CertificateFacts) -> Iterator[Problem]:
    """认证证书和认证标志管理办法 第七、八条: what a certificate says."""
    for name, title in CERTIFICATE_FIELDS[facts.certificate.kind].items():
        if not facts.certificate.fields.get(name, "").strip():
            yield f"证书的“{title}”还没有填写。", f"certificate.{name}"


@rule("certificate.refusal", "第六条（四）3-1", "认证联盟指出的问题已经更正。")
def refusal_answered(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3-1: after a refusal the body corrects and asks again."""
    if facts.certificate.refused:
        yield "已经不予编号，等认证机构更正后再次申请。"


@rule("certificate.refused", "第六条（四）3-1", "有不予编号的记录。")
def was_refused(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3-1: asking again follows a refusal."""
    if not facts.certificate.refused:
        yield "没有不予编号的记录，不需要再次申请。"


@rule("certificate.numbered", "第六条（四）3-1", "证书已有编号。")
def has_number(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3-1: 认证联盟下发证书编号 comes first."""
    if not facts.certificate.number:
        yield "证书还没有编号。"


@rule("certificate.seal_dates", "第六条（四）3-2", "先打印，后盖章、签字，都不晚于今天。", on_entry=True)
def seal_dates(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3-2: 打印产品认证证书、盖章、签字."""
    entered = facts.decision.get
    printed = entered("printed_on")
    for name, title in (("printed_on", "打印"), ("sealed_on", "盖章"), ("signed_on", "签字")):
        on = entered(name)
        if on is None:
            continue
        if on > facts.today:
            yield f"{title}日期不能晚于今天。", f"decision.{name}"
        if printed is not None and on < printed:
            yield f"{title}日期不能早于打印日期。", f"decision.{name}"


@rule("certificate.three_bodies", "第六条（四）3", "编号、盖章、发证由三家不同的机构办理。")
def three_bodies(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3: 认证联盟, 主管认证机构, 联合会."""
    own = facts.actor.body
    if own and own == facts.certificate.numbered_by:
        yield "贵单位已为本证书编号，不能再办理盖章或者发证。"
    if own and facts.certificate.state != "numbered" and own == facts.certificate.sealed_by:
        yield "贵单位已为本证书盖章，不能再办理发证。"


@rule("certificate.granted_on", "GB/T 27065 7.7", "发证日期不早于认证决定、不晚于今天。", on_entry=True)
def granted_after_decision(facts: CertificateFacts) -> Iterator[Problem]:
    """GB/T 27065 7.7: decided_on ≤ granted_on."""
    entered, decided = facts.decision.get("granted_on"), facts.certificate.decided_on
    if entered is None:
        return
    if entered > facts.today:
        yield "发证日期不能晚于今天。", "decision.granted_on"
    if decided is None:
        yield "找不到认证决定的日期。", "decision.granted_on"
    elif entered < decided:
        yield f"发证日期不能早于认证决定日期{day(decided)}。", "decision.granted_on"


@rule("certificate.validity", ARTICLE, "有效期在发证之后，不超过规定年限。", on_entry=True)
def validity(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（四）3: a term of validity."""
    granted, until = facts.decision.get("granted_on"), facts.decision.get("valid_until")
    if granted is None or until is None:
        return
    years = facts.settings.validity_years
    if until <= granted:
        yield "有效期必须晚于发证日期。", "decision.valid_until"
    elif (until.year - years, until.month, until.day) > (granted.year, granted.month, granted.day):
        yield f"有效期不能超过{years}年。", "decision.valid_until"


@rule("certificate.unchanged", "第六条（五）", "证书内容与编号时一致。")
def unchanged_since_number(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（五）: with other data the number is void."""
    known = facts.certificate.numbered_hash
    if not known or facts.certificate.data_hash != known:
        yield "证书内容在编号之后有改动，原编号须作废。"


ASSIGN_NUMBER: tuple[Rule, ...] = (case_in_issuance, fields_complete, refusal_answered)
REFUSE_NUMBER: tuple[Rule, ...] = (case_in_issuance, refusal_answered)
REQUEST_AGAIN: tuple[Rule, ...] = (case_in_issuance, was_refused, fields_complete)
SEAL: tuple[Rule, ...] = (case_in_issuance, has_number, unchanged_since_number, three_bodies, seal_dates)
REPRINT: tuple[Rule, ...] = (case_in_issuance,)
REPORT_UP: tuple[Rule, ...] = (case_in_issuance, unchanged_since_number)
SEND_BACK: tuple[Rule, ...] = (case_in_issuance,)
ISSUE: tuple[Rule, ...] = (
    case_in_issuance,
    unchanged_since_number,
    three_bodies,
    granted_after_decision,
    validity,
)
RETURN_TO_NUMBERED: tuple[Rule, ...] = (unchanged_since_number,)
MAKE_VALID: tuple[Rule, ...] = certificate_life.MAKE_VALID
DECLINE_PROPOSAL: tuple[Rule, ...] = certificate_life.DECLINE_PROPOSAL
DECLINE_CANCELLATION: tuple[Rule, ...] = certificate_life.DECLINE_CANCELLATION
SUSPEND: tuple[Rule, ...] = certificate_life.SUSPEND
RESTORE: tuple[Rule, ...] = certificate_life.RESTORE
REVOKE: tuple[Rule, ...] = certificate_life.REVOKE
CANCEL: tuple[Rule, ...] = certificate_life.CANCEL
REPLACE: tuple[Rule, ...] = certificate_life.REPLACE
