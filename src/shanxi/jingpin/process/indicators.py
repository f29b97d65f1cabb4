"""Which reference of an indicator is stricter than what was adopted (第六条（三）1: 参照企业标准优先执行最高标准)."""

from decimal import Decimal
from shanxi.jingpin.process.facts.standard import Indicator
from shanxi.jingpin.process.facts.standard import MANDATORY
from shanxi.jingpin.process.facts.standard import Reference


def is_numeric(indicator: Indicator) -> bool:
    """Whether the indicator is one number, compared by its direction."""
    return indicator.kind == "number"


def other_units(indicator: Indicator) -> tuple[Reference, ...]:
    """The references whose number is in another unit and cannot be compared."""
    if not is_numeric(indicator):
        return ()
    return tuple(one for one in indicator.references if one.value is not None and one.unit != indicator.unit)


def unjudged(indicator: Indicator) -> tuple[Reference, ...]:
    """The references that only an expert can compare, and has not."""
    return tuple(one for one in indicator.references if _numbers(indicator, one) is None and one.met is None)


def stricter(indicator: Indicator) -> tuple[Reference, ...]:
    """The references that ask for more than was adopted."""
    return tuple(one for one in indicator.references if _asks_more(indicator, one))


def stricter_mandatory(indicator: Indicator) -> tuple[Reference, ...]:
    """The mandatory standards below which the adopted value lies."""
    return tuple(one for one in stricter(indicator) if one.level == MANDATORY)


def _numbers(indicator: Indicator, reference: Reference) -> tuple[Decimal, Decimal] | None:
    if not is_numeric(indicator) or indicator.adopted is None or reference.value is None:
        return None
    return indicator.adopted, reference.value


def _asks_more(indicator: Indicator, reference: Reference) -> bool:
    numbers = _numbers(indicator, reference)
    if numbers is None:
        return reference.met is False
    adopted, asked = numbers
    if reference.unit != indicator.unit:
        return False
    return adopted > asked if indicator.direction == "lower" else adopted < asked
