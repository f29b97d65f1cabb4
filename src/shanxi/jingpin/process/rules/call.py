"""第六条（一）: a call can be applied to, and its window is only ever extended."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.call_step import CallStepFacts
from shanxi.jingpin.process.facts.call_step import end_of
from shanxi.jingpin.process.materials import not_listed
from shanxi.jingpin.process.wording import moment


ARTICLE = "第六条（一）（补）"


@rule("call.window", ARTICLE, "受理时间合理：先开始，后截止，且尚未截止。")
def window_makes_sense(facts: CallStepFacts) -> Iterator[Problem]:
    """第六条（一）: a window that is over, or ends before it begins, is a slip of the pen."""
    opens_at, closes_at = facts.call.opens_at, facts.call.closes_at
    if opens_at is None:
        yield "还没有填写开始受理的时间。", "call.opens_at"
    elif closes_at is not None and closes_at <= opens_at:
        yield "截止受理必须晚于开始受理。", "call.closes_at"
    if closes_at is not None and closes_at <= facts.now:
        yield f"截止受理的时间（{moment(closes_at)}）已经过去。", "call.closes_at"


@rule("call.sectors", ARTICLE, "至少列有一个行业。")
def has_sectors(facts: CallStepFacts) -> Iterator[Problem]:
    """第六条（一）: who may apply is told by sector."""
    if not facts.call.thresholds:
        yield "还没有列出行业及其参考门槛。", "call.sectors"


@rule("call.materials", "第七条（一）（二）", "列出申报资料，其中有申请表、营业执照和各方之间的协议。")
def has_materials(facts: CallStepFacts) -> Iterator[Problem]:
    """第七条: what submit demands in any case has a place in every case."""
    for title in not_listed(facts.call.materials):
        yield f"资料清单须包含“{title}”，提交申请时要核对。", "call.materials"


@rule("call.dimensions", "表二", "列出的先进性方面不少于申请单位至少选择的数目。")
def has_dimensions(facts: CallStepFacts) -> Iterator[Problem]:
    """表二: only what the call lists may be chosen, so that it has to list enough."""
    own = facts.call.minimum_dimensions
    least = facts.settings.minimum_dimensions if own is None else own
    if len(facts.call.weights) < least:
        yield f"只列出{len(facts.call.weights)}个先进性方面，申请单位至少要选择{least}个。", "call.dimensions"


@rule("call.ends", ARTICLE, "批次定有截止时间。")
def has_an_end(facts: CallStepFacts) -> Iterator[Problem]:
    """第六条（一）: what has no end cannot end later."""
    if facts.call.closes_at is None:
        yield "本批次常年受理，没有截止时间，不需要延长。"


@rule("call.later", ARTICLE, "受理时间只能延长，不能缩短。", on_entry=True)
def only_later(facts: CallStepFacts) -> Iterator[Problem]:
    """第四条（七）: whoever relied on the published end is not cut short."""
    entered, closes_at = facts.decision.get("closes_on"), facts.call.closes_at
    if entered is None or closes_at is None:
        return
    if end_of(entered) <= closes_at:
        yield f"新的截止日期必须晚于原截止时间（{moment(closes_at)}）。", "decision.closes_on"
    elif end_of(entered) <= facts.now:
        yield "新的截止日期已经过去。", "decision.closes_on"


@rule("call.open", ARTICLE, "正在受理申请。")
def is_open(facts: CallStepFacts) -> Iterator[Problem]:
    """第六条（一）: only what is open can be closed."""
    if not facts.call.is_open(facts.now):
        yield "本批次现在没有在受理申请：还没有开始，或者已经截止。"


PUBLISH: tuple[Rule, ...] = (window_makes_sense, has_sectors, has_materials, has_dimensions)
EXTEND: tuple[Rule, ...] = (has_an_end, only_later)
CLOSE: tuple[Rule, ...] = (is_open,)
