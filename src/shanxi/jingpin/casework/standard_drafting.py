"""Drafting a group standard (第六条（三）2): begun for a case by the lead, written until the vote."""

from collections import Counter
from collections.abc import Iterable
from collections.abc import Mapping
from shanxi.jingpin.casework.collect.evaluation import process_of
from shanxi.jingpin.casework.collect.evaluation import standards_begun_for
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.paper_files import keep_document
from shanxi.jingpin.casework.paper_values import checked
from shanxi.jingpin.casework.paper_values import token_of
from shanxi.jingpin.casework.paper_values import write_values
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.group_standard import IGroupStandard
from typing import Any
from typing import BinaryIO


WRITE = "shanxi.jingpin: Write Standard"
FIELDS: tuple[str, ...] = (
    "title",
    "name_en",
    "scope",
    "international",
    "indicators",
    "drafting_units",
    "comments",
)


def begin_standard(case: Any, title: str) -> Any:
    """Begin the standard of a case's product.

    :raises Unauthorized: the current user is not the lead of the experts, or their stage is over.
    :raises WritingRefused: one is being drafted already, or the name does not fit.
    """
    demand(WRITE, case)
    drafting = [one for one in standards_begun_for(case) if state_of(one) != "published"]
    if drafting:
        raise WritingRefused(f"本案的团体标准“{drafting[0].title}”正在制定，不需要另起一份。")
    case.case_file._p_changed = True  # two that begin at the same moment conflict
    values = checked(case, IGroupStandard, {"title": title}, ("title",))
    standard = create(office.place("standards"), "GroupStandard", title=values["title"], origin_case=case.getId())
    standard.products = (case.product_id,)
    standard.processes = (process_of(case),)
    standard.drafters = (me(),)
    standard.drafting_units = _units(case)
    refresh(standard)
    return standard


def _units(case: Any) -> list[dict[str, str]]:
    enterprise = office.enterprise_of_case(case)
    return [{"name": enterprise.name, "id": enterprise.getId()}] if enterprise is not None else []


def standard_token(standard: Any) -> str:
    """A token that changes with every value of the standard."""
    return token_of(standard, FIELDS)


def save_standard(standard: Any, values: Mapping[str, Any], token: str) -> None:
    """Keep the text of a standard; who writes has drafted it, and does not vote.

    :raises Unauthorized: the current user does not draft this standard now.
    :raises WritingRefused: a value does not fit, or somebody else has saved since.
    """
    demand(WRITE, standard)
    write_values(standard, IGroupStandard, values, token, FIELDS)
    add_drafters(standard, (me(),))


def set_drafters(standard: Any, persons: Iterable[str]) -> None:
    """Name the experts of the case who draft together with the lead; who has written stays.

    :raises Unauthorized: the current user does not draft this standard now.
    :raises WritingRefused: somebody else than an expert of the case is named.
    """
    demand(WRITE, standard)
    case, named = office.case_by_id(standard.origin_case), tuple(persons)
    known = {one.person for one in case.case_file.experts} if case is not None else set()
    if not set(named) <= known:
        raise WritingRefused("起草人只能从本案专家中选择。")
    add_drafters(standard, named)


def add_drafters(standard: Any, persons: Iterable[str]) -> None:
    """Remember who has drafted."""
    drafters = tuple(dict.fromkeys((*standard.drafters, *persons)))
    if drafters != standard.drafters:
        standard.drafters = drafters


def set_standard_document(standard: Any, filename: str, stream: BinaryIO) -> None:
    """Take the text of the standard as a file.

    :raises Unauthorized: the current user does not draft this standard now.
    :raises UnacceptableFile: too large, of a wrong kind, empty.
    """
    demand(WRITE, standard)
    keep_document(standard, filename, stream)
    add_drafters(standard, (me(),))


def counted_verdicts(standard: Any) -> dict[str, int]:
    """How many indicators fill a gap, are better, or equal (第六条（三）1)."""
    counts = Counter(row.get("verdict") or "" for row in standard.indicators or ())
    return {verdict: counts[verdict] for verdict in ("fills_gap", "better", "equal")}
