"""第六条（四）1、2: a nonconformity is answered and closed while its report is being drafted."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.finding import FindingFacts
from shanxi.jingpin.process.wording import day


@rule("finding.report", "第六条（四）", "所属报告还在评价之中。")
def report_in_drafting(facts: FindingFacts) -> Iterator[Problem]:
    """第六条（四）: a signed evaluation is not changed behind its back."""
    if facts.report_state != "drafting":
        yield "所属报告已完成评价，请先把报告退回认证人员。"


@rule("finding.answer_open", "第六条（四）", "所属报告没有作废或者接收。")
def report_lives(facts: FindingFacts) -> Iterator[Problem]:
    """第六条（四）: an answer to a report that has ended helps nobody."""
    if facts.report_state in ("abandoned", "accepted"):
        yield "所属报告已经作废或者接收，不需要再答复。"


@rule("finding.visit", "第六条（四）2", "暗访中发现的，暗访结束后才通知企业。")
def visit_is_over(facts: FindingFacts) -> Iterator[Problem]:
    """第六条（四）2: 暗访 is hidden from the enterprise until it is closed."""
    if facts.finding.from_mystery_visit and not facts.visit_closed:
        yield "暗访还没有结束，通知企业会暴露暗访；请先在报告中登记暗访结束。"


@rule("finding.due_on", "第六条（四）（补）", "写明整改期限，整改期限没有过去。")
def time_to_correct(facts: FindingFacts) -> Iterator[Problem]:
    """第六条（四）: the enterprise is told until when, and has the time."""
    until = facts.finding.due_on
    if until is None:
        yield "还没有填写整改期限。", "due_on"
    elif until < facts.today:
        yield f"整改期限{day(until)}已经过去，请改正。", "due_on"


@rule("finding.new_due_on", "第六条（四）（补）", "重新打开时，整改期限没有过去。", on_entry=True)
def time_to_correct_again(facts: FindingFacts) -> Iterator[Problem]:
    """第六条（四）: a nonconformity that is opened again has time again."""
    until = facts.decision.get("due_on") or facts.finding.due_on
    if until is None or until < facts.today:
        yield "原来的整改期限已经过去，请填写新的整改期限，不早于今天。", "decision.due_on"


NOTIFY: tuple[Rule, ...] = (report_in_drafting, visit_is_over, time_to_correct)
DROP: tuple[Rule, ...] = (report_in_drafting, visit_is_over)
ANSWER: tuple[Rule, ...] = (report_lives,)
CLOSE: tuple[Rule, ...] = (report_in_drafting,)
REOPEN: tuple[Rule, ...] = (report_in_drafting, time_to_correct_again)
