"""The letters of a step, written in its transaction: to whom, and what they are told."""

from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from shanxi.jingpin.casework import terms
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.letter_frame import compose
from shanxi.jingpin.casework.letter_frame import Occasion
from shanxi.jingpin.casework.letter_table import Audience
from shanxi.jingpin.casework.letter_table import letters_of_step
from shanxi.jingpin.casework.letters import write_letter
from shanxi.jingpin.casework.mail_settings import link_to
from shanxi.jingpin.casework.mail_settings import setting
from shanxi.jingpin.casework.roles import holdings_of
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.casework.waiting import awaited_by
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.telling import Taken
from shanxi.jingpin.process.telling import Told
from shanxi.jingpin.process.telling import told
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.wording import last_day
from shanxi.jingpin.vocabularies.parts import title_of_place
from typing import Any


#: Audiences that are everybody who holds a role on the object.
HELD = {Audience.VOTERS: Role.EXPERT, Audience.FEDERATION: Role.FEDERATION}
REDACTED = "/@@redacted"
UNNUMBERED, DRAFT = "未编号", "草稿"


def address_of(user_id: str) -> str:
    """The e-mail address of an account, or an empty text."""
    user = api.user.get(userid=user_id)
    return (user.getProperty("email") or "") if user is not None else ""


def people_of(principals: Iterable[str]) -> list[tuple[str, str]]:
    """User ids with their addresses: of a group its members, of a person the person."""
    found: dict[str, str] = {}
    for one in principals:
        for person in groups.members(one) or ((one,) if api.user.get(userid=one) is not None else ()):
            found[person] = address_of(person)
    return sorted(found.items())


def write_letters(step: Step, before: frozenset[str], after: frozenset[str]) -> None:
    """Write every letter of a step; ``before`` and ``after`` are the principals that the case waits for."""
    for one in letters_of_step(step.obj.portal_type, step.transition.id.value):
        for about, principals in _addressed(step, one.audience, before, after):
            subject, body = compose(one.text, occasion_of(step, about, principals, one.audience))
            case = office.case_of(about)
            holder = case if case is not None else about
            write_letter(holder, people_of(principals), subject, body, step.transition.id.value, step.now)


def _addressed(
    step: Step, audience: Audience, before: frozenset[str], after: frozenset[str]
) -> Iterator[tuple[Any, frozenset[str]]]:
    """What a letter is about, and to whom it goes; nothing where there is nobody."""
    if audience is Audience.LISTED:
        for case in _listed(step.obj):
            yield case, frozenset((groups.enterprise_group_id(case.enterprise_id),))
        return
    principals = _principals(step, audience, before, after)
    if principals:
        yield _about(step, audience), principals


def _listed(obj: Any) -> Iterator[Any]:
    """The cases of a notice or announcement that are in it still."""
    for case in (office.find_by_uid(uid) for uid in obj.cases):
        if case is not None and obj.getId() in (case.case_file.notice, case.case_file.announcement):
            yield case


def _about(step: Step, audience: Audience) -> Any:
    """The object itself; for the enterprise, the case for which a standard is made."""
    origin = _origin(step.obj) if audience is Audience.APPLICANT else None
    return step.obj if origin is None else origin


def _origin(obj: Any) -> Any | None:
    return office.case_by_id(getattr(obj, "origin_case", ""))


def _principals(step: Step, audience: Audience, before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    case = office.case_of(step.obj)
    if audience is Audience.AWAITED:
        return after - before
    if audience is Audience.FORMER:
        return before - after
    if audience is Audience.APPLICANT:
        enterprise_id = _enterprise_id(step, case)
        return frozenset((groups.enterprise_group_id(enterprise_id),) if enterprise_id else ())
    if audience is Audience.EXPERTS:
        return _added_experts(step)
    if audience in HELD:
        return frozenset(one.principal for one in holdings_of(step.obj) if one.role is HELD[audience])
    return _body(step, case, after)


def _enterprise_id(step: Step, case: Any) -> str:
    if step.obj.portal_type == "Enterprise":
        return step.obj.getId()
    found = case or office.find_by_uid(getattr(step.obj, "case_uid", "")) or _origin(step.obj)
    return found.enterprise_id if found is not None else ""


def _added_experts(step: Step) -> frozenset[str]:
    fields = step.decision
    named = (*(fields.get("experts") or ()), fields.get("lead"), fields.get("expert"), fields.get("incoming"))
    return frozenset(one for one in named if one)


def _body(step: Step, case: Any, after: frozenset[str]) -> frozenset[str]:
    """The function of the body that acts next, or its signatory."""
    body_id = getattr(step.obj, "body_id", "") or (case.case_file.body if case is not None else "")
    if not body_id:
        return frozenset()
    own = {groups.group_id(body_id, one) for one in groups.FUNCTIONS[groups.BodyKind.CERTIFICATION]}
    return frozenset(own & after) or frozenset((groups.group_id(body_id, "signatory"),))


def _opinion(step: Step, principals: frozenset[str]) -> str:
    """What was written, where everybody to whom the letter goes may read it."""
    readers = {one.principal for one in holdings_of(step.obj) if _reads(step, one)}
    return step.decision.opinion if principals <= readers else ""


def _reads(step: Step, holding: Holding) -> bool:
    taken = Taken(own=bool(holding.body) and holding.body == step.actor.body)
    return told(holding.role, step.obj.portal_type, step.transition.id.value, taken) is Told.OPINION


def occasion_of(step: Step, about: Any, principals: frozenset[str], audience: Audience) -> Occasion:
    """What a letter tells of a step."""
    case = office.case_of(about) or office.find_by_uid(getattr(about, "case_uid", ""))
    return Occasion(
        at=step.now,
        step=step.transition.title,
        stage=step.workflow.state(step.to_state).title,
        opinion=_opinion(step, principals),
        link=_link(about, audience),
        contact=setting("contact") or "",
        site=api.portal.get().Title(),
        **(_of_object(about) if case is None else of_case(case) | _of_certificate(step.obj)),
        **_next(step, step.obj if case is None else case, principals),
    )


def _link(about: Any, audience: Audience) -> str:
    """The page that the reader may open: the enterprise reads the redacted facts of an objection only."""
    page = REDACTED if about.portal_type == "Objection" and audience is Audience.APPLICANT else ""
    return f"{link_to(about)}{page}"


def _of_object(obj: Any) -> dict[str, Any]:
    """What is not of one case: a standard, or an enterprise by its code."""
    is_enterprise = obj.portal_type == "Enterprise"
    number = obj.credit_code if is_enterprise else obj.number
    return {
        "product": obj.label,
        "number": number or UNNUMBERED,
        "enterprise": obj.label if is_enterprise else "",
    }


def _of_certificate(obj: Any) -> dict[str, Any]:
    """The number of the certificate that a step is about; its case may have let go of it."""
    return {"certificate": obj.number or UNNUMBERED} if obj.portal_type == "Certificate" else {}


def of_case(case: Any) -> dict[str, Any]:
    """Number, names and days of a case."""
    file = case.case_file
    body, certificate = office.body(file.body), certificate_object(case)
    notice, announcement = office.notice(file.notice), office.announcement(file.announcement)
    return {
        "number": case.number or DRAFT,
        "enterprise": office.enterprise_of_case(case).label,
        "product": case.label,
        "question": file.clarification.question if file.clarification is not None else "",
        "defects": tuple(f"{title_of_place(case, one.place)}：{one.text}" for one in file.defects),
        "body": body.label if body is not None else "",
        "certificate": (certificate.number or "") if certificate is not None else "",
        "announcement": (announcement.number or announcement.label) if announcement is not None else "",
        "first": day_of(notice.starts_at) if notice is not None and notice.starts_at else None,
        "last": last_day(notice.ends_at) if notice is not None and notice.ends_at else None,
    }


def _next(step: Step, obj: Any, principals: frozenset[str]) -> dict[str, Any]:
    """What the readers have to do next, and until when: the day that was set by the step or before, or the stage's."""
    words = awaited_by(obj, principals)
    term = terms.set_day(step.obj) if state_of(step.obj) else None
    if term is None and obj.portal_type == "Application" and state_of(obj):
        term = terms.due(obj)
    return {
        "next_step": "；".join(words),
        "due": step.decision.get("due_on") or (term.day if term else None),
        "estimated": bool(term and term.estimated and not step.decision.get("due_on")),
    }
