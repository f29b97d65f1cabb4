"""第六条（六）, 第四条（七）: an objection is accepted, investigated with both sides heard, and decided."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.objection import ObjectionFacts
from shanxi.jingpin.process.facts.objection import STANDING
from shanxi.jingpin.process.wording import end


ARTICLE = "第六条（六）"


@rule("objection.named", ARTICLE, "异议实名提出并留有联系方式。")
def named(facts: ObjectionFacts) -> Iterator[Problem]:
    """第六条（六）: anonymous objections are kept as 线索."""
    if not facts.objection.named:
        yield "匿名异议不予受理，可以留作线索。"
    elif not facts.objection.contact.strip():
        yield "异议人没有留下联系方式。"


@rule("objection.in_time", ARTICLE, "异议在公示期内提出。")
def in_time(facts: ObjectionFacts) -> Iterator[Problem]:
    """第六条（六）: late objections are kept as 线索."""
    if not facts.in_time:
        yield "异议不是在公示期内提出的，可以留作线索。"


@rule("objection.redacted", "第四条（七）", "告知企业的事实不含异议人信息。", on_entry=True)
def redacted(facts: ObjectionFacts) -> Iterator[Problem]:
    """认证认可条例 第五十五条: the objector is kept confidential."""
    text = facts.decision.get("redacted_facts") or ""
    if any(secret and secret in text for secret in facts.objection.secrets):
        yield "告知企业的内容中有异议人的姓名、电话或者地址，请隐去。", "decision.redacted_facts"


@rule("objection.ground", ARTICLE, "匿名、逾期或者与公示内容无关的，才不予受理。")
def ground_to_decline(facts: ObjectionFacts) -> Iterator[Problem]:
    """第四条（七）: a named objection in time about the case is accepted."""
    if facts.objection.named and facts.in_time and facts.objection.concerns_case:
        yield "实名、在公示期内提出且与公示内容有关的异议应当受理。"


@rule("objection.statement", "第四条（七）", "在陈述申辩的期限之内。")
def statement_in_time(facts: ObjectionFacts) -> Iterator[Problem]:
    """第四条（七）: the enterprise may state its case, within its time."""
    until = facts.objection.statement_until
    if until is not None and facts.now >= until:
        yield f"陈述申辩的期限已于{end(until)}届满。"


@rule("objection.investigated", ARTICLE, "写明调查情况。")
def investigated(facts: ObjectionFacts) -> Iterator[Problem]:
    """第六条（六）: facts first."""
    if not facts.objection.investigation.strip():
        yield "还没有填写调查情况。", "investigation"


@rule("objection.heard", "第四条（七）", "企业已经陈述申辩，或者期限已过。")
def enterprise_heard(facts: ObjectionFacts) -> Iterator[Problem]:
    """第四条（七）: 公正; nobody is judged unheard."""
    until = facts.objection.statement_until
    if facts.objection.enterprise_heard or (until is not None and facts.now >= until):
        return
    yield f"企业还没有陈述申辩{f'，期限到{end(until)}' if until else '，请先告知企业'}。"


@rule("objection.replied_on", ARTICLE, "答复日期不晚于今天。", on_entry=True)
def replied_by_today(facts: ObjectionFacts) -> Iterator[Problem]:
    """第六条（六）: no date to come."""
    entered = facts.decision.get("replied_on")
    if entered is not None and entered > facts.today:
        yield "答复日期不能晚于今天。", "decision.replied_on"


def _upheld(facts: CaseFacts) -> frozenset[str]:
    return frozenset(one.id for one in facts.objections if one.outcome in STANDING and not one.settled)


@rule("reopen_after_objection.upheld", ARTICLE, "对本案有成立或者部分成立、尚未处理的异议。", moot=True)
def something_upheld(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: without an upheld objection there is nothing to turn the case back or down for."""
    if not _upheld(facts):
        yield "对本案没有成立、尚未处理的异议。"


@rule("reopen_after_objection.objection", ARTICLE, "所选的是成立或者部分成立的异议。", on_entry=True)
def upheld_objection(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（六）: only an upheld objection turns a case back or down."""
    chosen = facts.decision.get("objection")
    if chosen and chosen not in _upheld(facts):
        yield "所选异议没有成立，或者不属于本案。", "decision.objection"


ACCEPT: tuple[Rule, ...] = (named, in_time, redacted)
NOT_ACCEPT: tuple[Rule, ...] = (ground_to_decline,)
STATE_CASE: tuple[Rule, ...] = (statement_in_time,)
DECIDE: tuple[Rule, ...] = (investigated, enterprise_heard)
REPLY: tuple[Rule, ...] = (replied_by_today,)
AFTER_OBJECTION: tuple[Rule, ...] = (something_upheld, upheld_objection)
