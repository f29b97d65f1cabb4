"""What every decision asks for, as the drawing says: an opinion, its fields, a second person (第四条（七）)."""

from collections.abc import Callable
from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.roles import Role


ARTICLE = "第四条（七）"
#: Characters of an opinion, by whatever door it comes.
OPINION_LIMIT = 4000
SYSTEM = {Role.PROCESS_SYSTEM}


def entry_rules(transition: Transition) -> tuple[Rule, ...]:
    """The rules that follow from the drawing of a transition."""
    found = []
    if transition.opinion_required:
        found.append(Rule("decision.opinion", ARTICLE, "写明意见。", _opinion, on_entry=True))
    if any(set(roles) != SYSTEM for roles in transition.actors.values()):
        sentence = f"意见不超过{OPINION_LIMIT}字。"
        found.append(Rule("decision.opinion_length", ARTICLE, sentence, _opinion_length, on_entry=True))
    if any(field.required for field in transition.records):
        found.append(Rule("decision.fields", ARTICLE, "填写办理所需的各项。", _fields(transition), on_entry=True))
    if transition.two_persons:
        sentence = "由一人提出，另一人确认。"
        found.append(Rule("decision.two_persons", ARTICLE, sentence, _two_persons, on_entry=True))
    return tuple(found)


def _opinion(facts: Moment) -> Iterator[Problem]:
    if not facts.decision.opinion.strip():
        yield "请填写意见。", "decision.opinion"


def _opinion_length(facts: Moment) -> Iterator[Problem]:
    if len(facts.decision.opinion) > OPINION_LIMIT:
        yield f"意见共{len(facts.decision.opinion)}字，不能超过{OPINION_LIMIT}字。", "decision.opinion"


def _fields(transition: Transition) -> Callable[[Moment], Iterator[Problem]]:
    def check(facts: Moment) -> Iterator[Problem]:
        for field in transition.records:
            if field.required and _is_empty(facts.decision.get(field.name)):
                yield f"请填写“{field.title}”。", f"decision.{field.name}"

    return check


def _is_empty(value: object) -> bool:
    if isinstance(value, str):
        return not value.strip()
    return value is None or value == () or value == []


def _two_persons(facts: Moment) -> Iterator[Problem]:
    decision = facts.decision
    if decision.proposing:
        return
    if not decision.proposed_by:
        yield "本步骤须先由一人提出，再由另一人确认；目前还没有人提出。"
    elif decision.proposed_by == facts.actor.person:
        yield "提出人和确认人不能是同一人，请由另一位经办人确认。"
    elif decision.differs:
        yield "填写的内容与提出的不一致。请按提出的内容确认，或者请提出人撤回后重新提出。"
