"""第六条（三）1: sentences about indicators, shared by the case that uses a standard and the vote on it."""

from collections.abc import Iterable
from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.facts.standard import Indicator
from shanxi.jingpin.process.facts.standard import MANDATORY
from shanxi.jingpin.process.facts.standard import Reference
from shanxi.jingpin.process.indicators import is_numeric
from shanxi.jingpin.process.indicators import other_units
from shanxi.jingpin.process.indicators import stricter
from shanxi.jingpin.process.indicators import stricter_mandatory
from shanxi.jingpin.process.indicators import unjudged
from shanxi.jingpin.process.wording import listed


def incomplete(indicators: Iterable[Indicator]) -> Iterator[Problem]:
    """Indicators that lack something, or that cannot be compared as they are."""
    found = tuple(indicators)
    if not found:
        yield "标准还没有列出指标。"
    for one in found:
        yield from _lacking(one)
        for reference in other_units(one):
            yield (
                f"指标“{one.name}”的单位是{one.unit or '空'}，{reference.standard}的单位是{reference.unit or '空'}，"
                "请换算成同一单位。",
                _place(one),
            )


def _lacking(one: Indicator) -> Iterator[Problem]:
    if is_numeric(one) and one.adopted is None:
        yield f"指标“{one.name}”还没有采用值。", _place(one)
    if not is_numeric(one) and not one.adopted_text.strip():
        yield f"指标“{one.name}”还没有写明要求。", _place(one)
    if not one.method.strip():
        yield f"指标“{one.name}”还没有检验方法。", _place(one)
    if not one.verdict:
        yield f"指标“{one.name}”还没有比较结论（填补空白、优于或者持平）。", _place(one)
    for reference in () if one.adopted is None and is_numeric(one) else unjudged(one):
        yield f"指标“{one.name}”不能按数值与{reference.standard}比较，请专家作出判断。", _place(one)


def below_strictest(indicators: Iterable[Indicator]) -> Iterator[Problem]:
    """Indicators below a reference without a reason that the lead has approved; mandatory ones are told apart."""
    for one in indicators:
        higher = [reference for reference in stricter(one) if reference.level != MANDATORY]
        if not higher:
            continue
        shown = listed(_shown(one, reference) for reference in higher)
        if not one.reason.strip():
            yield f"指标“{one.name}”采用{_adopted(one)}，宽于{shown}；请按最高标准执行，或者写明理由。", _place(one)
        elif not one.approved:
            yield f"指标“{one.name}”采用{_adopted(one)}，宽于{shown}；理由还没有经组长同意。", _place(one)


def below_mandatory(indicators: Iterable[Indicator]) -> Iterator[Problem]:
    """Indicators below a mandatory standard."""
    for one in indicators:
        for reference in stricter_mandatory(one):
            shown = _shown(one, reference)
            yield f"指标“{one.name}”采用{_adopted(one)}，低于强制性标准{shown}，不能采用。", _place(one)


def _place(one: Indicator) -> str:
    return f"indicator:{one.name}"


def _adopted(one: Indicator) -> str:
    return f"{one.adopted:f}{one.unit}" if one.adopted is not None else one.adopted_text


def _shown(one: Indicator, reference: Reference) -> str:
    value = f"（{reference.value:f}{reference.unit}）" if reference.value is not None else ""
    return f"{reference.standard}{value}"
