"""第六条（三）2: publishing, adopting, superseding and abolishing a standard."""

from dataclasses import replace
from decimal import Decimal
import pytest
from ready import codes
from ready import deciding
from ready import INDICATOR
from ready import NOW
from ready import STANDARD
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import StandardFacts
from typing import Any


READY = StandardFacts(now=NOW, standard=replace(STANDARD, approved_on=YESTERDAY), published_standards=frozenset("b"))


def _publishing(**fields: Any) -> StandardFacts:
    known = {"published_on": TODAY, "in_force_on": TOMORROW, "platform_url": "https://www.ttbz.org.cn/x"}
    return replace(READY, decision=deciding(**(known | fields)))


def _adopting(number: str, **fields: Any) -> StandardFacts:
    return _publishing(number=number, **fields)


def _adopting_with(**changes: Any) -> StandardFacts:
    """A standard whose one indicator is changed."""
    return replace(_adopting("T/PCA 004—2023"), standard=replace(STANDARD, indicators=(replace(INDICATOR, **changes),)))


ROWS = [
    ("publish", _publishing(), []),
    ("publish", _publishing(published_on=TOMORROW), ["standard.dates"]),
    ("publish", _publishing(in_force_on=YESTERDAY), ["standard.dates"]),
    (
        "publish",
        replace(_publishing(), standard=replace(STANDARD, approved_on=TOMORROW)),
        ["standard.dates"],
    ),
    ("publish", _publishing(platform_url="ttbz.org.cn"), ["standard.platform"]),
    ("publish", replace(READY, decision=deciding()), ["decision.fields"] * 3),
    *(("adopt", _adopting(one), []) for one in ("T/PCA 004—2023", "T/CAS 290-2017", "T/SXGX 001-2020 T/A1 1.2-2020")),
    *(("adopt", _adopting(one), ["standard.number"]) for one in ("GB 2719", "T/sxjp 001—2026", "T/SXJP 001—26")),
    ("adopt", replace(_adopting("T/A 1-2020"), numbers_of_others=frozenset({"T/A 1—2020"})), ["standard.number_free"]),
    ("adopt", _adopting("T/PCA 004—2023", platform_url="x"), ["standard.platform"]),
    ("adopt", _adopting("T/PCA 004—2023", published_on=TOMORROW), ["standard.dates"]),
    (
        "adopt",
        replace(_adopting("T/PCA 004—2023"), standard=replace(STANDARD, indicators=())),
        ["standard.indicators"],
    ),
    ("adopt", _adopting_with(adopted=Decimal("5.9")), ["standard.strictest"]),
    ("adopt", _adopting_with(direction="lower"), ["standard.mandatory"]),
    ("supersede", replace(READY, decision=deciding(successor="b")), []),
    ("supersede", replace(READY, decision=deciding(successor="c")), ["standard.successor"]),
    (
        "supersede",
        replace(READY, standard=replace(STANDARD, id="b"), decision=deciding(successor="b")),
        ["standard.successor"],
    ),
    (
        "supersede",
        replace(READY, decision=deciding(successor="b"), running_cases=("SXJP-2026-1-0001",)),
        ["standard.in_use"],
    ),
    ("abolish", replace(READY, decision=deciding()), []),
    ("abolish", replace(READY, decision=deciding(), running_cases=("SXJP-2026-1-0001",)), ["standard.in_use"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_standard_publication(transition: str, facts: StandardFacts, expected: list[str]) -> None:
    assert codes("GroupStandard", transition, facts) == expected
