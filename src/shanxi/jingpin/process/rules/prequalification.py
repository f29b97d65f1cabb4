"""第六条（二）: 资格预审 accepts, or asks for a supplement, once and for everything."""

from collections.abc import Iterable
from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.material import FAIL
from shanxi.jingpin.process.facts.material import Material
from shanxi.jingpin.process.principles import PRINCIPLES
from shanxi.jingpin.process.principles import REQUIRED
from shanxi.jingpin.process.rules.submission import thresholds
from shanxi.jingpin.process.wording import day


ARTICLE = "第六条（二）"


def _without(verdict: str, title: str, materials: Iterable[Material]) -> Iterator[Problem]:
    for one in materials:
        if not getattr(one, verdict):
            yield f"“{one.label}”还没有{title}的审查结论。", one.place


@rule("accept.material_verdicts", ARTICLE, "每项资料都有“材料”（齐全、完整）的审查结论。")
def material_verdicts(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: the first axis, 材料."""
    yield from _without("verdict_material", "材料", facts.materials)


@rule("accept.technical_verdicts", ARTICLE, "每项资料都有“技术要素”的审查结论。")
def technical_verdicts(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: the second axis, 技术要素."""
    yield from _without("verdict_technical", "技术要素", facts.materials)


@rule("accept.failed", ARTICLE, "材料、技术要素均达到要求。")
def nothing_failed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: 符合要求给予通过."""
    for one in facts.materials:
        if FAIL in (one.verdict_material, one.verdict_technical):
            yield f"“{one.label}”的审查结论是未达要求，不能通过。", one.place


@rule("accept.principles", "第四条（一）至（三）", "逐条核对认证的基本原则。", on_entry=True)
def principles(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（一）–（三）: each is confirmed."""
    confirmed = facts.decision.get("principles") or ()
    for id in REQUIRED:
        if id not in confirmed:
            yield f"请核对并勾选第四条{PRINCIPLES[id]}。", "decision.principles"


@rule("accept.handled_on", "表四", "受理日期在提交之后，不晚于今天。", on_entry=True)
def handled_on(facts: CaseFacts) -> Iterator[Problem]:
    """表四: the date of acceptance."""
    entered = facts.decision.get("handled_on")
    if entered is None:
        return
    if entered > facts.today:
        yield "受理日期不能晚于今天。", "decision.handled_on"
    if facts.submitted_on is not None and entered < facts.submitted_on:
        yield f"受理日期不能早于提交日期{day(facts.submitted_on)}。", "decision.handled_on"


@rule("request_supplement.once", ARTICLE, "补全只有一次。", moot=True)
def only_once(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: the article knows one round."""
    if facts.supplement is not None or "request_supplement" in facts.earlier:
        yield "本案已经通知过一次补全；补全后仍未达要求的，应当不予通过。"


@rule("request_supplement.complete", ARTICLE, "全部审查完毕，一次性告知。")
def everything_at_once(facts: CaseFacts) -> Iterator[Problem]:
    """行政许可法 第三十二条: everything at once, so everything has been looked at."""
    yield from _without("verdict_material", "材料", facts.materials)
    yield from _without("verdict_technical", "技术要素", facts.materials)


@rule("request_supplement.defects", ARTICLE, "写明每一处需要补全的内容。")
def defects_named(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: at least one defect, and words for each failed item."""
    described = {one.place for one in facts.defects if one.text.strip()}
    if not facts.defects:
        yield "还没有登记需要补全的内容。"
    for defect in facts.defects:
        if not defect.text.strip():
            yield "请写明需要补全的内容。", defect.place
    for one in facts.materials:
        if FAIL in (one.verdict_material, one.verdict_technical) and one.place not in described:
            yield f"“{one.label}”未达要求，请写明需要补全的内容。", one.place


@rule("request_supplement.parts", ARTICLE, "只开放、并且全部开放需要补全的栏目和资料。", on_entry=True)
def parts(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: only the named fields and sub-items unlock."""
    chosen = set(facts.decision.get("parts") or ())
    if not chosen:
        return
    wanted = {one.place for one in facts.defects}
    for place in sorted(wanted - chosen):
        yield f"{place} 登记了需要补全的内容，但没有列入开放范围。", "decision.parts"
    for place in sorted(chosen - wanted):
        yield f"{place} 没有登记需要补全的内容，不应开放。", "decision.parts"


@rule("request_supplement.due_on", ARTICLE, "补全期限在今天之后。", on_entry=True)
def due_on(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: a day to come."""
    entered = facts.decision.get("due_on")
    if entered is not None and entered <= facts.today:
        yield "补全期限必须晚于今天。", "decision.due_on"


ACCEPT: tuple[Rule, ...] = (
    material_verdicts,
    technical_verdicts,
    nothing_failed,
    thresholds,
    principles,
    handled_on,
)
REQUEST_SUPPLEMENT: tuple[Rule, ...] = (only_once, everything_at_once, defects_named, parts, due_on)
