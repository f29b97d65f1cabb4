"""Who gets which letter: portal_type → transition → audience and text. A step without letters has an empty row."""

from dataclasses import dataclass
from enum import StrEnum
from shanxi.jingpin.casework import letter_texts as text
from shanxi.jingpin.casework import letter_texts_public as public
from shanxi.jingpin.casework.letter_frame import LetterText


class Audience(StrEnum):
    """To whom a letter goes.

    - ``APPLICANT``: the accounts of the enterprise.
    - ``AWAITED``: those who are waited for after the step and were not before.
    - ``EXPERTS``: the experts that the step has added.
    - ``BODY``: the certification body after the step, by the function that acts next or its signatory.
    - ``VOTERS``: the experts who are asked to vote.
    - ``FEDERATION``: the federation's officers.
    - ``LISTED``: the enterprises of a notice or announcement, each by a letter on its own case.
    - ``FORMER``: those who were waited for, or assigned, before the step and are not any more.
    """

    APPLICANT = "applicant"
    AWAITED = "awaited"
    EXPERTS = "experts"
    BODY = "body"
    VOTERS = "voters"
    FEDERATION = "federation"
    LISTED = "listed"
    FORMER = "former"


@dataclass(frozen=True)
class Addressed:
    """A letter of a step."""

    audience: Audience
    text: LetterText


Row = tuple[Addressed, ...]


def _to(audience: Audience, letter: LetterText) -> Addressed:
    return Addressed(audience, letter)


def _applicant(letter: LetterText) -> Addressed:
    return _to(Audience.APPLICANT, letter)


def _body(letter: LetterText) -> Addressed:
    return _to(Audience.BODY, letter)


TASK = _to(Audience.AWAITED, text.TASK)
RETURNED = _to(Audience.AWAITED, text.RETURNED)
PROGRESS = _applicant(text.PROGRESS)
APPOINTED = _to(Audience.EXPERTS, text.APPOINTED)
STOPPED = _to(Audience.FORMER, text.STOPPED)

CASE: dict[str, Row] = {
    "submit": (_applicant(text.SUBMITTED), TASK),
    "discard": (_applicant(text.DISCARDED),),
    "carry_over": (),
    "accept": (_applicant(text.ACCEPTED), TASK),
    "request_supplement": (_applicant(text.SUPPLEMENT),),
    "extend_supplement": (_applicant(text.EXTENDED),),
    "resubmit": (_applicant(text.RESUBMITTED), TASK),
    "lapse": (_applicant(text.LAPSED),),
    "appoint_experts": (APPOINTED,),
    "invite_expert": (APPOINTED,),
    "replace_expert": (APPOINTED, _to(Audience.FORMER, text.REPLACED)),
    "declare_free": (),
    "declare_conflict": (TASK,),
    "ask_clarification": (_applicant(text.CLARIFICATION),),
    "answer_clarification": (TASK,),
    "link_standard": (),
    "recommend": (PROGRESS, TASK),
    "assign_body": (_body(text.ASSIGNED), _applicant(text.BODY_CHOSEN)),
    "decline_assignment": (TASK,),
    "reassign_body": (
        _body(text.ASSIGNED),
        _to(Audience.FORMER, text.UNASSIGNED),
        _applicant(text.BODY_CHOSEN),
    ),
    "sign_contract": (TASK,),
    "record_audit": (TASK,),
    "return_report": (_body(text.RETURNED),),
    "accept_report": (PROGRESS, TASK),
    "submit_bundle": (PROGRESS, TASK),
    "give_department_opinion": (TASK,),
    "approve": (PROGRESS, TASK),
    "return_to_experts": (PROGRESS, RETURNED),
    "return_to_certification": (PROGRESS, RETURNED),
    "return_to_issuance": (PROGRESS, RETURNED),
    "return_to_joint_review": (PROGRESS, RETURNED),
    "start_public_notice": (_applicant(public.NOTICE_STARTED), _body(public.NOTICE_TOLD), TASK),
    "announce": (_applicant(public.ANNOUNCED), _body(public.ANNOUNCED_TO_BODY)),
    "return_to_awaiting_notice": (PROGRESS, RETURNED),
    "reopen_after_objection": (PROGRESS, RETURNED),
    "reject_after_objection": (_applicant(text.REJECTED),),
    "reject": (_applicant(text.REJECTED), STOPPED),
    "withdraw": (_applicant(text.WITHDRAWN), STOPPED),
    "terminate": (_applicant(text.TERMINATED), STOPPED),
}

CHANGED = (_applicant(text.CERTIFICATE_CHANGED), _body(text.CERTIFICATE_TOLD))

CERTIFICATE: dict[str, Row] = {
    "assign_number": (_body(text.NUMBERED),),
    "refuse_number": (_body(text.NUMBER_REFUSED),),
    "request_again": (TASK,),
    "seal": (),
    "reprint": (),
    "report_up": (TASK,),
    "send_back": (_body(text.RETURNED),),
    "issue": (_applicant(text.ISSUED),),
    "return_to_numbered": (),
    "void": (_body(text.NUMBER_VOID),),
    "make_valid": (),
    "propose_suspension": (TASK,),
    "propose_revocation": (TASK,),
    "request_cancellation": (TASK,),
    "decline_proposal": (_body(text.PROPOSAL_DECLINED),),
    "decline_cancellation": (_applicant(text.CANCELLATION_DECLINED),),
    "suspend": CHANGED,
    "restore": (_applicant(text.CERTIFICATE_RESTORED), _body(text.CERTIFICATE_TOLD)),
    "revoke": CHANGED,
    "cancel": (_applicant(text.CERTIFICATE_ENDED), _body(text.CERTIFICATE_TOLD)),
    "replace": (),
}

REPORT: dict[str, Row] = {
    "evaluate": (TASK,),
    "review": (TASK,),
    "decide": (TASK,),
    "send_back": (RETURNED,),
    "submit_report": (TASK,),
    "revise": (),
    "accept": (),
    "return_report": (),
    "abandon": (),
}

FINDING: dict[str, Row] = {
    "notify": (_applicant(text.FINDING),),
    "drop": (_applicant(text.FINDING_CLOSED),),
    "answer": (TASK,),
    "close": (_applicant(text.FINDING_CLOSED),),
    "reopen": (_applicant(text.FINDING),),
}

DECIDED = _applicant(public.OBJECTION_DECIDED)

OBJECTION: dict[str, Row] = {
    "accept": (_applicant(public.OBJECTION_RECEIVED),),
    "not_accept": (),
    "investigate": (),
    "state_case": (TASK,),
    "uphold": (DECIDED, TASK),
    "uphold_partly": (DECIDED, TASK),
    "dismiss": (DECIDED, TASK),
    "reply": (_applicant(public.OBJECTION_REPLIED),),
}

REVIEW: dict[str, Row] = {"sign": (TASK,), "supersede": ()}

TO_FEDERATION = _to(Audience.FEDERATION, public.STANDARD_TASK)
TOLD = _applicant(public.STANDARD_TOLD)

STANDARD: dict[str, Row] = {
    "start_comment": (TOLD,),
    "start_voting": (_to(Audience.VOTERS, public.STANDARD_VOTE), TO_FEDERATION),
    "vote": (),
    "return_to_draft": (_to(Audience.AWAITED, public.STANDARD_RETURNED),),
    "approve": (TO_FEDERATION,),
    "publish": (TOLD,),
    "adopt": (TOLD,),
    "supersede": (TOLD,),
    "abolish": (TOLD,),
}

NOTICE_CHANGED = (_to(Audience.LISTED, public.NOTICE_CHANGED),)

NOTICE: dict[str, Row] = {
    "publish": (),
    "extend": NOTICE_CHANGED,
    "correct": NOTICE_CHANGED,
    "cancel": (),
}

ANNOUNCEMENT_CHANGED = (_to(Audience.LISTED, public.ANNOUNCEMENT_CHANGED),)

ANNOUNCEMENT: dict[str, Row] = {
    "publish": (),
    "correct": ANNOUNCEMENT_CHANGED,
    "supplement": ANNOUNCEMENT_CHANGED,
}

ENTERPRISE: dict[str, Row] = {
    "verify": (),
    "question": (_applicant(public.ENTERPRISE_QUESTIONED),),
}

LETTERS: dict[str, dict[str, Row]] = {
    "Application": CASE,
    "Certificate": CERTIFICATE,
    "CertificationReport": REPORT,
    "Finding": FINDING,
    "Objection": OBJECTION,
    "Review": REVIEW,
    "GroupStandard": STANDARD,
    "PublicNotice": NOTICE,
    "Announcement": ANNOUNCEMENT,
    "Enterprise": ENTERPRISE,
}


def letters_of_step(portal_type: str, transition: str) -> Row:
    """The letters of a step, in order."""
    return LETTERS.get(portal_type, {}).get(transition, ())
