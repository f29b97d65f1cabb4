"""How far an application has come: the reasons that still stand in the way, by the place where each is put right."""

from collections.abc import Iterable
from dataclasses import dataclass
from shanxi.jingpin.casework.transitions import facts_for
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.content.material import material_id
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.rules import checklist
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


#: State → the step the applicant is working towards.
NEXT_STEP: dict[str, str] = {"draft": "submit", "supplement": "resubmit"}
MATERIALS, CHECK = "materials", "check"


@dataclass(frozen=True)
class Step:
    """A page of the form, and whether anything is missing there."""

    id: str
    title: str
    url: str
    problems: int
    is_current: bool = False

    @property
    def css_class(self) -> str:
        """How the list of steps shows it."""
        return "jp-current" if self.is_current else "" if self.problems else "jp-done"


def next_step(application: Any) -> str:
    """The id of the transition that the applicant is working towards, or an empty text."""
    return NEXT_STEP.get(state_of(application), "")


def problems_of(application: Any) -> tuple[tuple[Blocker, ...], tuple[Blocker, ...]]:
    """What stands in the way of handing in, and what is only pointed out."""
    wanted = next_step(application)
    if not wanted:
        return (), ()
    transition = WORKFLOWS[application.portal_type].transition(wanted)
    facts = facts_for(application, transition, Decision())
    rows = [(rule, found) for rule, found in checklist("Application", wanted, facts) if not rule.on_entry]
    blocking = tuple(one for rule, found in rows if not rule.advisory for one in found)
    hints = tuple(one for rule, found in rows if rule.advisory for one in found)
    return blocking, hints


def page_of(place: str) -> str:
    """The page on which a place is: a section, the materials, or none."""
    if place.startswith("material:"):
        return MATERIALS
    section = place.split(".")[0]
    return section if section in TITLES else ""


def url_of_page(application: Any, page: str) -> str:
    """The address of a page of the form."""
    base = application.absolute_url()
    if page == MATERIALS:
        return f"{base}/@@materials"
    if page == CHECK:
        return f"{base}/@@application-check"
    return f"{base}/@@application-form?section={page}"


def url_of_place(application: Any, place: str) -> str:
    """The address of the very field, or an empty text where a reason belongs to no place."""
    page = page_of(place)
    if not page:
        return ""
    if page == MATERIALS:
        _word, sub_item, *party = place.split(":")
        return f"{url_of_page(application, page)}#{material_id(sub_item, *party)}"
    return f"{url_of_page(application, page)}#{_anchor(application, *place.split('.'))}"


def _anchor(application: Any, section: str, field: str = "") -> str:
    if field == "seal_scan":
        return "seal-scan"
    if section == "consents":
        return f"formfield-form-widgets-{field}"
    if section == "undertaking" and field == "text":
        return "formfield-form-widgets-text"
    if section == "finance":
        return f"form-widgets-{_first_gap(application, field)}-{field}"
    if section == "parties":
        return f"form-widgets-{field}-name"
    if section == "dimensions":
        return f"block-{field}" if field else "section-form"
    return f"form-widgets-{field}" if field else "section-form"


def _first_gap(application: Any, column: str) -> int:
    """The number of the first year in which a column is empty."""
    rows = application.sections.get("finance")["finance"]
    gaps = (number for number, row in enumerate(rows, 1) if row.get(column) in (None, ""))
    return next(gaps, min(len(rows) + 1, 2))


def steps_of(application: Any, current: str, problems: Iterable[Blocker]) -> tuple[Step, ...]:
    """Every page of the form, in order."""
    counted: dict[str, int] = {}
    for one in problems:
        counted[page_of(one.place)] = counted.get(page_of(one.place), 0) + 1
    pages = {**TITLES, MATERIALS: "申报资料"}
    steps = [
        Step(id, title, url_of_page(application, id), counted.get(id, 0), id == current) for id, title in pages.items()
    ]
    left = sum(counted.values())
    return (*steps, Step(CHECK, "检查并提交", url_of_page(application, CHECK), left, current == CHECK))
