"""第六条（三）2 and 团体标准管理规定: comments for 30 days, three quarters of the votes, never by the drafters."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.standard import Ballot
from shanxi.jingpin.process.facts.standard import Standard
from shanxi.jingpin.process.facts.standard import StandardFacts
from shanxi.jingpin.process.rules import indicator
from shanxi.jingpin.process.rules import standard_publication
from shanxi.jingpin.process.wording import day


ARTICLE = "第六条（三）2"


@rule("standard.indicators", ARTICLE, "指标完整、可以比较。")
def indicators_complete(facts: StandardFacts) -> Iterator[Problem]:
    """第六条（三）2: what the standard asks for."""
    yield from indicator.incomplete(facts.standard.indicators)


@rule("standard.comment_until", ARTICLE, "征求意见不少于规定的天数。", on_entry=True)
def long_enough(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: at least 30 days for comments."""
    until = facts.decision.get("comment_until")
    if until is not None and (until - facts.today).days < facts.settings.comment_days:
        yield f"征求意见不少于{facts.settings.comment_days}天，截止日期须在此之后。", "decision.comment_until"


@rule("standard.comment_period", ARTICLE, "征求意见期已满。")
def comments_are_in(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: the period is over, and was long enough."""
    begun, until = facts.standard.comment_from, facts.standard.comment_until
    if begun is None or until is None:
        yield "标准还没有征求意见。"
        return
    if facts.today <= until:
        yield f"征求意见到{day(until)}为止，尚未届满。"
    if (until - begun).days < facts.settings.comment_days:
        yield f"征求意见只有{(until - begun).days}天，不足{facts.settings.comment_days}天。"


@rule("standard.comments", ARTICLE, "每条意见都已处理，未采纳的写明理由。")
def comments_treated(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: the table of comments."""
    for one in facts.standard.comments:
        place = f"comment:{one.number}"
        if not one.treatment:
            yield f"第{one.number}条意见还没有处理。", place
        elif one.treatment != "adopted" and not one.reason.strip():
            yield f"第{one.number}条意见未全部采纳，请写明理由。", place


def drafted(standard: Standard, person: str, unit: str) -> bool:
    """Whether a person, or the unit they work for, has a part in the draft."""
    return person in standard.drafters or bool(unit and unit in standard.drafting_units)


@rule("standard.voter", "第四条（七）", "起草人和起草单位的人员不参加表决。")
def voter_is_no_drafter(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: drafters and their units do not vote."""
    if drafted(facts.standard, facts.actor.person, facts.actor_unit):
        yield "您是该标准的起草人，或者来自起草单位，不能参加表决。"


@rule("standard.one_vote", ARTICLE, "每人只表决一次。", moot=True)
def votes_once(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: one person, one vote."""
    if facts.actor.person in {one.person for one in facts.standard.ballots}:
        yield "您已经表决过。"


def _valid_ballots(standard: Standard) -> tuple[Ballot, ...]:
    return tuple(one for one in standard.ballots if not drafted(standard, one.person, one.unit))


@rule("standard.drafters_vote", "第四条（七）", "表决票中没有起草人和起草单位的票。")
def no_drafter_has_voted(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: a drafter's vote is not counted and has to be struck out."""
    foreign = len(facts.standard.ballots) - len(_valid_ballots(facts.standard))
    if foreign:
        yield f"有{foreign}张票来自起草人或者起草单位，须先剔除。"


@rule("standard.majority", ARTICLE, "参加表决者四分之三以上同意，且达到法定人数。")
def majority(facts: StandardFacts) -> Iterator[Problem]:
    """团体标准管理规定: three quarters of those present, and no fewer voters than the quorum."""
    ballots, settings = _valid_ballots(facts.standard), facts.settings
    needed, over = settings.vote_numerator, settings.vote_denominator
    if len(ballots) < settings.quorum:
        yield f"至少{settings.quorum}人参加表决，目前{len(ballots)}人。"
    favour = sum(one.in_favour for one in ballots)
    if ballots and favour * over < len(ballots) * needed:
        yield f"{len(ballots)}人表决，{favour}人同意，未达到{needed}/{over}。"


@rule("standard.strictest", "第六条（三）1", "每项指标优先执行最高标准，否则写明理由并经组长同意。")
def strictest(facts: StandardFacts) -> Iterator[Problem]:
    """第六条（三）1: 优先执行最高标准."""
    yield from indicator.below_strictest(facts.standard.indicators)


@rule("standard.mandatory", "第四条（二）", "任何指标不得低于强制性标准。")
def never_below_mandatory(facts: StandardFacts) -> Iterator[Problem]:
    """标准化法 第二十一条: never below a mandatory standard."""
    yield from indicator.below_mandatory(facts.standard.indicators)


START_COMMENT: tuple[Rule, ...] = (indicators_complete, long_enough)
START_VOTING: tuple[Rule, ...] = (comments_are_in, comments_treated)
VOTE: tuple[Rule, ...] = (voter_is_no_drafter, votes_once)
APPROVE: tuple[Rule, ...] = (
    no_drafter_has_voted,
    majority,
    indicators_complete,
    strictest,
    never_below_mandatory,
)
PUBLISH: tuple[Rule, ...] = standard_publication.PUBLISH
ADOPT: tuple[Rule, ...] = (*standard_publication.ADOPT, indicators_complete, strictest, never_below_mandatory)
SUPERSEDE: tuple[Rule, ...] = standard_publication.SUPERSEDE
ABOLISH: tuple[Rule, ...] = standard_publication.ABOLISH
