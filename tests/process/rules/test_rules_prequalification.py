"""第六条（二）: accepting, and asking once for everything."""

from dataclasses import replace
from decimal import Decimal
import pytest
from ready import CALL
from ready import CASE
from ready import codes
from ready import deciding
from ready import TODAY
from ready import TOMORROW
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.facts import Threshold
from shanxi.jingpin.process.rules import checklist
from typing import Any


def _accepting(**fields: Any) -> Decision:
    known = {"handler": "刘经办", "handled_on": TODAY, "principles": ("laws", "mandatory_standards", "safety")}
    return deciding(**(known | fields))


def _judged(**changes: str) -> tuple:
    return tuple(replace(one, **changes) if one.id == "8" else one for one in CASE.materials)


ACCEPTING = replace(CASE, state="prequalification", decision=_accepting())
ASKING = replace(
    CASE,
    state="prequalification",
    materials=_judged(verdict_technical="fail"),
    defects=(Defect("material:8", "请补交专利证书。"), Defect("overview.main_products", "请写明型号。")),
    decision=deciding(due_on=TOMORROW, parts=("material:8", "overview.main_products")),
)

ROWS = [
    ("accept", ACCEPTING, []),
    ("accept", replace(ACCEPTING, materials=_judged(verdict_material="")), ["accept.material_verdicts"]),
    ("accept", replace(ACCEPTING, materials=_judged(verdict_technical="")), ["accept.technical_verdicts"]),
    ("accept", replace(ACCEPTING, materials=_judged(verdict_technical="fail")), ["accept.failed"]),
    ("accept", replace(ACCEPTING, materials=_judged(verdict_material="fail")), ["accept.failed"]),
    ("accept", replace(ACCEPTING, decision=_accepting(principles=("laws", "safety"))), ["accept.principles"]),
    ("accept", replace(ACCEPTING, decision=_accepting(handled_on=TOMORROW)), ["accept.handled_on"]),
    ("accept", replace(ACCEPTING, submitted_on=TOMORROW), ["accept.handled_on"]),
    ("accept", replace(ACCEPTING, decision=_accepting(handler=" ")), ["decision.fields"]),
    ("accept", replace(ACCEPTING, decision=_accepting(opinion="")), ["decision.opinion"]),
    (
        "accept",
        replace(ACCEPTING, decision=deciding("")),
        ["decision.opinion", *["decision.fields"] * 3, *["accept.principles"] * 3],
    ),
    ("request_supplement", ASKING, []),
    ("request_supplement", replace(ASKING, earlier=("submit", "request_supplement")), ["request_supplement.once"]),
    ("request_supplement", replace(ASKING, supplement=Supplement(TODAY, TODAY)), ["request_supplement.once"]),
    (
        "request_supplement",
        replace(ASKING, materials=_judged(verdict_material="", verdict_technical="fail")),
        ["request_supplement.complete"],
    ),
    ("request_supplement", replace(ASKING, materials=_judged(verdict_technical="")), ["request_supplement.complete"]),
    (
        "request_supplement",
        replace(ASKING, materials=CASE.materials, defects=()),
        ["request_supplement.defects", *["request_supplement.parts"] * 2],
    ),
    (
        "request_supplement",
        replace(ASKING, defects=(ASKING.defects[0], Defect("overview.main_products"))),
        ["request_supplement.defects"],
    ),
    (
        "request_supplement",
        replace(
            ASKING, defects=ASKING.defects[1:], decision=deciding(due_on=TOMORROW, parts=("overview.main_products",))
        ),
        ["request_supplement.defects"],
    ),
    (
        "request_supplement",
        replace(ASKING, decision=deciding(due_on=TOMORROW, parts=("material:8",))),
        ["request_supplement.parts"],
    ),
    (
        "request_supplement",
        replace(ASKING, decision=deciding(due_on=TOMORROW, parts=(*ASKING.decision.get("parts"), "material:3a"))),
        ["request_supplement.parts"],
    ),
    (
        "request_supplement",
        replace(ASKING, decision=deciding(due_on=TODAY, parts=ASKING.decision.get("parts"))),
        ["request_supplement.due_on"],
    ),
    ("reject", replace(CASE, state="prequalification", reviews=()), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_prequalification(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


def test_who_accepts_is_told_of_the_thresholds() -> None:
    """第六条（一）: they block nothing, and whoever decides sees them."""
    food = {"food": Threshold(Decimal(9000), Decimal(2000))}
    facts = replace(ACCEPTING, call=replace(CALL, thresholds=food))
    lines = {one.code: [found.message for found in all] for one, all in checklist("Application", "accept", facts)}
    assert lines["submit.thresholds"] == ["近两年企业营业收入平均值5100万元，批次参考门槛为9000万元。"]
    assert codes("Application", "accept", facts) == []


def test_rejecting_shows_no_rule_of_the_experts() -> None:
    """第六条（二）: what only the experts' stage asks for is not ticked off in 资格预审."""
    shown = {
        state: len(checklist("Application", "reject", replace(CASE, state=state)))
        for state in ("prequalification", "expert_evaluation")
    }
    assert shown["expert_evaluation"] == shown["prequalification"] + 3
