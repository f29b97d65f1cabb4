"""第六条（四）1、2: a nonconformity is answered and closed while its report is being drafted."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.finding import FindingFacts


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


NOTIFY: tuple[Rule, ...] = (report_in_drafting, visit_is_over)
DROP: tuple[Rule, ...] = (report_in_drafting, visit_is_over)
ANSWER: tuple[Rule, ...] = (report_lives,)
CLOSE: tuple[Rule, ...] = (report_in_drafting,)
REOPEN: tuple[Rule, ...] = (report_in_drafting,)
