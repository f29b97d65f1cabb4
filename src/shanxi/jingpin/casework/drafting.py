"""Writing the application form: one section at a time, by any door (第六条（一）（二）)."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from dataclasses import replace
from datetime import datetime
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.days_to_come import days_to_come
from shanxi.jingpin.casework.days_to_come import OF_SECTIONS
from shanxi.jingpin.casework.opened_places import changed_values
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.casework.opened_places import opened_places
from shanxi.jingpin.casework.opened_places import ROW_KEYS
from shanxi.jingpin.casework.opened_places import SUPPLEMENT
from shanxi.jingpin.casework.opened_places import why_closed
from shanxi.jingpin.casework.party_materials import follow_parties
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.content.section_values import checked
from shanxi.jingpin.content.section_values import InvalidSection
from typing import Any
from zope.interface import Invalid


WRITE = "shanxi.jingpin: Write Application"
ANSWER_LIMIT = 2000
PARTIES = "parties"


class PlaceClosed(WritingRefused):
    """Places were changed that are not open in this supplement; ``places`` names them."""

    def __init__(self, places: tuple[str, ...]) -> None:
        titles = dict.fromkeys(TITLES[one.split(".")[0]] for one in places)
        super().__init__(f"本次补全没有开放“{'”“'.join(titles)}”中改动的栏目，不能修改。")
        self.places = places


@dataclass(frozen=True)
class Saved:
    """What became of a save: the new token, the moment, and the values that did not fit and were left out."""

    revision: str
    at: datetime | None
    errors: dict[str, Invalid] = field(default_factory=dict)


def opened_now(application: Any) -> frozenset[str] | None:
    """The places that are open for the applicant at this moment; None for all."""
    return opened_places(application, state_of(application))


def demand_writing(application: Any) -> frozenset[str] | None:
    """The open places, for somebody who may write and has anything to write.

    :raises Unauthorized: the current user may not write this application.
    :raises WritingRefused: nothing is open.
    """
    state = state_of(application)
    opened = opened_places(application, state)
    if opened is not None and not opened:
        demand("View", application)
        if state == SUPPLEMENT:
            demand(WRITE, application)
        raise WritingRefused(why_closed(application, state))
    demand(WRITE, application)
    return opened


def save_section(application: Any, name: str, values: Mapping[str, Any], revision: str, person: str) -> Saved:
    """Save what fits of a section; what does not fit keeps its stored value and comes back as an error at its field.

    :raises Unauthorized: the current user may not write this application.
    :raises WritingRefused: nothing is open, or (``PlaceClosed``) something else than what is open was changed.
    :raises RevisionConflict: somebody else has saved the section since ``revision``.
    """
    opened = demand_writing(application)
    stored = application.sections.get(name)
    late = days_to_come(values, OF_SECTIONS.get(name, {}))
    wanted = {id: value for id, value in values.items() if id not in late}
    good, errors = _fitting(name, stored, {**stored, **wanted})
    errors |= {id: Invalid(words) for id, words in late.items()}
    closed = [one for one in changed_values(name, stored, good) if not any(is_open(opened, place) for place in one)]
    if closed:
        raise PlaceClosed(tuple(dict.fromkeys(places[-1] for places in closed)))
    token = application.sections.save(name, good, revision, person, now())
    if name == PARTIES:
        follow_parties(application)
    return Saved(token, application.sections.saved_at(name), errors)


def answer_defects(application: Any, answers: Mapping[int, tuple[str, str]]) -> None:
    """Keep the applicant's answers: position in the list of defects → (answer, reason why it cannot be completed).

    :raises Unauthorized: the current user may not write this application.
    :raises WritingRefused: no supplement is open, there is no such defect, or an answer is too long.
    """
    opened = demand_writing(application)
    if opened is None:
        raise WritingRefused("草稿没有需要补全的内容。")
    defects = list(application.case_file.defects)
    for position, (answer, reason) in answers.items():
        if position not in range(len(defects)):
            raise WritingRefused("没有这一项需要补全的内容。")
        if max(len(answer), len(reason)) > ANSWER_LIMIT:
            raise WritingRefused(f"答复和理由最多各{ANSWER_LIMIT}字。")
        changed = {"answer": answer.strip(), "cannot_complete_reason": reason.strip()}
        defects[position] = replace(defects[position], **changed)
    if tuple(defects) != application.case_file.defects:
        application.case_file.defects = tuple(defects)


def _fitting(name: str, stored: Mapping[str, Any], wanted: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Invalid]]:
    """The values that can be stored, with stored ones in the places of those that cannot; and the errors."""
    try:
        return checked(name, wanted), {}
    except InvalidSection as found:
        errors = found.errors
    mended = _mended(name, stored, wanted, [one.split(".") for one in errors])
    try:
        return checked(name, mended), errors
    except InvalidSection as found:
        return dict(stored), {**errors, **found.errors}


def _mended(name: str, stored: Mapping[str, Any], wanted: Mapping[str, Any], wrong: list[list[str]]) -> dict[str, Any]:
    mended = {id: value for id, value in wanted.items() if id in stored}
    for place in wrong:
        if len(place) == 1 and place[0] in stored:
            mended[place[0]] = stored[place[0]]
    for id in {place[0] for place in wrong if len(place) > 1}:
        columns = {(int(place[1]) - 1, place[2]) for place in wrong if place[0] == id}
        mended[id] = _mended_rows(ROW_KEYS[name], stored[id], wanted[id], columns)
    return mended


def _mended_rows(key: str, stored: Any, rows: Any, wrong: set[tuple[int, str]]) -> tuple[dict[str, Any], ...]:
    """Rows whose wrong columns are as they were; a row that cannot be told by its key is left out."""
    before = {row[key]: row for row in stored}
    mended = []
    for number, row in enumerate(rows):
        if (number, key) in wrong:
            continue
        good = {column: value for column, value in row.items() if (number, column) not in wrong}
        kept = {column: value for column, value in before.get(row[key], {}).items() if (number, column) in wrong}
        mended.append({**good, **kept})
    return tuple(mended)
