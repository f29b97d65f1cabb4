"""第六条（一）, 表一 to 表三: whether the application form is complete."""

from collections.abc import Iterator
from collections.abc import Mapping
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.dimensions import dimension_title
from shanxi.jingpin.process.enterprise_standards import is_unread
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.sections import ITEM
from shanxi.jingpin.process.sections import OVERVIEW
from shanxi.jingpin.process.sections import Section
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import TEXT
from typing import Any


ARTICLE = "第六条（一）"


@rule("submit.overview", "表一", "申报企业概述填写完整。")
def overview(facts: CaseFacts) -> Iterator[Problem]:
    """表一: every required field of the overview."""
    yield from _unfilled(OVERVIEW, facts.overview, facts.kind)


@rule("submit.item", "表一", "申报产品或服务的基本信息填写完整。")
def item(facts: CaseFacts) -> Iterator[Problem]:
    """表一: every required field of the product or service."""
    yield from _unfilled(ITEM, facts.item, facts.kind)


def _unfilled(section: Section, values: Mapping[str, Any], kind: str) -> Iterator[Problem]:
    for one in section.needed(kind):
        value = values.get(one.name)
        if value is None or (isinstance(value, str) and not value.strip()) or value == ():
            yield f"“{section.title}”中的“{one.title}”还没有填写。", f"{section.id}.{one.name}"


@rule("submit.enterprise_standard", "第六条（三）1", "执行企业标准的，写明能够识别的编号。")
def enterprise_standard(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）1: 参照企业标准: what cannot be read could not be asked of the experts."""
    if is_unread(facts.item.get("executing_standard") or ""):
        yield "执行标准中的企业标准编号无法识别，请写成 Q/SXFJ 001—2024 的样子。", "item.executing_standard"


@rule("submit.finance", "表一", "填写近两年的营业收入、产品销售额和数据来源。")
def finance(facts: CaseFacts) -> Iterator[Problem]:
    """表一: two years, both figures, with their source; latest on the day of the first submission."""
    years = {one.year: one for one in facts.finance}
    if len(years) < 2:
        yield f"请填写近两年的财务数据，目前只有{len(years)}年。", "finance.year"
    elif not _are_latest(sorted(years)[-2:], (facts.submitted_on or facts.today).year):
        yield "请填写最近两个完整年度的财务数据，两年须相连。", "finance.year"
    for number, year in sorted(years.items()):
        if year.turnover is None:
            yield f"{number}年的企业营业收入还没有填写。", "finance.turnover"
        if year.product_sales is None:
            yield f"{number}年的申报产品销售额还没有填写。", "finance.product_sales"
        if not year.source.strip():
            yield f"{number}年财务数据的来源还没有填写。", "finance.source"


def _are_latest(years: list[int], now: int) -> bool:
    """Two years in a row, the later one last year, or the year before where accounts are not closed yet."""
    return years[1] - years[0] == 1 and now - 2 <= years[1] <= now - 1


@rule("submit.dimensions", "表二", "在批次列出的方面中选择规定数量以上，每个都有分析和佐证。")
def dimensions(facts: CaseFacts) -> Iterator[Problem]:
    """表二: enough of the dimensions that the call lists, each with text and evidence."""
    missing = facts.minimum_dimensions - len(set(facts.chosen_dimensions))
    if missing > 0:
        yield f"产品先进性分析至少选择{facts.minimum_dimensions}个方面，还差{missing}个。", "dimensions"
    for one in facts.dimensions:
        title = dimension_title(one.id)
        if one.id not in facts.call.weights:
            yield f"申报批次没有列入“{title}”，请取消选择。", f"dimensions.{one.id}"
        if not one.text.strip():
            yield f"“{title}”还没有填写分析内容。", f"dimensions.{one.id}"
        if not one.evidence:
            yield f"“{title}”还没有佐证，请填写依据或者上传附页。", f"dimensions.{one.id}"


@rule("submit.undertaking", "表三", "单位负责人按现行文本作出承诺并署明日期。")
def undertaking(facts: CaseFacts) -> Iterator[Problem]:
    """表三: the undertaking in its present words, person and date."""
    given = facts.undertaking
    if given.text != TEXT:
        yield "请确认现行的承诺文本。", "undertaking.text"
    if not given.person.strip():
        yield "请填写单位负责人姓名。", "undertaking.person"
    if given.signed_on is None:
        yield "请填写签字日期。", "undertaking.signed_on"
    elif given.signed_on > facts.today:
        yield "签字日期不能晚于今天。", "undertaking.signed_on"


@rule("submit.seal", "表三", "上传与当前内容一致的申请表签字盖章扫描件。")
def seal(facts: CaseFacts) -> Iterator[Problem]:
    """表三: the scan shows exactly the form as it stands."""
    given = facts.undertaking
    if not given.seal_scans:
        yield "请打印申请表，签字盖章后上传扫描件。", "undertaking.seal_scan"
    elif not given.sealed_hash or given.sealed_hash != given.form_hash:
        yield "盖章之后申请表内容有改动，请重新打印、签字盖章并上传扫描件。", "undertaking.seal_scan"


@rule("submit.consents", "第六条（一）（补）", "同意处理、向评审机构提供和公开所需的信息。")
def consents(facts: CaseFacts) -> Iterator[Problem]:
    """个人信息保护法: processing, passing on and publication are agreed to one by one."""
    for id, title in CONSENTS.items():
        if id not in facts.consents:
            yield f"请勾选同意“{title}”。", f"consents.{id}"


AGAIN: tuple[Rule, ...] = (overview, item, enterprise_standard, finance, dimensions)
RULES: tuple[Rule, ...] = (*AGAIN, undertaking, seal, consents)
