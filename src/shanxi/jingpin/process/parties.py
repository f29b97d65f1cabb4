"""第七条（二）: which of applicant, manufacturer and factory differ, so that each hands in its own papers."""

from collections.abc import Iterable
from collections.abc import Mapping
from typing import Any


APPLICANT = "applicant"


def differing_roles(rows: Iterable[Mapping[str, Any]]) -> tuple[str, ...]:
    """The roles of the parties that differ, as the rule ``submit.licence`` counts them; the applicant's in any case."""
    found: dict[str, str] = {}
    for row in rows:
        found.setdefault(row.get("credit_code") or row.get("name") or "", row["role"])
    return tuple(dict.fromkeys(found.values())) or (APPLICANT,)
