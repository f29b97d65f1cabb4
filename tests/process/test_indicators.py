"""第六条（三）1: which reference is stricter."""

from decimal import Decimal
from hypothesis import given
from hypothesis import strategies as st
import pytest
from shanxi.jingpin.process.facts import Indicator
from shanxi.jingpin.process.facts import Reference
from shanxi.jingpin.process.indicators import other_units
from shanxi.jingpin.process.indicators import stricter
from shanxi.jingpin.process.indicators import stricter_mandatory
from shanxi.jingpin.process.indicators import unjudged


NUMBERS = st.decimals(-1000, 1000, places=2)


def _numeric(adopted: str, direction: str, *values: str) -> Indicator:
    references = tuple(Reference(one, value=Decimal(one), unit="%") for one in values)
    return Indicator("指标", "%", direction=direction, adopted=Decimal(adopted), references=references)


@pytest.mark.parametrize(
    ("indicator", "expected"),
    [
        (_numeric("5", "higher", "4", "5"), []),
        (_numeric("5", "higher", "6", "7"), ["6", "7"]),
        (_numeric("5", "lower", "6", "5"), []),
        (_numeric("5", "lower", "4.99", "5"), ["4.99"]),
        (Indicator("指标", kind="text", references=(Reference("a", met=False), Reference("b", met=True))), ["a"]),
        (Indicator("指标", kind="range", references=(Reference("a"),)), []),
        (Indicator("指标", "%", adopted=Decimal(5), references=(Reference("a", value=Decimal(9), unit="‰"),)), []),
    ],
)
def test_stricter(indicator: Indicator, expected: list[str]) -> None:
    assert [one.standard for one in stricter(indicator)] == expected


def test_only_mandatory_ones_are_mandatory() -> None:
    references = (Reference("a", "mandatory", Decimal(9), "%"), Reference("b", "national", Decimal(9), "%"))
    indicator = Indicator("指标", "%", adopted=Decimal(5), references=references)
    assert [one.standard for one in stricter_mandatory(indicator)] == ["a"]


def test_another_unit_and_a_missing_verdict_are_told_apart() -> None:
    references = (Reference("a", value=Decimal(9), unit="‰"), Reference("b"), Reference("c", met=True))
    indicator = Indicator("指标", "%", adopted=Decimal(5), references=references)
    assert [one.standard for one in other_units(indicator)] == ["a"]
    assert [one.standard for one in unjudged(indicator)] == ["b"]


@given(adopted=NUMBERS, value=NUMBERS)
def test_one_direction_is_the_mirror_of_the_other(adopted: Decimal, value: Decimal) -> None:
    def found(sign: int, direction: str) -> int:
        reference = Reference("a", value=sign * value, unit="%")
        one = Indicator("指标", "%", direction=direction, adopted=sign * adopted, references=(reference,))
        return len(stricter(one))

    assert found(1, "higher") == found(-1, "lower")
