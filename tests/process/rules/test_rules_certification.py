"""第六条（四）2: different persons review, decide and sign, on the right standard, by an approved body."""

from dataclasses import replace
from datetime import date
import pytest
from ready import BODY
from ready import codes
from ready import deciding
from ready import STANDARD
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from ready_report import FACTS
from ready_report import REPORT
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Approval
from shanxi.jingpin.process.facts import Finding
from shanxi.jingpin.process.facts import ReportFacts
from shanxi.jingpin.process.rules import blockers
from typing import Any


EXPIRED = replace(BODY, approvals=(Approval(("vinegar",), date(2024, 1, 1), date(2026, 11, 21)),))
FUTURE = replace(STANDARD, in_force_on=TODAY)
WITHDRAWN = replace(STANDARD, ended_on=YESTERDAY)
EVALUATOR = Actor("a2", "body-a")
REVIEWING = replace(FACTS, actor=Actor("r1", "body-a"), decision=deciding(passed=True))


def _with(**changes: Any) -> ReportFacts:
    return replace(FACTS, report=replace(REPORT, **changes))


def _deciding(facts: ReportFacts = FACTS, on: date = TODAY) -> ReportFacts:
    return replace(facts, actor=Actor("x1", "body-a"), decision=deciding(conclusion="positive", decided_on=on))


def _signing(facts: ReportFacts = FACTS, on: date = TODAY) -> ReportFacts:
    return replace(facts, decision=deciding(signed_by="某人", signed_on=on))


ROWS = [
    ("evaluate", _signing(), []),
    ("evaluate", _signing(on=YESTERDAY), []),
    ("evaluate", _signing(on=TOMORROW), ["report.evaluated_on"]),
    ("review", REVIEWING, []),
    ("review", replace(REVIEWING, decision=deciding(passed=False)), []),
    ("review", replace(REVIEWING, decision=deciding()), ["decision.fields"]),
    ("review", replace(REVIEWING, actor=EVALUATOR), ["report.reviewer"]),
    ("decide", _deciding(), []),
    ("decide", replace(_deciding(), actor=EVALUATOR), ["report.decider"]),
    ("decide", _deciding(_with(reviewer="")), ["report.reviewed"]),
    ("decide", _deciding(_with(review_passed=None)), ["report.reviewed"]),
    ("decide", _deciding(_with(review_passed=False)), ["report.reviewed"]),
    ("decide", _deciding(_with(reviewer="a1")), ["report.reviewed"]),
    ("decide", _deciding(on=TOMORROW), ["report.decided_on"]),
    ("decide", _deciding(_with(evaluated_on=TODAY), on=YESTERDAY), ["report.decided_on"]),
    ("decide", _deciding(replace(FACTS, standard=FUTURE)), []),
    ("decide", _deciding(replace(FACTS, standard=FUTURE), on=YESTERDAY), ["report.standard"]),
    ("decide", _deciding(replace(FACTS, body=EXPIRED)), ["report.approval"]),
    ("submit_report", FACTS, []),
    ("submit_report", _signing(), []),
    ("submit_report", _signing(on=TOMORROW), ["report.signed_on"]),
    ("submit_report", _signing(_with(decided_on=TODAY)), []),
    ("submit_report", _signing(_with(decided_on=TODAY), on=YESTERDAY), ["report.signed_on"]),
    ("submit_report", replace(FACTS, standard=None), ["report.standard"]),
    ("submit_report", replace(FACTS, standard=FUTURE), ["report.standard"]),
    ("submit_report", replace(FACTS, standard=WITHDRAWN), ["report.standard"]),
    ("submit_report", replace(FACTS, standard=replace(STANDARD, published_on=None)), ["report.standard"]),
    ("submit_report", replace(FACTS, body=EXPIRED), ["report.approval"]),
    ("submit_report", _with(certified_field="coal"), ["report.approval"]),
    ("submit_report", _with(technical_files=0), ["report.technical_files"]),
    ("submit_report", _with(findings=(Finding(1), Finding(2, state="answered"))), ["report.findings"]),
    ("submit_report", _with(findings=(Finding(1, state="recorded"),)), ["report.findings"]),
    ("submit_report", _with(findings=(Finding(1),), conclusion="negative"), []),
    ("submit_report", _with(review_passed=False), ["report.reviewed"]),
    ("submit_report", _with(conclusion=""), ["report.conclusion"]),
    ("submit_report", _with(decider="a1"), ["report.conclusion"]),
    ("submit_report", _with(evaluators=()), ["report.signatory"]),
    ("submit_report", replace(FACTS, actor=EVALUATOR), ["report.signatory"]),
    ("send_back", FACTS, []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_certification(transition: str, facts: ReportFacts, expected: list[str]) -> None:
    assert codes("CertificationReport", transition, facts) == expected


@pytest.mark.parametrize("transition", ["evaluate", "submit_report"])
def test_a_day_to_come_is_told_at_its_field(transition: str) -> None:
    (found,) = blockers("CertificationReport", transition, _signing(on=TOMORROW))
    assert (found.place, found.message) == ("decision.signed_on", "签署日期不能晚于今天。")
