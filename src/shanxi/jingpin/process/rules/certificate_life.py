"""第三条, 第六条（七）: a certificate is valid from the announcement, and may be suspended or replaced."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.certificate import CertificateFacts
from shanxi.jingpin.process.measures import BY_BODY
from shanxi.jingpin.process.measures import CANCELLATION
from shanxi.jingpin.process.wording import day


@rule("certificate.announced", "第六条（七）", "公告已经发布。")
def announced(facts: CertificateFacts) -> Iterator[Problem]:
    """第六条（七）: 自公告之日起生效."""
    if not facts.announced:
        yield "公告还没有发布，证书不能生效。"


@rule("certificate.not_expired", "第三条", "证书没有过期。")
def not_expired(facts: CertificateFacts) -> Iterator[Problem]:
    """第三条: an expired certificate is neither suspended nor restored."""
    until = facts.certificate.valid_until
    if until is not None and facts.today > until:
        yield f"证书已于{day(until)}到期。"


@rule("certificate.until", "第三条", "暂停期限在今天之后。", on_entry=True)
def until_later(facts: CertificateFacts) -> Iterator[Problem]:
    """第三条: a suspension has an end to come."""
    entered = facts.decision.get("until")
    if entered is not None and entered <= facts.today:
        yield "暂停期限必须晚于今天。", "decision.until"


@rule("certificate.body_proposal", "认证认可条例 第二十六条", "认证机构已经提出建议（仅提示）。", advisory=True)
def body_has_proposed(facts: CertificateFacts) -> Iterator[Problem]:
    """认证认可条例 第二十六条: the body that certified suspends and revokes; the federation asks it first."""
    if not facts.proposed & BY_BODY:
        yield "认证机构还没有提出暂停或者撤销的建议，请先征求认证机构的意见。"


@rule("certificate.cancel_request", "第三条", "企业已经申请注销（仅提示）。", advisory=True)
def enterprise_has_asked(facts: CertificateFacts) -> Iterator[Problem]:
    """第三条: 注销 follows a request, or the end of the enterprise or of the product."""
    if CANCELLATION not in facts.proposed:
        yield "企业没有申请注销；依职权注销的，请在意见中写明情形。"


@rule("certificate.proposal", "认证认可条例 第二十六条", "有认证机构的建议待处理。")
def proposal_to_decline(facts: CertificateFacts) -> Iterator[Problem]:
    """认证认可条例 第二十六条: only what was proposed can be declined."""
    if not facts.proposed & BY_BODY:
        yield "没有待处理的暂停或者撤销建议。"


@rule("certificate.request", "第三条", "有企业的注销申请待处理。")
def request_to_decline(facts: CertificateFacts) -> Iterator[Problem]:
    """第三条: only what was asked for can be declined."""
    if CANCELLATION not in facts.proposed:
        yield "没有待处理的注销申请。"


@rule("certificate.successor", "第三条", "新证书已经生效。", on_entry=True)
def successor_valid(facts: CertificateFacts) -> Iterator[Problem]:
    """第三条: the old certificate ends when the new one is valid."""
    successor = facts.decision.get("successor")
    if successor and (successor == facts.certificate.number or successor not in facts.valid_certificates):
        yield f"新证书{successor}还没有生效。", "decision.successor"


MAKE_VALID: tuple[Rule, ...] = (announced,)
DECLINE_PROPOSAL: tuple[Rule, ...] = (proposal_to_decline,)
DECLINE_CANCELLATION: tuple[Rule, ...] = (request_to_decline,)
SUSPEND: tuple[Rule, ...] = (not_expired, until_later, body_has_proposed)
RESTORE: tuple[Rule, ...] = (not_expired,)
REVOKE: tuple[Rule, ...] = (body_has_proposed,)
CANCEL: tuple[Rule, ...] = (enterprise_has_asked,)
REPLACE: tuple[Rule, ...] = (successor_valid,)
