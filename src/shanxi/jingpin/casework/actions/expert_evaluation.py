"""What follows from the experts' acts (第六条（三）)."""

from dataclasses import replace
from plone import api
from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.evaluation import present_reviews
from shanxi.jingpin.casework.collect.evaluation import process_of
from shanxi.jingpin.casework.collect.evaluation import standards_begun_for
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Clarification
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.states import ReviewState
from typing import Any


def _named(person: str, *, lead: bool = False) -> Expert:
    user = api.user.get(userid=person)
    name = user.getProperty("fullname") or person if user else person
    return Expert(person=person, name=name, is_lead=lead, declared_free=False)


def _give_review(case: Any, person: str) -> None:
    if not any(one.author == person for one in present_reviews(case)):
        create(case, "Review", author=person)


def appoint_experts(step: Step) -> None:
    """The federation's draw: experts and their lead, each with an opinion to write."""
    lead = step.decision.get("lead")
    persons = tuple(dict.fromkeys((*step.decision.get("experts", ()), lead)))
    step.obj.case_file.experts = tuple(_named(one, lead=one == lead) for one in persons)
    for person in persons:
        _give_review(step.obj, person)


def invite_expert(step: Step) -> None:
    """One more expert, by the lead."""
    person = step.decision.get("expert")
    step.obj.case_file.experts = (*step.obj.case_file.experts, _named(person))
    _give_review(step.obj, person)


def replace_expert(step: Step) -> None:
    """Another expert in the place of one; the outgoing one sees nothing any more."""
    file, outgoing = step.obj.case_file, step.decision.get("outgoing")
    lead = any(one.is_lead for one in file.experts if one.person == outgoing)
    incoming = _named(step.decision.get("incoming"), lead=lead)
    file.experts = tuple(incoming if one.person == outgoing else one for one in file.experts)
    _give_review(step.obj, incoming.person)


def ask_experts_again(step: Step) -> None:
    """第六条（五）: what was signed stays as it was and counts no more; its authors begin anew with their own words."""
    case = step.obj
    free = {one.person for one in case.case_file.experts if not one.conflict} - case.case_file.conflicted
    for former in present_reviews(case):
        if state_of(former) != ReviewState.SIGNED.value:
            continue
        take_if_drawn(former, "supersede", step.transition.title)
        if former.author in free:
            scores = [dict(row) for row in former.scores or ()]
            said = {"scores": scores, "recommends": former.recommends, "text": former.text}
            create(case, "Review", author=former.author, **said)


def mark_free(step: Step) -> None:
    """The expert's declaration of no conflict (第四条（七）)."""
    file, person = step.obj.case_file, step.actor.person
    file.experts = tuple(replace(one, declared_free=True) if one.person == person else one for one in file.experts)


def mark_conflict(step: Step) -> None:
    """The expert who declares a conflict holds no role on the case and its standard from now on."""
    file, person = step.obj.case_file, step.actor.person
    file.conflicted = file.conflicted | {person}
    file.experts = tuple(replace(one, conflict=True) if one.person == person else one for one in file.experts)


def reindex_standards(step: Step) -> None:
    """Who reads, drafts and is waited for in the standards begun for the case follows its experts and its body."""
    from shanxi.jingpin.casework.waiting import refresh  # cycle

    for one in standards_begun_for(step.obj):
        one.reindexObjectSecurity()
        refresh(one)


def ask_clarification(step: Step) -> None:
    """The one question to the applicant."""
    step.obj.case_file.clarification = Clarification(step.decision.get("question"), step.decision.get("due_on"))


def keep_answer(step: Step) -> None:
    """The applicant's answer."""
    file = step.obj.case_file
    file.clarification = replace(file.clarification, answered=True)
    file.clarification_answer = step.decision.get("answer")


def link_standard(step: Step) -> None:
    """The standard of the product, with the reason where it is shared; the product is registered in it."""
    file, chosen = step.obj.case_file, step.decision.get("standard")
    if file.standard and file.standard != chosen:
        _leave_standard(step.obj, office.standard(file.standard))
    file.standard = chosen
    file.sharing_reason = step.decision.get("sharing_reason") or ""
    standard = office.standard(chosen)
    standard.products = tuple(dict.fromkeys((*standard.products, step.obj.product_id)))
    standard.processes = tuple(dict.fromkeys((*standard.processes, process_of(step.obj))))


def _leave_standard(case: Any, former: Any) -> None:
    """A standard that was begun for another product forgets this one; a certificate that names it is void."""
    if former.origin_case != case.getId():
        former.products = tuple(one for one in former.products if one != case.product_id)
        former.processes = tuple(one for one in former.processes if one != process_of(case))
    take_if_drawn(certificate_object(case), "void", "采用的标准已经更换")
