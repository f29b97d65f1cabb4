"""表一 to 表三: what an incomplete form lacks."""

from dataclasses import replace
from decimal import Decimal
import pytest
from ready import CASE
from ready import codes
from ready import DIMENSION_IDS
from ready import TOMORROW
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import DimensionText
from shanxi.jingpin.process.facts import FinanceYear
from shanxi.jingpin.process.facts import Undertaking
from shanxi.jingpin.process.rules import blockers


ONE, TWO = CASE.finance
SIGNED = CASE.undertaking


def _without(name: str) -> dict:
    return {key: value for key, value in CASE.overview.items() if key != name}


ROWS = [
    ("submit", replace(CASE, overview=_without("main_products")), ["submit.overview"]),
    ("submit", replace(CASE, overview=CASE.overview | {"introduction": " "}), ["submit.overview"]),
    ("submit", replace(CASE, item=CASE.item | {"model": ""}), ["submit.item"]),
    ("submit", replace(CASE, kind="service", item=CASE.item | {"model": "", "scope": "餐饮"}), []),
    ("submit", replace(CASE, kind="service"), ["submit.item"]),
    (
        "submit",
        replace(CASE, item=CASE.item | {"executing_standard": "GB 2719；Q/本企业标准"}),
        ["submit.enterprise_standard"],
    ),
    ("submit", replace(CASE, item=CASE.item | {"executing_standard": "GB/T 19777—2013"}), []),
    ("submit", replace(CASE, finance=(ONE,)), ["submit.finance"]),
    ("submit", replace(CASE, finance=(replace(ONE, year=2023), replace(TWO, year=2024))), []),
    ("submit", replace(CASE, finance=(replace(ONE, year=2022), replace(TWO, year=2023))), ["submit.finance"]),
    ("submit", replace(CASE, finance=(replace(ONE, year=2023), TWO)), ["submit.finance"]),
    ("submit", replace(CASE, finance=(replace(ONE, year=2025), replace(TWO, year=2026))), ["submit.finance"]),
    (
        "submit",
        replace(CASE, undertaking=replace(CASE.undertaking, form_hash="", sealed_hash="")),
        ["submit.seal"],
    ),
    ("submit", replace(CASE, finance=(ONE, replace(TWO, turnover=None))), ["submit.finance"]),
    ("submit", replace(CASE, finance=(ONE, replace(TWO, product_sales=None))), ["submit.finance"]),
    ("submit", replace(CASE, finance=(ONE, replace(TWO, source=""))), ["submit.finance"]),
    ("submit", replace(CASE, finance=(ONE, FinanceYear(2025, Decimal(0), Decimal(0), "报表"))), []),
    ("submit", replace(CASE, dimensions=CASE.dimensions[:1]), ["submit.dimensions"]),
    ("submit", replace(CASE, dimensions=CASE.dimensions[:1] * 2), ["submit.dimensions"]),
    ("submit", replace(CASE, call=replace(CASE.call, minimum_dimensions=3)), ["submit.dimensions"]),
    (
        "submit",
        replace(CASE, dimensions=(*CASE.dimensions, DimensionText("social_effect", "", 1))),
        ["submit.dimensions"],
    ),
    (
        "submit",
        replace(CASE, dimensions=(*CASE.dimensions, DimensionText("social_effect", "分析"))),
        ["submit.dimensions"],
    ),
    ("submit", replace(CASE, dimensions=(*CASE.dimensions, DimensionText("unknown"))), ["submit.dimensions"] * 3),
    ("submit", replace(CASE, call=replace(CASE.call, weights=dict.fromkeys(DIMENSION_IDS, 3))), []),
    ("submit", replace(CASE, call=replace(CASE.call, weights={DIMENSION_IDS[0]: 1})), ["submit.dimensions"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, text="旧文本")), ["submit.undertaking"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, person="")), ["submit.undertaking"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, signed_on=None)), ["submit.undertaking"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, signed_on=TOMORROW)), ["submit.undertaking"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, seal_scans=0)), ["submit.seal"]),
    ("submit", replace(CASE, undertaking=replace(SIGNED, form_hash="changed")), ["submit.seal"]),
    ("submit", replace(CASE, undertaking=Undertaking()), [*["submit.undertaking"] * 3, "submit.seal"]),
    ("submit", replace(CASE, consents=frozenset({"processing", "publication"})), ["submit.consents"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_form(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


def test_the_field_is_named_and_placed() -> None:
    facts = replace(CASE, overview=_without("main_products"), dimensions=())
    found = [(one.message, one.place) for one in blockers("Application", "submit", facts)]
    assert found == [
        ("“申报企业概述”中的“主导产品和服务”还没有填写。", "overview.main_products"),
        ("产品先进性分析至少选择2个方面，还差2个。", "dimensions"),
    ]


def test_the_dimension_is_placed() -> None:
    facts = replace(CASE, dimensions=(CASE.dimensions[0], DimensionText(DIMENSION_IDS[1])))
    places = [one.place for one in blockers("Application", "submit", facts)]
    assert places == [f"dimensions.{DIMENSION_IDS[1]}"] * 2
