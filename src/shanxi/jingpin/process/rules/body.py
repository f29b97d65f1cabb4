"""第六条: a body that has no double cannot be put aside."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.call_step import BodyStepFacts


@rule("body.single", "第六条（补）", "不是仅此一家的机构。")
def has_a_double(facts: BodyStepFacts) -> Iterator[Problem]:
    """第六条: without the federation, the alliance, the experts or the prequalification group no case goes on."""
    if facts.is_single:
        yield f"“{facts.body.name}”仅此一家，停用后案件无法办理，不能停用。"


DEACTIVATE: tuple[Rule, ...] = (has_a_double,)
