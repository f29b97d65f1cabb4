"""When a step is possible: portal_type → transition → rules. Read this table first.

A transition that is not listed asks for no more than its drawing does: who, and which fields.
"""

from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.rules import acceptance
from shanxi.jingpin.process.rules import announcement
from shanxi.jingpin.process.rules import assignment
from shanxi.jingpin.process.rules import body
from shanxi.jingpin.process.rules import call
from shanxi.jingpin.process.rules import certificate
from shanxi.jingpin.process.rules import certification
from shanxi.jingpin.process.rules import expert_evaluation
from shanxi.jingpin.process.rules import experts
from shanxi.jingpin.process.rules import findings
from shanxi.jingpin.process.rules import joint_review
from shanxi.jingpin.process.rules import objection
from shanxi.jingpin.process.rules import prequalification
from shanxi.jingpin.process.rules import public_notice
from shanxi.jingpin.process.rules import review
from shanxi.jingpin.process.rules import standard
from shanxi.jingpin.process.rules import submission
from shanxi.jingpin.process.rules import supplement
from shanxi.jingpin.process.rules import withdrawal
from shanxi.jingpin.process.rules.decision import entry_rules
from shanxi.jingpin.process.workflows import WORKFLOWS


RULES: dict[str, dict[str, tuple[Rule, ...]]] = {
    "Application": {
        "submit": submission.SUBMIT,
        "carry_over": submission.CARRY_OVER,
        "accept": prequalification.ACCEPT,
        "request_supplement": prequalification.REQUEST_SUPPLEMENT,
        "extend_supplement": supplement.EXTEND_SUPPLEMENT,
        "resubmit": supplement.RESUBMIT,
        "lapse": supplement.LAPSE,
        "appoint_experts": experts.APPOINT_EXPERTS,
        "invite_expert": experts.INVITE_EXPERT,
        "replace_expert": experts.REPLACE_EXPERT,
        "declare_free": experts.DECLARE_FREE,
        "declare_conflict": experts.DECLARE_CONFLICT,
        "ask_clarification": experts.ASK_CLARIFICATION,
        "answer_clarification": experts.ANSWER_CLARIFICATION,
        "link_standard": expert_evaluation.LINK_STANDARD,
        "recommend": expert_evaluation.RECOMMEND,
        "assign_body": assignment.ASSIGN_BODY,
        "decline_assignment": assignment.DECLINE_ASSIGNMENT,
        "reassign_body": assignment.REASSIGN_BODY,
        "sign_contract": acceptance.SIGN_CONTRACT,
        "record_audit": acceptance.RECORD_AUDIT,
        "return_report": acceptance.RETURN_REPORT,
        "accept_report": acceptance.ACCEPT_REPORT,
        "submit_bundle": (*acceptance.SUBMIT_BUNDLE, *joint_review.ENTER),
        "give_department_opinion": joint_review.GIVE_DEPARTMENT_OPINION,
        "approve": joint_review.APPROVE,
        "return_to_joint_review": joint_review.ENTER,
        "start_public_notice": public_notice.START_PUBLIC_NOTICE,
        "announce": announcement.ANNOUNCE,
        "return_to_awaiting_notice": public_notice.RETURN_TO_AWAITING_NOTICE,
        "reopen_after_objection": (*objection.AFTER_OBJECTION, *joint_review.ENTER),
        "reject_after_objection": objection.AFTER_OBJECTION,
        "reject": (*expert_evaluation.REJECT, *joint_review.REJECT),
        "withdraw": withdrawal.WITHDRAW,
        "terminate": withdrawal.TERMINATE,
    },
    "Review": {
        "sign": review.SIGN,
    },
    "GroupStandard": {
        "start_comment": standard.START_COMMENT,
        "start_voting": standard.START_VOTING,
        "vote": standard.VOTE,
        "approve": standard.APPROVE,
        "publish": standard.PUBLISH,
        "adopt": standard.ADOPT,
        "supersede": standard.SUPERSEDE,
        "abolish": standard.ABOLISH,
    },
    "CertificationReport": {
        "evaluate": certification.EVALUATE,
        "review": certification.REVIEW,
        "decide": certification.DECIDE,
        "submit_report": certification.SUBMIT_REPORT,
    },
    "Finding": {
        "notify": findings.NOTIFY,
        "drop": findings.DROP,
        "answer": findings.ANSWER,
        "close": findings.CLOSE,
        "reopen": findings.REOPEN,
    },
    "Certificate": {
        "assign_number": certificate.ASSIGN_NUMBER,
        "refuse_number": certificate.REFUSE_NUMBER,
        "request_again": certificate.REQUEST_AGAIN,
        "seal": certificate.SEAL,
        "reprint": certificate.REPRINT,
        "report_up": certificate.REPORT_UP,
        "send_back": certificate.SEND_BACK,
        "issue": certificate.ISSUE,
        "make_valid": certificate.MAKE_VALID,
        "return_to_numbered": certificate.RETURN_TO_NUMBERED,
        "decline_proposal": certificate.DECLINE_PROPOSAL,
        "decline_cancellation": certificate.DECLINE_CANCELLATION,
        "suspend": certificate.SUSPEND,
        "restore": certificate.RESTORE,
        "revoke": certificate.REVOKE,
        "cancel": certificate.CANCEL,
        "replace": certificate.REPLACE,
    },
    "PublicNotice": {
        "publish": public_notice.PUBLISH,
        "extend": public_notice.EXTEND,
        "cancel": public_notice.CANCEL,
    },
    "Objection": {
        "accept": objection.ACCEPT,
        "not_accept": objection.NOT_ACCEPT,
        "state_case": objection.STATE_CASE,
        "uphold": objection.DECIDE,
        "uphold_partly": objection.DECIDE,
        "dismiss": objection.DECIDE,
        "reply": objection.REPLY,
    },
    "Announcement": {
        "publish": announcement.PUBLISH,
    },
    "Call": {
        "publish": call.PUBLISH,
        "extend": call.EXTEND,
        "close": call.CLOSE,
    },
    "ReviewBody": {
        "deactivate": body.DEACTIVATE,
    },
}


def rules_of(portal_type: str, transition: str) -> tuple[Rule, ...]:
    """What a transition asks for: what its drawing says, then what the table says."""
    drawn = WORKFLOWS[portal_type].transition(transition)
    return (*entry_rules(drawn), *RULES.get(portal_type, {}).get(transition, ()))


#: Rules, each with what it finds.
Checklist = tuple[tuple[Rule, tuple[Blocker, ...]], ...]


def checklist(portal_type: str, transition: str, facts: Moment) -> Checklist:
    """Every rule that applies with what it finds, advice included."""
    return tuple((one, one.blockers(facts)) for one in rules_of(portal_type, transition) if one.applies(facts))


def blockers(portal_type: str, transition: str, facts: Moment) -> tuple[Blocker, ...]:
    """All reasons that stand in the way of a transition; advice is not one."""
    return standing(checklist(portal_type, transition, facts))


def standing(lines: Checklist) -> tuple[Blocker, ...]:
    """What of a checklist stands in the way."""
    return tuple(blocker for one, found in lines if not one.advisory for blocker in found)
