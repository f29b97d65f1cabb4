"""How long a stage may take: terms in working days; the clock of the preliminary review pauses in a supplement."""

from datetime import date
from datetime import datetime
from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.calendar import Term
from shanxi.jingpin.casework.calendar import term_with_pause
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.wording import day_of
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


def due(obj: Any) -> Term | None:
    """The last day of the present state, and whether it is only estimated; None where there is no term."""
    state = state_of(obj)
    file = getattr(obj, "case_file", None)
    if file is not None and state == ApplicationState.SUPPLEMENT.value and file.supplement is not None:
        return Term(file.supplement.due_on, False)
    length = working_days_of(obj, state)
    if length is None:
        return None
    if file is not None and state == ApplicationState.PREQUALIFICATION.value and file.supplement is not None:
        pause = (file.supplement.requested_on, day_of(entered_at(obj)))
        return term_with_pause(_submitted(file), length, (pause,))
    return add_working_days(day_of(entered_at(obj)), length)


def _submitted(file: Any) -> date:
    return file.submitted_on
