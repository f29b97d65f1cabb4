"""A case and what lies in it: enterprise, examiners, experts, body, alliance, federation, departments."""

from collections.abc import Iterator
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.roles.functions import functions_of_body
from shanxi.jingpin.casework.roles.functions import single
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import enterprise_group_id
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


#: Experts act for the panel.
PANEL = "experts"


def applicants(enterprise_id: str) -> Iterator[Holding]:
    """The accounts of an enterprise."""
    yield Holding(enterprise_group_id(enterprise_id), Role.APPLICANT, enterprise_id)


def people_of_enterprise(enterprise: Any) -> Iterator[Holding]:
    """The enterprise's own people, and those who verify it."""
    yield from applicants(enterprise.getId())
    yield from single(BodyKind.PREQUALIFICATION)


def parties_of_case(case: Any) -> Iterator[Holding]:
    """Everybody who has a part in a case; the drawing says from when on, and for what.

    A form that was never handed in stays the applicant's alone, discarded or not: nobody has consented to more.
    """
    file = case.case_file
    yield from applicants(case.enterprise_id)
    if file.submitted_on is None:
        return
    yield from single(BodyKind.PREQUALIFICATION)
    yield from single(BodyKind.FEDERATION)
    yield from single(BodyKind.ALLIANCE)
    yield from experts(case)
    if file.body:
        yield from functions_of_body(BodyKind.CERTIFICATION, file.body)
    for department in file.departments:
        yield from functions_of_body(BodyKind.DEPARTMENT, department)


def experts(case: Any) -> Iterator[Holding]:
    """The appointed experts; one with a conflict holds nothing (第六条（三）, 第四条（七）)."""
    file = case.case_file
    for one in file.experts:
        if one.conflict or one.person in file.conflicted:
            continue
        yield Holding(one.person, Role.EXPERT, PANEL)
        if one.is_lead:
            yield Holding(one.person, Role.EXPERT_LEAD, PANEL)


def writers_of_material(material: Any) -> Iterator[Holding]:
    """The applicant, on a material that is open: all of a draft, the named ones in a supplement that runs."""
    case = material.__parent__
    if is_material_open(case, material):
        yield Holding(enterprise_group_id(case.enterprise_id), Role.MATERIAL_WRITER, case.enterprise_id)


def is_material_open(case: Any, material: Any) -> bool:
    """Whether the applicant may change a material now (第六条（一）（二）)."""
    file = case.case_file
    if file.submitted_on is None:
        return state_of(case) == ApplicationState.DRAFT.value
    supplement = file.supplement
    return supplement is not None and today() <= supplement.due_on and material.as_facts().place in file.unlocked


def author_and_readers(review: Any) -> Iterator[Holding]:
    """The author of an opinion while free of conflict and the experts are at work; its readers once it is signed."""
    case = review.__parent__
    free = {one.principal for one in experts(case)}
    if review.author in free and state_of(case) == ApplicationState.EXPERT_EVALUATION.value:
        yield Holding(review.author, Role.REVIEW_AUTHOR, PANEL)
    yield from experts(case)
    yield from single(BodyKind.FEDERATION)
    for department in case.case_file.departments:
        yield from functions_of_body(BodyKind.DEPARTMENT, department)
