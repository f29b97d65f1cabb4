"""A case as facts."""

from plone import api
from shanxi.jingpin.casework.actions.submission import OPEN_CASE
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.casework.collect import batch
from shanxi.jingpin.casework.collect import certification
from shanxi.jingpin.casework.collect import evaluation
from shanxi.jingpin.casework.collect.departments import active_departments
from shanxi.jingpin.casework.collect.form import form_facts
from shanxi.jingpin.casework.collect.form import materials_of
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.decisions import transitions_taken
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import CallState
from typing import Any


def call_of(case: Any) -> Call:
    """The copy taken at submit; before, the call itself."""
    if case.case_file.call is not None:
        return case.case_file.call
    call = office.call(case.call_id)
    return call.as_facts(published=is_published(call))


def is_published(call: Any) -> bool:
    """Whether a call is published, and not withdrawn since."""
    return state_of(call) == CallState.PUBLISHED.value


def other_open_cases(case: Any) -> tuple[str, ...]:
    """The number of another open case of the product, as the claim says."""
    holder = claims_of(api.portal.get()).owner((OPEN_CASE, case.product_id))
    if holder is None or holder == api.content.get_uuid(case):
        return ()
    other = office.find_by_uid(holder)
    return (other.number if other is not None else holder,)


def choosable_calls(case: Any) -> dict[str, Call]:
    """The published calls, by id, while a case can still go into another one; whether one is open is for the rules."""
    if state_of(case) != ApplicationState.DRAFT.value:
        return {}
    return {one.getId(): one.as_facts() for one in office.calls() if is_published(one)}


def case_facts(case: Any, **moment: Any) -> CaseFacts:
    """Everything that rules may know of a case."""
    file = case.case_file
    return CaseFacts(
        **moment,
        number=file.number,
        state=state_of(case),
        submitted_on=file.submitted_on,
        kind=file.kind,
        application_type=file.application_type,
        former_certificate=certification.former_certificate(file.predecessor),
        sector=file.sector,
        enterprise=case.enterprise_id,
        product=case.product_id,
        process=evaluation.process_of(case),
        enterprise_standards=file.enterprise_standards,
        certified_field=file.certified_field,
        call=call_of(case),
        choosable_calls=choosable_calls(case),
        other_open_cases=other_open_cases(case),
        revoked_on=certification.revoked_on(case),
        **form_facts(case),
        materials=materials_of(case),
        defects=file.defects,
        supplement=file.supplement,
        experts=file.experts,
        conflicted=file.conflicted,
        reviews=evaluation.reviews_of(case),
        clarification=file.clarification,
        standard=evaluation.standard_of(case),
        choosable_standards=evaluation.choosable_standards(case),
        body=certification.body_of(case),
        choosable_bodies=certification.choosable_bodies(),
        contract=file.contract,
        audit=file.audit,
        report=certification.report_of(case),
        certificate=certification.certificate_of(case),
        manifest=manifest_of(case) if file.manifest.whole else file.manifest,
        approved_manifest=file.approved_manifest,
        departments=file.departments,
        active_departments=active_departments(),
        opinions=file.opinions,
        notice=batch.notice_of(case),
        choosable_notices=batch.choosable_notices(case),
        choosable_announcements=batch.choosable_announcements(case),
        objections=batch.objections_of(case),
        earlier=transitions_taken(case),
    )
