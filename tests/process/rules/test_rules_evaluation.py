"""第六条（四）1、2: what a product's and a service's evaluation lacks."""

from dataclasses import replace
import pytest
from ready import codes
from ready import deciding
from ready import TODAY
from ready import YESTERDAY
from ready_report import FACTS
from ready_report import METHODS
from ready_report import REPORT
from shanxi.jingpin.process.facts import Adoption
from shanxi.jingpin.process.facts import HandedOver
from shanxi.jingpin.process.facts import Method
from shanxi.jingpin.process.facts import ReportFacts
from shanxi.jingpin.process.rules import checklist
from typing import Any


def _with(**changes: Any) -> ReportFacts:
    return replace(FACTS, report=replace(REPORT, decided_on=None, **changes))


def _service(**changes: Method) -> ReportFacts:
    return _with(kind="service", technical_files=0, checks={}, methods=METHODS | changes)


def _adopting(**changes: Any) -> ReportFacts:
    return _with(adoptions=(replace(Adoption("检验报告", "同一标准", TODAY), **changes),))


ROWS = [
    ("evaluate", _with(), []),
    ("evaluate", _with(technical_files=0), ["report.technical_files"]),
    *(("evaluate", _with(checks=REPORT.checks | {one: ""}), ["report.checks"]) for one in REPORT.checks),
    ("evaluate", _with(checks={}), ["report.checks"] * 5),
    ("evaluate", _with(sampling_needed=None), ["report.sampling"]),
    ("evaluate", _with(sampling_reason=""), ["report.sampling"]),
    ("evaluate", _with(sampling_needed=True), ["report.sampling"]),
    ("evaluate", _with(sampling_needed=True, sampling_result="合格"), []),
    ("evaluate", _service(), []),
    ("evaluate", _service(document_review=Method(reason="已有")), ["report.methods"]),
    ("evaluate", _service(on_site_review=Method(reason="太远")), ["report.methods"]),
    ("evaluate", _service(mystery_visit=Method()), ["report.methods"]),
    ("evaluate", _service(mystery_visit=Method(reason="不面向公众")), []),
    ("evaluate", _service(mystery_visit=Method(done=True, closed=False)), ["report.methods"]),
    ("evaluate", _service(measurement=Method()), ["report.methods"]),
    ("evaluate", _with(handed_over=(HandedOver("核实产能"),)), ["report.handed_over"]),
    ("evaluate", _adopting(), []),
    ("evaluate", _adopting(reason=""), ["report.adoption"]),
    ("evaluate", _adopting(valid_until=None), ["report.adoption"]),
    ("evaluate", _adopting(valid_until=YESTERDAY), ["report.adoption"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_evaluation(transition: str, facts: ReportFacts, expected: list[str]) -> None:
    assert codes("CertificationReport", transition, facts) == expected


@pytest.mark.parametrize(("_transition", "facts", "expected"), ROWS)
def test_the_same_holds_when_the_report_is_handed_up(_transition: str, facts: ReportFacts, expected: list[str]) -> None:
    signed = deciding(signed_by="负责人", signed_on=TODAY)
    decided = replace(facts, decision=signed, report=replace(facts.report, decided_on=facts.today))
    assert codes("CertificationReport", "submit_report", decided) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("product", {"report.technical_files", "report.checks", "report.sampling"}),
        ("service", {"report.methods"}),
    ],
)
def test_the_other_track_is_not_shown(kind: str, expected: set[str]) -> None:
    """第六条（四）1 is for products, 2 for services."""
    shown = {rule.code for rule, _found in checklist("CertificationReport", "evaluate", _with(kind=kind))}
    both = {"report.technical_files", "report.checks", "report.sampling", "report.methods"}
    assert shown & both == expected
