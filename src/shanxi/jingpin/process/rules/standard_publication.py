"""第六条（三）2: a standard is published, adopted from others, superseded or abolished."""

from collections.abc import Iterator
import re
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.standard import StandardFacts
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（三）2"
NUMBER = re.compile(r"T/[A-Z][A-Z0-9]* \d{1,5}(\.\d+)?[-—]\d{4}")


@rule("standard.dates", ARTICLE, "发布不早于批准、不晚于今天，实施不早于发布。", on_entry=True)
def dates_in_order(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: approved, published, in force."""
    published, in_force = facts.decision.get("published_on"), facts.decision.get("in_force_on")
    if published is None:
        return
    if published > facts.today:
        yield "发布日期不能晚于今天。", "decision.published_on"
    approved = facts.standard.approved_on
    if approved is not None and published < approved:
        yield f"发布日期不能早于批准日期{day(approved)}。", "decision.published_on"
    if in_force is not None and in_force < published:
        yield "实施日期不能早于发布日期。", "decision.in_force_on"


@rule("standard.platform", ARTICLE, "登记全国团体标准信息平台上的链接。", on_entry=True)
def platform_link(facts: StandardFacts) -> Iterator[Problem]:
    """标准化法 第二十七条: self-declared and public."""
    link = facts.decision.get("platform_url")
    if link and not link.startswith(("https://", "http://")):
        yield "平台链接应以 https:// 或 http:// 开头。", "decision.platform_url"


@rule("standard.number", ARTICLE, "团体标准编号由 T/、社会团体代号、顺序号和年代号组成。", on_entry=True)
def number_shape(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: the shape of a number, for one standard or several joined ones."""
    number = facts.decision.get("number")
    if number and not re.fullmatch(rf"{NUMBER.pattern}( {NUMBER.pattern})*", number):
        yield "编号应形如 T/SXJP 001—2026。", "decision.number"


def single_numbers(number: str) -> tuple[str, ...]:
    """The numbers that are joined in one, each with a long dash."""
    return tuple(one.group().replace("-", "—") for one in NUMBER.finditer(number or ""))


@rule("standard.number_free", ARTICLE, "一个编号只属于一个标准。", on_entry=True)
def number_is_free(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: a number belongs to one standard; a text made here is numbered when it is published."""
    for one in single_numbers(facts.decision.get("number")):
        if one in facts.numbers_of_others:
            yield f"编号 {one} 已属于另一个标准，请直接选用该标准。", "decision.number"


@rule("standard.successor", ARTICLE, "代替它的是另一个已发布的标准。", on_entry=True)
def successor_is_published(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: superseded by a published standard."""
    successor = facts.decision.get("successor")
    if successor and (successor == facts.standard.id or successor not in facts.published_standards):
        yield "请选择另一个已发布的标准。", "decision.successor"


@rule("standard.in_use", ARTICLE, "没有在办案件使用该标准。")
def no_running_case(facts: StandardFacts) -> Iterator[Problem]:
    """第六条（三）3: a case keeps the standard it was evaluated against."""
    if facts.running_cases:
        yield f"以下在办案件正在使用该标准：{listed(facts.running_cases)}。"


PUBLISH: tuple[Rule, ...] = (dates_in_order, platform_link)
ADOPT: tuple[Rule, ...] = (number_shape, number_is_free, dates_in_order, platform_link)
SUPERSEDE: tuple[Rule, ...] = (successor_is_published, no_running_case)
ABOLISH: tuple[Rule, ...] = (no_running_case,)
