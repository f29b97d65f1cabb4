"""第六条（四）1、2: a report is evaluated, reviewed, decided and signed by different persons."""

from collections.abc import Iterator
from datetime import date
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.blockers import rule
from shanxi.jingpin.process.facts.report import POSITIVE
from shanxi.jingpin.process.facts.report import ReportFacts
from shanxi.jingpin.process.rules import evaluation
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed


ARTICLE = "第六条（四）2"


def _evaluated(facts: ReportFacts) -> bool:
    return facts.actor.person in facts.report.evaluators


@rule("report.evaluated_on", ARTICLE, "认证人员的签署日期不晚于今天。", on_entry=True)
def evaluation_day(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）2: no date to come."""
    entered = facts.decision.get("signed_on")
    if entered is not None and entered > facts.today:
        yield "签署日期不能晚于今天。", "decision.signed_on"


@rule("report.reviewer", ARTICLE, "复核人没有参加本项评价。")
def reviewer_differs(facts: ReportFacts) -> Iterator[Problem]:
    """GB/T 27065 7.5: the reviewer was not involved in the evaluation."""
    if _evaluated(facts):
        yield "您参加了本项评价，不能复核，请由其他人员复核。"


@rule("report.decider", ARTICLE, "决定人没有参加本项评价。")
def decider_differs(facts: ReportFacts) -> Iterator[Problem]:
    """GB/T 27065 7.6: the decider was not involved in the evaluation."""
    if _evaluated(facts):
        yield "您参加了本项评价，不能作认证决定，请由其他人员决定。"


@rule("report.reviewed", ARTICLE, "复核已经通过。")
def reviewed(facts: ReportFacts) -> Iterator[Problem]:
    """GB/T 27065 7.5: review comes before decision, by somebody who did not evaluate."""
    report = facts.report
    if not report.reviewer or report.review_passed is None:
        yield "报告还没有复核。"
    elif report.reviewer in report.evaluators:
        yield "复核人参加了本项评价，须由其他人员重新复核。"
    elif not report.review_passed:
        yield "复核没有通过，请退回认证人员修改。"


@rule("report.decided_on", ARTICLE, "决定日期不早于评价完成、不晚于今天。", on_entry=True)
def decision_day(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）2: the day of the decision."""
    entered, evaluated = facts.decision.get("decided_on"), facts.report.evaluated_on
    if entered is None:
        return
    if entered > facts.today:
        yield "决定日期不能晚于今天。", "decision.decided_on"
    if evaluated is not None and entered < evaluated:
        yield f"决定日期不能早于评价完成日期{day(evaluated)}。", "decision.decided_on"


@rule("report.standard", ARTICLE, "依据的标准在决定之日已发布并实施。")
def standard_in_force(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（三）2, （四）: published and in force on the decision day."""
    on, standard = _decision_day(facts), facts.standard
    if standard is None:
        yield "还没有确定采用的标准。"
    elif not standard.in_force(on):
        yield f"标准{standard.number or standard.title}在决定之日（{day(on)}）没有发布或者没有实施。"


@rule("report.approval", "认证认可条例 第九条", "机构的批准范围覆盖本项目且在决定之日有效。")
def body_approved(facts: ReportFacts) -> Iterator[Problem]:
    """认证认可条例 第九条: approved for this field on the decision day."""
    on = _decision_day(facts)
    if not facts.body.approved(facts.report.certified_field, on):
        yield f"{facts.body.name}的批准范围在决定之日（{day(on)}）不覆盖本项目。"


def _decision_day(facts: ReportFacts) -> date:
    return facts.decision.get("decided_on") or facts.report.decided_on or facts.today


@rule("report.findings", ARTICLE, "认证结论为通过的，不符合项全部关闭。")
def findings_closed(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）: every nonconformity is closed; open ones may be why the conclusion is negative."""
    if facts.report.conclusion not in ("", POSITIVE):
        return
    left = [f"第{one.number}项" for one in facts.report.findings if one.state != "closed"]
    if left:
        yield f"还有不符合项没有关闭：{listed(left)}。"


@rule("report.conclusion", ARTICLE, "认证结论已经作出，决定人没有参加评价。")
def concluded(facts: ReportFacts) -> Iterator[Problem]:
    """第六条（四）2: a conclusion, by somebody who did not evaluate."""
    report = facts.report
    if not report.conclusion or report.decided_on is None or not report.decider:
        yield "还没有作出认证决定。"
    elif report.decider in report.evaluators:
        yield "决定人参加了本项评价，须由其他人员重新决定。"


@rule("report.signatory", "认证认可条例 第二十二条", "认证人员和机构负责人分别签署，不是同一人。")
def two_signatures(facts: ReportFacts) -> Iterator[Problem]:
    """认证认可条例 第二十二条: certification staff sign, then the head of the body."""
    if not facts.report.evaluators:
        yield "认证人员还没有签署。"
    elif _evaluated(facts):
        yield "您作为认证人员签署过本报告，须由机构负责人另行签署。"


@rule("report.signed_on", "认证认可条例 第二十二条", "机构负责人的签署日期不早于认证决定、不晚于今天。", on_entry=True)
def signature_day(facts: ReportFacts) -> Iterator[Problem]:
    """认证认可条例 第二十二条: what is signed has been decided."""
    entered, decided = facts.decision.get("signed_on"), facts.report.decided_on
    if entered is None:
        return
    if entered > facts.today:
        yield "签署日期不能晚于今天。", "decision.signed_on"
    if decided is not None and entered < decided:
        yield f"签署日期不能早于认证决定日期{day(decided)}。", "decision.signed_on"


EVALUATE: tuple[Rule, ...] = (*evaluation.RULES, evaluation_day)
REVIEW: tuple[Rule, ...] = (reviewer_differs,)
DECIDE: tuple[Rule, ...] = (decider_differs, reviewed, decision_day, standard_in_force, body_approved)
SUBMIT_REPORT: tuple[Rule, ...] = (
    standard_in_force,
    body_approved,
    *evaluation.RULES,
    findings_closed,
    reviewed,
    concluded,
    two_signatures,
    signature_day,
)
