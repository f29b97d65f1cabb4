"""The record of decisions: append-only, one entry a step, shown as the case's timeline."""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterator
from persistent import Persistent
from plone import api
from shanxi.jingpin.casework.accounts import full_name
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.process.states import ApplicationState
from typing import Any
from zope.annotation.interfaces import IAnnotations


KEY = "shanxi.jingpin.decisions"
#: 资格预审 with its supplement: the verdicts of the moment are part of what is decided there.
EXAMINED = (ApplicationState.PREQUALIFICATION.value, ApplicationState.SUPPLEMENT.value)


class DecisionRecord(Persistent):
    """One decision. Person and fields are for those who may read them; body and outcome are for all readers.

    ``certification_body`` is the body that had the case then: the one that comes after it reads nothing of it.
    ``checklist`` is what the gate found of every rule that applied, as code and remarks; ``verdicts`` what had been
    found of each material by then, as place, 材料 and 技术要素 (第六条（二）).
    """

    certification_body = ""
    checklist: tuple[tuple[str, tuple[str, ...]], ...] = ()
    verdicts: tuple[tuple[str, str, str], ...] = ()

    #: The person's name on that day; the account may have another one since.
    person_name = ""

    def __init__(self, step: Step, subject: str, subject_uid: str) -> None:
        self.subject = subject
        self.subject_uid = subject_uid
        self.transition = step.transition.id.value
        self.article = step.transition.article
        self.from_state = step.from_state
        self.to_state = step.to_state
        self.role = step.role.value
        self.body = step.actor.body
        self.person = step.actor.person
        self.person_name = full_name(step.actor.person)
        self.proposed_by = step.decision.proposed_by
        self.at = step.now
        self.opinion = step.decision.opinion
        self.fields = dict(step.decision.fields)
        self.certification_body = _certification_body(step)
        if step.checked is not None:
            lines = step.checked.checklist
            self.checklist = tuple((rule.code, tuple(one.message for one in found)) for rule, found in lines)
            self.verdicts = _verdicts(step)


def _certification_body(step: Step) -> str:
    """The body that a case has, or is given by the step; of what belongs to no case, none."""
    case = case_of(step.obj)
    if case.portal_type != "Application":
        return ""
    return step.decision.get("body") or case.case_file.body


def _verdicts(step: Step) -> tuple[tuple[str, str, str], ...]:
    """The verdicts on the materials, at every step of the stage in which they are given."""
    if step.obj.portal_type != "Application" or step.from_state not in EXAMINED:
        return ()
    return tuple((one.place, one.verdict_material, one.verdict_technical) for one in step.checked.facts.materials)


def case_of(obj: Any) -> Any:
    """The case an object belongs to, or the object itself where it belongs to none."""
    current = obj
    while current is not None:
        if getattr(current, "portal_type", None) == "Application":
            return current
        current = getattr(current, "__parent__", None)
    return obj


def record(step: Step) -> DecisionRecord:
    """Append the record of a step to its case; two at once conflict, and one is tried again."""
    annotations = IAnnotations(case_of(step.obj))
    if KEY not in annotations:
        annotations[KEY] = IOBTree()
    log = annotations[KEY]
    entry = DecisionRecord(step, step.obj.portal_type, api.content.get_uuid(step.obj))
    log[log.maxKey() + 1 if log else 1] = entry
    return entry


def decisions_of(obj: Any) -> Iterator[tuple[int, DecisionRecord]]:
    """The decisions on a case, the oldest first, with their numbers."""
    return iter(IAnnotations(case_of(obj)).get(KEY, {}).items())


def transitions_taken(obj: Any) -> tuple[str, ...]:
    """The transitions that an object has gone through, in order."""
    own = api.content.get_uuid(obj)
    return tuple(entry.transition for _number, entry in decisions_of(obj) if entry.subject_uid == own)
