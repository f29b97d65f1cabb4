"""第六条（四）: nonconformities move while their report is being drafted."""

from dataclasses import replace
from datetime import date
import pytest
from ready import codes
from ready import deciding
from ready import NOW
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Finding
from shanxi.jingpin.process.facts import FindingFacts


def _with(report_state: str) -> FindingFacts:
    decision = deciding(cause="培训不足", correction="重新培训")
    return FindingFacts(now=NOW, decision=decision, finding=Finding(1, due_on=TODAY), report_state=report_state)


def _until(day: date | None, new: date | None = None) -> FindingFacts:
    fields = {"due_on": new} if new else {}
    return replace(_with("drafting"), finding=Finding(1, due_on=day), decision=deciding(**fields))


def _visited(*, closed: bool, report_state: str = "drafting") -> FindingFacts:
    finding = Finding(1, from_mystery_visit=True, due_on=TODAY)
    return FindingFacts(now=NOW, decision=deciding(), finding=finding, report_state=report_state, visit_closed=closed)


ROWS = [
    ("notify", _with("drafting"), []),
    ("notify", _with("evaluated"), ["finding.report"]),
    ("notify", _visited(closed=False), ["finding.visit"]),
    ("notify", _visited(closed=True), []),
    ("notify", _until(YESTERDAY), ["finding.due_on"]),
    ("notify", _until(None), ["finding.due_on"]),
    ("notify", _until(TOMORROW), []),
    ("drop", _until(None), []),
    ("drop", _with("drafting"), []),
    ("drop", _visited(closed=False), ["finding.visit"]),
    ("drop", _visited(closed=True, report_state="submitted"), ["finding.report"]),
    ("answer", _with("drafting"), []),
    ("answer", _with("abandoned"), ["finding.answer_open"]),
    ("answer", _with("accepted"), ["finding.answer_open"]),
    ("close", _with("drafting"), []),
    ("close", _with("evaluated"), ["finding.report"]),
    ("reopen", _with("drafting"), []),
    ("reopen", _with("submitted"), ["finding.report"]),
    ("reopen", _until(YESTERDAY), ["finding.new_due_on"]),
    ("reopen", _until(None), ["finding.new_due_on"]),
    ("reopen", _until(YESTERDAY, TODAY), []),
    ("reopen", _until(TOMORROW, YESTERDAY), ["finding.new_due_on"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_findings(transition: str, facts: FindingFacts, expected: list[str]) -> None:
    assert codes("Finding", transition, facts) == expected
