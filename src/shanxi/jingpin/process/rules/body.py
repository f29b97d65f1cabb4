"""第六条: a body that has no double cannot be put aside."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.call_step import BodyStepFacts
from shanxi.jingpin.process.wording import listed


@rule("body.single", "第六条（补）", "不是仅此一家的机构。")
def has_a_double(facts: BodyStepFacts) -> Iterator[Problem]:
    """第六条: without the federation, the alliance, the experts or the prequalification group no case goes on."""
    if facts.is_single:
        yield f"“{facts.body.name}”仅此一家，停用后案件无法办理，不能停用。"


@rule("body.departments", "第六条（五）（补）", "停用后仍有足够的部门可以参加汇总审核。")
def departments_left(facts: BodyStepFacts) -> Iterator[Problem]:
    """第六条（五）: the last department that could review a bundle stays until another one is there."""
    needed, left = max(1, facts.settings.departments), facts.departments_left
    if left is not None and left < needed:
        yield f"汇总审核须有{needed}个部门参加，停用后只剩{left}个在用且有人员的部门；请先登记其他部门并加入人员。"


@rule("body.running", "第六条（补）", "没有正在由该机构办理的案件（仅提示）。", advisory=True)
def nothing_running(facts: BodyStepFacts) -> Iterator[Problem]:
    """第六条: a body that is put aside gets nothing new; what it has begun it ends, unless somebody takes it away."""
    if facts.running_cases:
        cases = listed(facts.running_cases)
        yield f"以下案件正在由“{facts.body.name}”办理，停用后仍由其办结，需要更换的请另行改派：{cases}。"


DEACTIVATE: tuple[Rule, ...] = (has_a_double, departments_left, nothing_running)
