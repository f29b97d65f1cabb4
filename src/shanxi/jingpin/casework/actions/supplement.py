"""The one round of supplements (第六条（二）)."""

from dataclasses import replace
from shanxi.jingpin.casework.opened_places import FORM
from shanxi.jingpin.casework.snapshots import snapshots_of
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.wording import day_of


def open_supplement(step: Step) -> None:
    """Unlock the named parts up to the due date."""
    file = step.obj.case_file
    file.supplement = Supplement(requested_on=day_of(step.now), due_on=step.decision.get("due_on"))
    file.unlocked = frozenset(step.decision.get("parts") or ())


def extend_supplement(step: Step) -> None:
    """A later last day; the parts stay the same."""
    file = step.obj.case_file
    file.supplement = replace(file.supplement, due_on=step.decision.get("due_on"))


def lock_again(step: Step) -> None:
    """Nothing is open any more."""
    step.obj.case_file.unlocked = frozenset()


def clear_verdicts_of_changed_materials(step: Step) -> None:
    """What was asked for, or is no longer as it was handed in before, is looked at anew; the rest keeps its verdict."""
    case = step.obj
    before = snapshots_of(case).latest()
    places = {defect.place for defect in case.case_file.defects}
    if before is None or before.is_of_another_form(case):
        places.add(FORM)
    for material in case.objectValues():
        if material.portal_type != "Material":
            continue
        if material.as_facts().place in places or before is None or before.has_other_files(material):
            material.verdict_material = ""
            material.verdict_technical = ""
