"""How long a stage may take: terms in working days; the clock of the preliminary review pauses in a supplement."""

from collections.abc import Callable
from datetime import date
from datetime import datetime
from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.calendar import Term
from shanxi.jingpin.casework.calendar import term_with_pause
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import FindingState
from shanxi.jingpin.process.states import ObjectionState
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.wording import last_day
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def entered_at(obj: Any) -> datetime:
    """When the object came into its present state."""
    own = obj.UID()
    moments = [
        entry.at
        for _number, entry in decisions_of(obj)
        if entry.subject_uid == own and entry.from_state != entry.to_state
    ]
    return moments[-1] if moments else obj.created().asdatetime()


def working_days_of(obj: Any, state_id: str) -> int | None:
    """The length of a state's term, as it was when the case was submitted; None where it has none."""
    name = WORKFLOWS[obj.portal_type].state(state_id).term
    if not name:
        return None
    call = obj.case_file.call if obj.portal_type == "Application" else None
    own = call.term(name) if call is not None else None
    return own if own is not None else getattr(current_settings(), name)


def _of_supplement(case: Any) -> date | None:
    return case.case_file.supplement.due_on if case.case_file.supplement is not None else None


def _of_notice(case: Any) -> date | None:
    notice = office.notice(case.case_file.notice)
    return last_day(notice.ends_at) if notice is not None and notice.ends_at is not None else None


def _of_statement(objection: Any) -> date | None:
    return last_day(objection.statement_until) if objection.statement_until is not None else None


#: Where a day was set, that day is the term: what the page says, the letter and 我的待办 say.
SET_DAYS: dict[tuple[str, str], Callable[[Any], date | None]] = {
    ("Application", ApplicationState.SUPPLEMENT.value): _of_supplement,
    ("Application", ApplicationState.PUBLIC_NOTICE.value): _of_notice,
    ("Finding", FindingState.OPEN.value): lambda finding: finding.due_on,
    ("Objection", ObjectionState.ACCEPTED.value): _of_statement,
    ("Objection", ObjectionState.INVESTIGATING.value): _of_statement,
}


def set_day(obj: Any) -> Term | None:
    """The day that was set for an object in its present state."""
    read = SET_DAYS.get((obj.portal_type, state_of(obj)))
    day = read(obj) if read is not None else None
    return Term(day, False) if day is not None else None


def due(obj: Any) -> Term | None:
    """The last day of the present state, and whether it is only estimated; None where there is no term.

    A paper without a term of its own has the time that its case has.
    """
    state = state_of(obj)
    if (obj.portal_type, state) in SET_DAYS:
        return set_day(obj)
    length = working_days_of(obj, state)
    if length is None:
        case = office.case_of(obj.__parent__)
        return due(case) if case is not None else None
    return _counted(obj, state, length)


def _counted(obj: Any, state: str, length: int) -> Term:
    file = getattr(obj, "case_file", None)
    if file is not None and state == ApplicationState.PREQUALIFICATION.value and file.supplement is not None:
        pause = (file.supplement.requested_on, day_of(entered_at(obj)))
        return term_with_pause(_submitted(file), length, (pause,))
    return add_working_days(day_of(entered_at(obj)), length)


def _submitted(file: Any) -> date:
    return file.submitted_on
