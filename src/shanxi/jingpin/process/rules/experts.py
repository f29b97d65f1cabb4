"""第六条（三）: who evaluates, without conflict, and the one question to the applicant."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.wording import day


ARTICLE = "第六条（三）"


@rule("appoint_experts.quorum", ARTICLE, "指派的专家不少于法定人数。", on_entry=True)
def enough_experts(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: 联合 means at least the quorum."""
    named = facts.decision.get("experts") or ()
    if named and len(set(named)) < facts.quorum:
        yield f"至少指派{facts.quorum}名专家，目前只有{len(set(named))}名。", "decision.experts"


@rule("appoint_experts.none_yet", ARTICLE, "本案还没有专家组。", moot=True)
def no_group_yet(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: a group that has begun is not exchanged for another one as a whole."""
    if facts.experts:
        yield "本案已有专家组；需要调整的，请逐人更换，或者由组长邀请外聘专家。"


@rule("appoint_experts.lead", ARTICLE, "组长是所指派的专家之一。", on_entry=True)
def lead_is_appointed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: the lead is one of the group."""
    lead, named = facts.decision.get("lead"), facts.decision.get("experts") or ()
    if lead and named and lead not in named:
        yield "组长必须是所指派的专家之一。", "decision.lead"


@rule("appoint_experts.conflict", "第四条（七）", "所选专家与本案没有利益冲突。", on_entry=True)
def no_known_conflict(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（七）: nobody with a declared or found conflict; the names are not repeated to others."""
    entered = facts.decision.fields
    for name in ("experts", "expert", "incoming"):
        value = entered.get(name) or ()
        chosen = {value} if isinstance(value, str) else set(value)
        if chosen & facts.conflicted:
            yield "所选专家中有人与本案存在利益冲突，请另选。", f"decision.{name}"


@rule("invite_expert.new", ARTICLE, "邀请的专家尚未在专家组中。", on_entry=True)
def not_yet_appointed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: a new member of the group."""
    appointed = {one.person for one in facts.experts}
    for name in ("expert", "incoming"):
        if facts.decision.get(name) in appointed:
            yield "所选专家已经在专家组中，请另选。", f"decision.{name}"


@rule("replace_expert.outgoing", ARTICLE, "换下的是专家组中的专家。", on_entry=True)
def outgoing_is_appointed(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: only a member can be replaced."""
    outgoing = facts.decision.get("outgoing")
    if outgoing and outgoing not in {one.person for one in facts.experts}:
        yield "换下的专家不在本案专家组中。", "decision.outgoing"


@rule("replace_expert.signed", "第四条（七）", "已签署意见的专家，除利益冲突外不得更换。", on_entry=True)
def opinion_stays(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（七）: nobody gets rid of an opinion by exchanging its author."""
    outgoing = facts.decision.get("outgoing")
    tied = facts.conflicted | {one.person for one in facts.experts if one.conflict}
    if outgoing in {one.person for one in facts.reviews if one.signed} - tied:
        yield "该专家已经签署意见，不能更换。", "decision.outgoing"


@rule("declare_free.appointed", "第四条（七）", "由本案专家本人声明。", moot=True)
def declares_free_for_self(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（七）: an appointed expert, before signing, once."""
    waiting = {one.person for one in facts.experts if not one.conflict and not one.declared_free}
    if facts.actor.person not in waiting - facts.conflicted:
        yield "您不在本案专家组中，或者已经声明过。"


@rule("declare_conflict.appointed", "第四条（七）", "由本案专家本人声明。", moot=True)
def declares_for_self(facts: CaseFacts) -> Iterator[Problem]:
    """第四条（七）: an expert declares for oneself, once."""
    if facts.actor.person not in {one.person for one in facts.experts if not one.conflict}:
        yield "您不在本案专家组中，或者已经声明回避。"


@rule("ask_clarification.once", ARTICLE, "只能向申请单位提问一次。", moot=True)
def asked_once(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: one clarification question."""
    if facts.clarification is not None:
        yield "已经向申请单位提过一次问题，不能再提。"


@rule("ask_clarification.due_on", ARTICLE, "答复期限在今天之后。", on_entry=True)
def clarification_due_on(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: a day to come."""
    entered = facts.decision.get("due_on")
    if entered is not None and entered <= facts.today:
        yield "答复期限必须晚于今天。", "decision.due_on"


@rule("answer_clarification.asked", ARTICLE, "有待答复的问题，且在答复期限之内。", moot=True)
def question_is_open(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（三）: an open question, answered in time."""
    asked = facts.clarification
    if asked is None:
        yield "专家没有提出需要说明的问题。"
    elif asked.answered:
        yield "专家的问题已经答复过。"
    elif facts.today > asked.due_on:
        yield f"答复期限已于{day(asked.due_on)}届满。"


APPOINT_EXPERTS: tuple[Rule, ...] = (no_group_yet, enough_experts, lead_is_appointed, no_known_conflict)
INVITE_EXPERT: tuple[Rule, ...] = (no_known_conflict, not_yet_appointed)
REPLACE_EXPERT: tuple[Rule, ...] = (outgoing_is_appointed, opinion_stays, no_known_conflict, not_yet_appointed)
DECLARE_FREE: tuple[Rule, ...] = (declares_free_for_self,)
DECLARE_CONFLICT: tuple[Rule, ...] = (declares_for_self,)
ASK_CLARIFICATION: tuple[Rule, ...] = (asked_once, clarification_due_on)
ANSWER_CLARIFICATION: tuple[Rule, ...] = (question_is_open,)
