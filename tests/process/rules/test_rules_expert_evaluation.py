"""第六条（三）: when the experts may recommend."""

from dataclasses import replace
from decimal import Decimal
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import DIMENSION_IDS
from ready import INDICATOR
from ready import SCORES
from ready import STANDARD
from ready import TODAY
from ready import YESTERDAY
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Clarification
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Indicator
from shanxi.jingpin.process.facts import Reference
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.facts import Standard
from shanxi.jingpin.process.rules import blockers
from shanxi.jingpin.process.rules import checklist
from typing import Any


READY = replace(CASE, state="expert_evaluation")
ONE, TWO, THREE = CASE.reviews
DOUBTING = tuple(replace(one, recommends=False) for one in CASE.reviews)
SHARED = replace(STANDARD, products=("vinegar-2", "vinegar-1"))
LENT = replace(STANDARD, products=("vinegar-1", "vinegar-2"))


def _standard(**changes: Any) -> CaseFacts:
    return replace(READY, standard=replace(STANDARD, **changes))


def _indicator(**changes: Any) -> CaseFacts:
    return _standard(indicators=(replace(INDICATOR, **changes),))


def _citing(standard: str, level: str = "enterprise") -> CaseFacts:
    return _indicator(references=(Reference(standard, level, Decimal("6.0"), "g/100mL"),))


def _expert(**changes: Any) -> CaseFacts:
    return replace(READY, experts=(*CASE.experts[:2], replace(CASE.experts[2], **changes)))


def _linking(standard: Standard, **fields: Any) -> CaseFacts:
    return replace(READY, choosable_standards={"s": standard}, decision=deciding("", standard="s", **fields))


SERVICE = Indicator(
    name="接待",
    kind="text",
    adopted_text="三分钟内响应",
    references=(Reference("GB/T 1", met=True), Reference("Q/SX 001", "enterprise", met=True)),
    method="暗访",
    verdict="better",
)

ROWS = [
    ("recommend", READY, []),
    ("recommend", replace(READY, reviews=DOUBTING), ["recommend.joint"]),
    ("recommend", replace(READY, reviews=(ONE, *DOUBTING[1:])), ["recommend.joint"]),
    ("recommend", replace(READY, reviews=(ONE, TWO, DOUBTING[2])), []),
    ("recommend", replace(READY, reviews=(ONE, TWO)), ["recommend.quorum"]),
    ("recommend", replace(READY, reviews=(ONE, TWO), call=replace(CASE.call, quorum=2)), []),
    ("recommend", replace(READY, reviews=(ONE,), call=replace(CASE.call, quorum=1)), ["recommend.quorum"]),
    ("recommend", replace(READY, reviews=(ONE, TWO, TWO)), ["recommend.quorum"]),
    ("recommend", replace(READY, reviews=(ONE, TWO, replace(THREE, signed=False))), ["recommend.quorum"]),
    ("recommend", replace(READY, reviews=(ONE, TWO, Review("stranger", True, SCORES))), ["recommend.quorum"]),
    ("recommend", _expert(conflict=True), ["recommend.quorum"]),
    ("recommend", _expert(declared_free=False), ["recommend.quorum"]),
    ("recommend", replace(READY, conflicted=frozenset({"e3"})), ["recommend.quorum"]),
    (
        "recommend",
        replace(READY, reviews=(ONE, TWO, replace(THREE, scores={DIMENSION_IDS[0]: 80}))),
        ["recommend.dimensions"],
    ),
    (
        "recommend",
        replace(READY, reviews=(ONE, TWO, replace(THREE, scores=SCORES | {"social_effect": 80}))),
        ["recommend.dimensions"],
    ),
    (
        "recommend",
        replace(READY, reviews=(ONE, TWO, replace(THREE, scores=SCORES | {"unknown": 80}))),
        ["recommend.dimensions"],
    ),
    ("recommend", replace(READY, clarification=Clarification("？", TODAY)), ["recommend.clarification"]),
    ("recommend", replace(READY, clarification=Clarification("？", YESTERDAY)), []),
    ("recommend", replace(READY, clarification=Clarification("？", TODAY, True)), []),
    ("recommend", replace(READY, standard=None), ["recommend.standard"]),
    ("recommend", _standard(state="abolished"), ["recommend.standard"]),
    ("recommend", _standard(state="approved"), []),
    ("recommend", _standard(state="draft"), ["recommend.standard"]),
    ("recommend", _standard(state="voting"), ["recommend.standard"]),
    ("recommend", _standard(products=()), ["recommend.one_product"]),
    ("recommend", _standard(processes=()), ["recommend.one_product"]),
    ("recommend", replace(READY, standard=SHARED), ["recommend.one_product"]),
    ("recommend", replace(READY, standard=replace(SHARED, sharing_reason="同一工艺的系列产品")), []),
    ("recommend", replace(READY, standard=LENT), []),
    ("recommend", _standard(processes=("liquid", "solid-state")), ["recommend.one_product"]),
    ("recommend", replace(READY, enterprise_standards=("Q/SX 002",)), ["recommend.enterprise_standard"]),
    ("recommend", replace(READY, enterprise_standards=("Q/SX 001", "Q/SX 002")), ["recommend.enterprise_standard"]),
    ("recommend", replace(READY, enterprise_standards=()), []),
    ("recommend", replace(_citing("Ｑ/sx 001－2024《老陈醋》"), enterprise_standards=("Q/SX001—2024",)), []),
    (
        "recommend",
        replace(_citing("Q/SX 001—2024", "group"), enterprise_standards=("Q/SX 001—2024",)),
        ["recommend.enterprise_standard"],
    ),
    ("recommend", _standard(indicators=()), ["recommend.enterprise_standard", "recommend.indicators"]),
    ("recommend", _indicator(method=""), ["recommend.indicators"]),
    ("recommend", _indicator(verdict=""), ["recommend.indicators"]),
    ("recommend", _indicator(adopted=None), ["recommend.indicators"]),
    ("recommend", _indicator(unit="%"), ["recommend.indicators"] * 2),
    ("recommend", _indicator(adopted=Decimal("5.9")), ["recommend.strictest"]),
    ("recommend", _indicator(adopted=Decimal("5.9"), reason="口感"), ["recommend.strictest"]),
    ("recommend", _indicator(adopted=Decimal("5.9"), reason="口感", approved=True), []),
    ("recommend", _indicator(direction="lower"), ["recommend.mandatory"]),
    (
        "recommend",
        _indicator(adopted=Decimal("3.0"), reason="口感", approved=True),
        ["recommend.mandatory"],
    ),
    ("recommend", _standard(indicators=(SERVICE,)), []),
    (
        "recommend",
        _standard(indicators=(replace(SERVICE, references=(*SERVICE.references, Reference("DB14/T 1"))),)),
        ["recommend.indicators"],
    ),
    ("reject", READY, ["reject.joint"]),
    ("reject", replace(READY, reviews=DOUBTING), []),
    ("reject", replace(READY, standard=None), []),
    ("reject", replace(READY, reviews=(ONE, *DOUBTING[1:])), []),
    ("reject", replace(READY, reviews=DOUBTING[:2]), ["reject.quorum"]),
    ("reject", replace(READY, reviews=(), state="certification"), []),
    ("reject", replace(READY, reviews=DOUBTING, decision=deciding("")), ["decision.opinion"]),
    ("link_standard", _linking(STANDARD), []),
    ("link_standard", replace(READY, choosable_standards={}), ["decision.fields", "link_standard.choice"]),
    ("link_standard", _linking(Standard()), []),
    ("link_standard", _linking(replace(STANDARD, state="superseded")), ["link_standard.state"]),
    ("link_standard", replace(READY, decision=deciding(standard="unknown")), ["link_standard.state"]),
    ("link_standard", _linking(SHARED), ["link_standard.sharing"]),
    ("link_standard", _linking(SHARED, sharing_reason="同一工艺的系列产品"), []),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_expert_evaluation(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


def test_the_weighted_means_are_a_line_of_the_checklist() -> None:
    """表二: the lead is told what the scores come to with the weights of the call; nobody fails by it."""
    reviews = (replace(ONE, scores=dict(zip(DIMENSION_IDS, (90, 70), strict=True))), TWO, replace(THREE, signed=False))
    call = replace(CASE.call, weights=dict(zip(DIMENSION_IDS, (3, 1), strict=True)))
    facts = replace(READY, reviews=reviews, call=call)
    for step in ("recommend", "reject"):
        lines = {one.code: [found.message for found in all] for one, all in checklist("Application", step, facts)}
        assert lines["recommend.scores"] == [
            "第1份意见：加权平均85.0分。",
            "第2份意见：加权平均90.0分。",
            "2份意见的平均：87.5分。",
        ]
    assert "recommend.scores" not in codes("Application", "recommend", facts)


def _shown(facts: CaseFacts) -> set[str]:
    return {rule.code for rule, _found in checklist("Application", "recommend", facts)}


def test_nothing_is_said_of_a_standard_before_there_is_one() -> None:
    """A green tick at 一品、一标、一工艺 would be wrong."""
    hidden = {"one_product", "enterprise_standard", "indicators", "strictest", "mandatory"}
    assert _shown(READY) - _shown(replace(READY, standard=None)) == {f"recommend.{one}" for one in hidden}


def test_nothing_is_said_of_opinions_before_there_is_one() -> None:
    assert _shown(READY) - _shown(replace(READY, reviews=())) == {"recommend.joint", "recommend.dimensions"}


def test_the_indicator_and_the_stricter_reference_are_named() -> None:
    found = blockers("Application", "recommend", _indicator(adopted=Decimal("3.0")))
    assert [(one.message, one.place) for one in found] == [
        (
            "指标“总酸”采用3.0g/100mL，宽于Q/SX 001（6.0g/100mL）；请按最高标准执行，或者写明理由。",
            "indicator:总酸",
        ),
        ("指标“总酸”采用3.0g/100mL，低于强制性标准GB 2719（3.5g/100mL），不能采用。", "indicator:总酸"),
    ]


def test_the_missing_enterprise_standards_are_named() -> None:
    facts = replace(READY, enterprise_standards=("Q/SX 001", "Q/SX 002—2024", "Q/SX 003—2024"))
    assert [one.message for one in blockers("Application", "recommend", facts)] == [
        "各项指标都没有参照申请单位的企业标准Q/SX 002—2024、Q/SX 003—2024。"
    ]


def test_a_conflicted_lead_does_not_count() -> None:
    facts = replace(READY, experts=(Expert("e1", is_lead=True, conflict=True, declared_free=True), *CASE.experts[1:]))
    assert [one.message for one in blockers("Application", "recommend", facts)] == [
        "无利益冲突的专家签署的意见须有3份，目前2份。"
    ]
