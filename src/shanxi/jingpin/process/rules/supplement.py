"""第六条（二）: what happens while a supplement is awaited."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.case import CaseFacts
from shanxi.jingpin.process.rules import submission_form
from shanxi.jingpin.process.rules import submission_materials
from shanxi.jingpin.process.wording import day


ARTICLE = "第六条（二）"


@rule("extend_supplement.later", ARTICLE, "补全期限只能延长，且在今天之后。", on_entry=True)
def later(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: the due date may be extended."""
    entered = facts.decision.get("due_on")
    if entered is None or facts.supplement is None:
        return
    if entered <= facts.supplement.due_on:
        yield f"新的期限必须晚于原期限{day(facts.supplement.due_on)}。", "decision.due_on"
    if entered < facts.today:
        yield "新的期限不能早于今天。", "decision.due_on"


@rule("resubmit.in_time", ARTICLE, "在补全期限之内提交。")
def in_time(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: the last day counts; the call's window does not matter."""
    if facts.supplement is not None and facts.today > facts.supplement.due_on:
        yield f"补全期限已于{day(facts.supplement.due_on)}届满；确需延长的，请与预审经办人联系。"


@rule("resubmit.defects", ARTICLE, "对每一处需要补全的内容都已补全，或者说明无法补全的理由。")
def every_defect_settled(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: every defect is answered or declared 无法补全 with a reason."""
    for one in facts.defects:
        if not one.settled:
            yield f"“{one.text}”还没有答复；不能补全的，请写明无法补全的理由。", one.place


@rule("resubmit.seal", "表三", "申请表内容有改动的，重新签字盖章。")
def seal(facts: CaseFacts) -> Iterator[Problem]:
    """表三: the sealed page shows exactly the form as it is handed in again."""
    given = facts.undertaking
    if not given.sealed_hash or given.sealed_hash != given.form_hash:
        yield "申请表内容已改动，请重新打印、签字盖章并上传扫描件。", "undertaking.seal_scan"


@rule("lapse.overdue", ARTICLE, "补全期限已经届满。")
def overdue(facts: CaseFacts) -> Iterator[Problem]:
    """第六条（二）: only once the due date is over."""
    if facts.supplement is not None and facts.today <= facts.supplement.due_on:
        yield f"补全期限到{day(facts.supplement.due_on)}为止，尚未届满。"


EXTEND_SUPPLEMENT: tuple[Rule, ...] = (later,)
RESUBMIT: tuple[Rule, ...] = (
    in_time,
    every_defect_settled,
    *submission_form.AGAIN,
    *submission_materials.RULES,
    seal,
)
LAPSE: tuple[Rule, ...] = (overdue,)
