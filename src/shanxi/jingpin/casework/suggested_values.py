"""What the decision screen fills in beforehand: the proposal to confirm, what follows from the case, today, oneself."""

from collections.abc import Callable
from datetime import timedelta
from shanxi.jingpin.casework.accounts import name_of
from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.proposals import proposal_for
from shanxi.jingpin.casework.terms import working_days_of
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


#: Days that are today's unless somebody says otherwise: when one signs, decides, audits, accepts, grants, publishes.
TODAY = frozenset(
    {
        "signed_on",
        "decided_on",
        "audited_on",
        "handled_on",
        "printed_on",
        "sealed_on",
        "granted_on",
        "published_on",
        "replied_on",
    }
)
#: Persons who are, unless somebody says otherwise, the one who takes the step: who handles it, who signs.
MYSELF = frozenset({"handler", "signed_by"})


def _supplement(application: Any) -> dict[str, Any]:
    """第六条（二）: everything that was found, and the term of the case's call."""
    places = tuple(dict.fromkeys(one.place for one in application.case_file.defects))
    length = working_days_of(application, ApplicationState.SUPPLEMENT.value)
    return {"parts": places, "due_on": add_working_days(today(), length).day}


def _comment(standard: Any) -> dict[str, Any]:
    """第六条（三）2: the shortest period for comments."""
    return {"comment_until": today() + timedelta(days=current_settings().comment_days)}


def _validity(certificate: Any) -> dict[str, Any]:
    """第六条（五）: valid for the usual years, to the day before."""
    begun = today()
    try:
        end = begun.replace(year=begun.year + current_settings().validity_years)
    except ValueError:  # 29 February
        end = begun.replace(year=begun.year + current_settings().validity_years, month=3, day=1)
    return {"valid_until": end - timedelta(days=1)}


SUGGESTIONS: dict[str, Callable[[Any], dict[str, Any]]] = {
    "request_supplement": _supplement,
    "start_comment": _comment,
    "issue": _validity,
}


def suggested_values(obj: Any, transition: Transition) -> dict[str, Any]:
    """Field of a step → value to begin with."""
    proposal = proposal_for(obj, transition.id.value)
    if proposal is not None:
        return dict(proposal.fields)
    days = {one.name: today() for one in transition.records if one.name in TODAY}
    persons = {one.name: name_of(me()) for one in transition.records if one.name in MYSELF}
    return persons | days | SUGGESTIONS.get(transition.id.value, lambda _obj: {})(obj)
