"""第六条（一）: whether an application may be handed in, as far as the call and the product are concerned."""

from collections.abc import Iterator
from datetime import date
from datetime import timedelta
from decimal import Decimal
from shanxi.jingpin.process.application_types import RENEWAL
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.rules import submission_form
from shanxi.jingpin.process.rules import submission_materials
from shanxi.jingpin.process.states import CertificateState
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed
from shanxi.jingpin.process.wording import moment


ARTICLE = "第六条（一）"
IN_LIFE = (CertificateState.VALID, CertificateState.SUSPENDED)


def is_renewal(facts: CaseFacts) -> bool:
    """Whether a certificate is to be renewed."""
    return facts.application_type == RENEWAL


@rule("submit.call", ARTICLE, "申报批次正在受理。")
def open_call(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（一）: the call is published and open; it may have no end."""
    call = facts.call
    if call.is_open(facts.now):
        return
    if not call.published:
        yield f"申报批次“{call.title}”已经撤销，可以把草稿转入其他正在受理的批次。"
    elif call.opens_at is None or facts.now < call.opens_at:
        begins = f"，将于{moment(call.opens_at)}开始" if call.opens_at else ""
        yield f"申报批次“{call.title}”还没有开始受理{begins}。"
    elif call.closes_at is not None:
        yield f"申报批次“{call.title}”已于{moment(call.closes_at)}截止，可以把草稿转入其他正在受理的批次。"


@rule("submit.one_case", ARTICLE, "同一产品同时只能有一件在办的申请。")
def one_open_case(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）3: one open case per product."""
    if facts.other_open_cases:
        yield f"该产品已有在办的申请：{listed(facts.other_open_cases)}，办结或撤回后才能再次提交。", "item.name"


@rule("submit.bar", "第三条（补）", "证书被撤销后，须满规定年限才能再次申报。")
def no_bar(facts: CaseFacts) -> Iterator[Problem]:
    """第三条: the bar after a revocation."""
    if facts.revoked_on is None:
        return
    free = _years_later(facts.revoked_on, facts.settings.bar_years)
    if facts.today < free:
        yield f"该产品的证书于{day(facts.revoked_on)}被撤销，{day(free)}起才能再次申报。"


def _years_later(start: date, years: int) -> date:
    try:
        return start.replace(year=start.year + years)
    except ValueError:  # 29 February
        return date(start.year + years, 3, 1)


@rule(
    "submit.renewal",
    "第三条（补）",
    "申请再认证的，原证书没有撤销、注销或者换发，并且临近到期或者已经到期。",
    applies=is_renewal,
)
def renewal_in_time(facts: CaseFacts) -> Iterator[Problem]:
    """第三条: a certificate is renewed from some days before its expiry on; one that has ended is not renewed."""
    former = facts.former_certificate
    if former is None or former.state not in IN_LIFE:
        named = former.number if former is not None else ""
        yield f"原证书{named}已经撤销、注销或者换发，不能申请再认证。"
    elif former.valid_until is not None:
        first = former.valid_until - timedelta(days=facts.settings.renewal_days)
        if facts.today < first:
            yield f"原证书{former.number}有效期至{day(former.valid_until)}，{day(first)}起才能申请再认证。"


@rule("submit.thresholds", ARTICLE, "近两年营业收入和产品销售额的平均值达到批次的参考门槛（仅提示）。", advisory=True)
def thresholds(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（一）: thresholds never block; they are a line of the checklist."""
    threshold = facts.call.thresholds.get(facts.sector)
    if threshold is None:
        return
    figures = (
        ("企业营业收入", "turnover", threshold.turnover),
        ("申报产品销售额", "product_sales", threshold.product_sales),
    )
    latest = sorted(facts.finance, key=lambda one: one.year)[-2:]
    for title, name, least in figures:
        mean = _mean([getattr(year, name) for year in latest])
        if mean is None or mean < least:
            shown = "未填写" if mean is None else f"{mean:f}万元"
            yield f"近两年{title}平均值{shown}，批次参考门槛为{least:f}万元。", f"finance.{name}"


def _mean(values: list[Decimal | None]) -> Decimal | None:
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


@rule("carry_over.closed", ARTICLE, "原批次已经截止或者撤销。", moot=True)
def call_is_closed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（一）: a draft is carried over once its call is closed or withdrawn."""
    closes_at = facts.call.closes_at
    if not facts.call.published:
        return
    if closes_at is None or facts.now < closes_at:
        yield f"申报批次“{facts.call.title}”还没有截止，可以直接提交。"


@rule("carry_over.call", ARTICLE, "转入另一个正在受理的批次。", on_entry=True)
def another_open_call(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（一）: another open call is named."""
    chosen = facts.decision.get("call")
    if not chosen:
        return
    call = facts.choosable_calls.get(chosen)
    if call is None or chosen == facts.call.id or not call.is_open(facts.now):
        yield "请选择另一个正在受理的申报批次。", "decision.call"


@rule("carry_over.sector", ARTICLE, "所选批次受理本件申请的行业。", on_entry=True)
def sector_of_that_call(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（一）: a call takes applications of the sectors it lists."""
    call = facts.choosable_calls.get(facts.decision.get("call") or "")
    if call is None or call.id == facts.call.id or not call.is_open(facts.now):
        return
    if facts.sector not in call.thresholds:
        yield f"申报批次“{call.title}”没有本件申请的行业，请放弃草稿，在其他批次另建申请。", "decision.call"


SUBMIT: tuple[Rule, ...] = (
    open_call,
    one_open_case,
    no_bar,
    renewal_in_time,
    *submission_form.RULES,
    *submission_materials.RULES,
    thresholds,
)
CARRY_OVER: tuple[Rule, ...] = (call_is_closed, another_open_call, sector_of_that_call)
