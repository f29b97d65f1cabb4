"""The page of a published standard (标准化法 第二十七条)."""

from datetime import datetime
from shanxi.jingpin.content import office
from shanxi.jingpin.publication.copies import write_copy
from typing import Any


BOUNDS = {"higher": "≥ ", "lower": "≤ "}


def show_standard(standard: Any, now: datetime) -> Any:
    """Write the page of a standard, or bring it up to date; drafters' votes, comments and references stay inside."""
    values = {
        "title": standard.title,
        "name_en": standard.name_en or "",
        "number": standard.number or "",
        "scope": standard.scope or "",
        "international": standard.international or "",
        "published_on": standard.published_on,
        "in_force_on": standard.in_force_on,
        "ended_on": standard.ended_on,
        "successor": _number_of(standard.successor),
        "platform_url": standard.platform_url or "",
        "drafting_units": [row["name"] for row in standard.drafting_units or ()],
        "indicators": [_indicator(row) for row in standard.indicators or ()],
    }
    written = write_copy("PublishedStandard", standard.page_id, values, now)
    standard.page_id = written.getId()
    return written


def _number_of(standard_id: str) -> str:
    """The number of a standard; its id stays inside."""
    found = office.standard(standard_id) if standard_id else None
    return "" if found is None else found.number or ""


def _bound(row: dict[str, Any]) -> str:
    """Which way a number is a limit; nothing where it is a range or words."""
    if row.get("kind", "number") != "number":
        return ""
    return BOUNDS.get(row.get("direction", "higher"), "")


def _indicator(row: dict[str, Any]) -> dict[str, Any]:
    adopted = row.get("adopted")
    text = row.get("adopted_text") or ""
    return {
        "name": row["name"],
        "unit": row.get("unit") or "",
        "value": text if adopted is None else f"{_bound(row)}{adopted:f}",
        "verdict": row.get("verdict"),
    }
