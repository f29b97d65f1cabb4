"""第六条（三）: one expert signs an opinion."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.dimensions import dimension_title
from shanxi.jingpin.process.facts.experts import ReviewFacts


ARTICLE = "第六条（三）"


@rule("review.author", ARTICLE, "由撰写人本人签署。")
def own_opinion(facts: ReviewFacts) -> Iterator[Problem]:
    """第六条（三）: nobody signs for another."""
    if facts.actor.person != facts.review.person:
        yield "意见只能由撰写人本人签署。"


@rule("review.conflict", "第四条（七）", "已声明与本案没有利益冲突。")
def no_conflict(facts: ReviewFacts) -> Iterator[Problem]:
    """第四条（七）: the declaration comes first."""
    if facts.expert.conflict:
        yield "您已声明回避，不能签署意见。"
    elif not facts.expert.declared_free:
        yield "请先声明与本案没有利益冲突。"


@rule("review.scores", "表二", "给申请单位选择的各个方面评分，每项0至100分。")
def scores(facts: ReviewFacts) -> Iterator[Problem]:
    """表二: exactly the chosen dimensions."""
    for one in facts.dimensions:
        if one not in facts.review.scores:
            yield f"“{dimension_title(one)}”还没有评分。", f"scores.{one}"
    for one, score in facts.review.scores.items():
        if one not in facts.dimensions:
            yield f"申请单位没有选择“{dimension_title(one)}”，不应评分。", f"scores.{one}"
        elif not 0 <= score <= 100:
            yield f"“{dimension_title(one)}”的评分应在0至100分之间。", f"scores.{one}"


@rule("review.text", ARTICLE, "写明意见和是否推荐。")
def text(facts: ReviewFacts) -> Iterator[Problem]:
    """第六条（三）: an opinion and a recommendation."""
    if not facts.review.text.strip():
        yield "请填写初评意见。", "text"
    if facts.review.recommends is None:
        yield "请选择是否推荐通过初评。", "recommends"


SIGN: tuple[Rule, ...] = (own_opinion, no_conflict, scores, text)
