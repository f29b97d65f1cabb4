"""What follows from acceptance (第六条（二）, 表四)."""

from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content import office


def note_priority(step: Step) -> None:
    """第四条（四）: a mark of priority."""
    step.obj.case_file.priority = bool(step.decision.get("priority"))


def verify_enterprise(step: Step) -> None:
    """The enterprise's data were seen with the case: it is verified from now on."""
    take_if_drawn(office.enterprise_of_case(step.obj), "verify", step.transition.title)
