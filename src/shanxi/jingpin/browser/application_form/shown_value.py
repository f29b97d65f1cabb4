"""Values of the form as a person reads them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed
from typing import Any


def shown(value: Any, titles: Mapping[str, str] | None = None) -> str:
    """A value in words; ``titles`` translates ids."""
    if value is None or value == () or value == "":
        return "（未填写）"
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal):
        return f"{value:,f}"
    if isinstance(value, tuple):
        return listed(shown(one, titles) for one in value)
    return (titles or {}).get(str(value), str(value))
