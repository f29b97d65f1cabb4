"""A group standard as rules know it."""

from collections.abc import Mapping
from shanxi.jingpin.content.group_standard import GroupStandard
from shanxi.jingpin.process.facts import Comment
from shanxi.jingpin.process.facts import Indicator
from shanxi.jingpin.process.facts import Reference
from shanxi.jingpin.process.facts import Standard
from typing import Any


YES_NO = {"yes": True, "no": False}


def standard_facts(standard: GroupStandard, state: str, sharing_reason: str = "") -> Standard:
    """The standard in that state; the reason for sharing it belongs to the case that asks."""
    return Standard(
        id=standard.getId(),
        number=standard.number or "",
        title=standard.title,
        state=state,
        products=standard.products,
        processes=standard.processes,
        sharing_reason=sharing_reason,
        indicators=tuple(_indicator(row) for row in standard.indicators or ()),
        drafters=standard.drafters,
        drafting_units=tuple(row["id"] for row in standard.drafting_units or () if row.get("id")),
        comment_from=standard.comment_from,
        comment_until=standard.comment_until,
        comments=tuple(_comment(row) for row in standard.comments or ()),
        ballots=standard.ballots,
        approved_on=standard.approved_on,
        published_on=standard.published_on,
        in_force_on=standard.in_force_on,
        ended_on=standard.ended_on,
    )


def _indicator(row: Mapping[str, Any]) -> Indicator:
    return Indicator(
        name=row["name"],
        unit=row.get("unit") or "",
        kind=row.get("kind") or "number",
        direction=row.get("direction") or "higher",
        adopted=row.get("adopted"),
        adopted_text=row.get("adopted_text") or "",
        references=tuple(_reference(one) for one in row.get("references") or ()),
        reason=row.get("reason") or "",
        approved=bool(row.get("approved")),
        method=row.get("method") or "",
        verdict=row.get("verdict") or "",
    )


def _reference(row: Mapping[str, Any]) -> Reference:
    return Reference(
        standard=row["standard"],
        level=row.get("level") or "national",
        value=row.get("value"),
        unit=row.get("unit") or "",
        met=YES_NO.get(row.get("met") or ""),
    )


def _comment(row: Mapping[str, Any]) -> Comment:
    return Comment(row["number"], row.get("treatment") or "", row.get("reason") or "")
