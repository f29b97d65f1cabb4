"""第七条（二）: the parties that differ."""

import pytest
from shanxi.jingpin.process.parties import differing_roles
from typing import Any


def _row(role: str, name: str = "", code: str = "") -> dict[str, Any]:
    return {"role": role, "name": name, "credit_code": code}


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((), ("applicant",)),
        ((_row("applicant", "甲"),), ("applicant",)),
        ((_row("applicant", "甲", "1"), _row("manufacturer", "甲厂", "1")), ("applicant",)),
        ((_row("applicant", "甲", "1"), _row("manufacturer", "乙", "2")), ("applicant", "manufacturer")),
        ((_row("applicant", "甲"), _row("factory", "甲"), _row("factory", "丙")), ("applicant", "factory")),
    ],
)
def test_differing_roles(rows: tuple[dict[str, Any], ...], expected: tuple[str, ...]) -> None:
    assert differing_roles(rows) == expected
