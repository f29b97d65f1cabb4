"""第六条（三）: 专家顾问团 recommends: enough opinions, the right standard, the strictest indicators."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.dimensions import dimension_title
from shanxi.jingpin.process.enterprise_standards import missing
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.facts.experts import Review
from shanxi.jingpin.process.facts.standard import ENTERPRISE
from shanxi.jingpin.process.facts.standard import Standard
from shanxi.jingpin.process.rules import indicator
from shanxi.jingpin.process.scoring import counted_opinions
from shanxi.jingpin.process.scoring import in_points
from shanxi.jingpin.process.scoring import joint_mean
from shanxi.jingpin.process.scoring import weighted_mean
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（三）"
MADE = ("approved", "published")
ENDED = ("superseded", "abolished")


def counted(facts: CaseFacts) -> tuple[Review, ...]:
    """The signed opinions of appointed experts without a conflict (第四条（七）)."""
    return counted_opinions(facts.experts, facts.conflicted, facts.reviews)


def _short_of_quorum(facts: CaseFacts) -> Iterator[Problem]:
    signed = len({one.person for one in counted(facts)})
    if signed < facts.quorum:
        yield f"无利益冲突的专家签署的意见须有{facts.quorum}份，目前{signed}份。"


def with_a_standard(facts: CaseFacts) -> bool:
    """A standard is linked: before, nothing can be said of it, and nothing of it is fulfilled."""
    return facts.standard is not None


def with_an_opinion(facts: CaseFacts) -> bool:
    """An opinion counts: before, nothing can be said of what the opinions say."""
    return bool(counted(facts))


@rule("link_standard.choice", "第六条（三）2", "有为本案制定的标准，或者已发布的标准可以采用。")
def standard_to_choose(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）2: a standard is drafted or taken up before it is linked."""
    if not facts.choosable_standards:
        yield "还没有可以采用的标准，请先制定或者选用标准。"


@rule("link_standard.state", "第六条（三）2", "采用的标准没有被代替或者废止。", on_entry=True)
def standard_lives(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）2: a standard that still lives."""
    chosen = facts.decision.get("standard")
    if not chosen:
        return
    standard = facts.choosable_standards.get(chosen)
    if standard is None:
        yield "找不到所选的标准，请重新选择。", "decision.standard"
    elif standard.state in ENDED:
        yield f"{standard.number or standard.title}已被代替或者废止，请选择现行标准。", "decision.standard"


@rule("link_standard.sharing", "第六条（三）3", "一品、一标、一工艺；共用标准须写明理由。", on_entry=True)
def sharing_has_a_reason(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）3: a standard of another product only with a recorded reason."""
    standard = facts.choosable_standards.get(facts.decision.get("standard") or "")
    reason = (facts.decision.get("sharing_reason") or "").strip()
    if standard is not None and not reason and _foreign(facts, standard):
        yield "所选标准属于其他产品或工艺，请写明共用的理由。", "decision.sharing_reason"


def _foreign(facts: CaseFacts, standard: Standard) -> bool:
    """Whether the standard is another product's too; the product it was begun for owes no reason to those after it."""
    if (standard.products[:1], standard.processes[:1]) == ((facts.product,), (facts.process,)):
        return False
    own = (*standard.products, *standard.processes)
    others = {*standard.products, *standard.processes} - {facts.product, facts.process}
    return bool(own) and bool(others)


@rule("recommend.quorum", ARTICLE, "签署意见的无利益冲突专家达到法定人数。")
def quorum(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: 联合, so a quorum of opinions without conflict."""
    yield from _short_of_quorum(facts)


def _majority_recommends(facts: CaseFacts) -> bool:
    signed = counted(facts)
    return 2 * sum(one.recommends is True for one in signed) > len(signed)


@rule("recommend.joint", ARTICLE, "签署意见的专家过半数推荐。", applies=with_an_opinion)
def experts_agree(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: 联合进行初评; the lead sums up and does not decide alone."""
    if not _majority_recommends(facts):
        yield "签署意见的专家没有过半数推荐，不能通过初评。"


@rule("recommend.dimensions", ARTICLE, "评分恰好覆盖申请单位选择的各个方面。", applies=with_an_opinion)
def scores_cover_dimensions(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）, 表二: scores for exactly the chosen dimensions."""
    chosen = set(facts.chosen_dimensions)
    names = {one.person: one.name or one.person for one in facts.experts}
    for review in counted(facts):
        left_out = [dimension_title(one) for one in facts.chosen_dimensions if one not in review.scores]
        extra = [dimension_title(one) for one in review.scores if one not in chosen]
        if left_out:
            yield f"{names[review.person]}的意见没有给{listed(left_out)}评分。"
        if extra:
            yield f"{names[review.person]}的意见给申请单位没有选择的{listed(extra)}评了分。"


def with_the_experts(facts: CaseFacts) -> bool:
    """The case is in 初评: other stages reject without the experts."""
    return facts.state == "expert_evaluation"


@rule("recommend.scores", "表二", "专家评分按批次的权重加权平均（仅提示）。", advisory=True, applies=with_the_experts)
def scores_as_weighted(facts: CaseFacts) -> Iterator[Problem]:
    """表二: what the counted opinions come to with the weights of the call; nobody is named, passes or fails by it."""
    opinions, weights = counted(facts), facts.call.weights
    for number, one in enumerate(opinions, 1):
        mean = weighted_mean(one.scores, weights)
        if mean is not None:
            yield f"第{number}份意见：加权平均{in_points(mean)}。"
    joint = joint_mean(opinions, weights)
    if joint is not None:
        yield f"{len(opinions)}份意见的平均：{in_points(joint)}。"


@rule("recommend.clarification", ARTICLE, "向申请单位提出的问题已经答复，或者答复期限已过。")
def clarification(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: an open question is waited for."""
    asked = facts.clarification
    if asked is not None and not asked.answered and facts.today <= asked.due_on:
        yield f"申请单位还没有答复专家的问题，答复期限到{day(asked.due_on)}。"


@rule("recommend.standard", "第六条（三）2", "采用的标准已经制定完成（批准或者发布）。")
def standard_linked(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）2: 初评及制定团体标准, so the stage ends with a standard that is made."""
    if facts.standard is None:
        yield "还没有确定采用的标准。"
    elif facts.standard.state in ENDED:
        yield f"{facts.standard.number or facts.standard.title}已被代替或者废止，请重新确定标准。"
    elif facts.standard.state not in MADE:
        yield f"标准“{facts.standard.title}”还没有制定完成，批准之后才能通过初评。"


@rule("recommend.one_product", "第六条（三）3", "一品、一标、一工艺。", applies=with_a_standard)
def one_product_one_standard(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）3: the standard belongs to this product and process; sharing only with a recorded reason."""
    standard = facts.standard
    if standard is None:
        return
    if facts.product not in standard.products:
        yield "采用的标准没有列入本产品，请在标准中登记。"
    if facts.process and facts.process not in standard.processes:
        yield "采用的标准没有列入本产品的工艺，请在标准中登记。"
    if _foreign(facts, standard) and not standard.sharing_reason.strip():
        yield "采用的标准还用于其他产品或工艺，请写明共用的理由。"


@rule(
    "recommend.enterprise_standard",
    "第六条（三）1",
    "参照的标准中有申请单位的每一项企业标准。",
    applies=with_a_standard,
)
def enterprise_standard(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）1: 参照企业标准: every one that the applicant executes is among the references of some indicator."""
    if facts.standard is None:
        return
    cited = [
        reference.standard
        for one in facts.standard.indicators
        for reference in one.references
        if reference.level == ENTERPRISE
    ]
    lacking = missing(facts.enterprise_standards, cited)
    if lacking:
        yield f"各项指标都没有参照申请单位的企业标准{listed(lacking)}。"


@rule("recommend.indicators", "第六条（三）2", "指标完整、可以比较。", applies=with_a_standard)
def indicators_complete(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）2: what the standard asks for, how it is measured, how it compares."""
    if facts.standard is not None:
        yield from indicator.incomplete(facts.standard.indicators)


@rule(
    "recommend.strictest",
    "第六条（三）1",
    "每项指标优先执行最高标准，否则写明理由并经组长同意。",
    applies=with_a_standard,
)
def strictest(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）1: 优先执行最高标准; otherwise a reason and the lead's approval."""
    if facts.standard is not None:
        yield from indicator.below_strictest(facts.standard.indicators)


@rule("recommend.mandatory", "第四条（二）", "任何指标不得低于强制性标准。", applies=with_a_standard)
def never_below_mandatory(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（二）, 标准化法 第二十一条: no reason helps."""
    if facts.standard is not None:
        yield from indicator.below_mandatory(facts.standard.indicators)


@rule(
    "reject.quorum",
    ARTICLE,
    "专家不予通过的，签署意见的无利益冲突专家也须达到法定人数。",
    applies=with_the_experts,
)
def quorum_to_reject(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: a rejection by the experts is a joint one too."""
    yield from _short_of_quorum(facts)


@rule("reject.joint", ARTICLE, "过半数专家推荐且标准已经制定的，不能不予通过。", applies=with_the_experts)
def experts_do_not_recommend(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: 联合; a lead alone rejects nothing that the experts recommend."""
    made = facts.standard is not None and facts.standard.state in MADE
    if made and _majority_recommends(facts):
        yield "签署意见的专家过半数推荐，标准也已制定，不能不予通过。"


LINK_STANDARD: tuple[Rule, ...] = (standard_to_choose, standard_lives, sharing_has_a_reason)
RECOMMEND: tuple[Rule, ...] = (
    quorum,
    experts_agree,
    scores_cover_dimensions,
    scores_as_weighted,
    clarification,
    standard_linked,
    one_product_one_standard,
    enterprise_standard,
    indicators_complete,
    strictest,
    never_below_mandatory,
)
REJECT: tuple[Rule, ...] = (quorum_to_reject, experts_do_not_recommend, scores_as_weighted)
