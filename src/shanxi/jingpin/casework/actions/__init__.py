"""What then happens: portal_type → transition → effects, in order. Read this table first.

After the effects, every step is recorded, what is awaited is set anew, and letters are written (``consequences``).
"""

from collections.abc import Callable
from shanxi.jingpin.casework.actions import announcement
from shanxi.jingpin.casework.actions import call
from shanxi.jingpin.casework.actions import certificate
from shanxi.jingpin.casework.actions import certification
from shanxi.jingpin.casework.actions import ending
from shanxi.jingpin.casework.actions import expert_evaluation
from shanxi.jingpin.casework.actions import follow_up
from shanxi.jingpin.casework.actions import joint_review
from shanxi.jingpin.casework.actions import objection
from shanxi.jingpin.casework.actions import prequalification
from shanxi.jingpin.casework.actions import public_notice
from shanxi.jingpin.casework.actions import report
from shanxi.jingpin.casework.actions import standard
from shanxi.jingpin.casework.actions import submission
from shanxi.jingpin.casework.actions import supplement
from shanxi.jingpin.casework.contract import keep_scan
from shanxi.jingpin.casework.step import Step


Action = Callable[[Step], None]

END: tuple[Action, ...] = (
    supplement.lock_again,
    ending.end_parts,
    submission.release_product,
    expert_evaluation.reindex_standards,
)
#: The bundle is frozen as it is now, whichever step brings the case here: papers may have changed since the last time.
ENTER_JOINT_REVIEW: tuple[Action, ...] = (joint_review.freeze_bundle, expert_evaluation.reindex_standards)

ACTIONS: dict[str, dict[str, tuple[Action, ...]]] = {
    "Application": {
        "submit": (
            submission.copy_call,
            submission.copy_item,
            submission.claim_product,
            submission.give_case_number,
            submission.note_submission,
            submission.keep_snapshot,
        ),
        "carry_over": (submission.carry_over,),
        "accept": (prequalification.note_priority, prequalification.verify_enterprise, follow_up.note_follow_up),
        "request_supplement": (supplement.open_supplement,),
        "extend_supplement": (supplement.extend_supplement,),
        "resubmit": (
            supplement.lock_again,
            submission.copy_item,
            supplement.clear_verdicts_of_changed_materials,
            submission.keep_snapshot,
        ),
        "lapse": END,
        "reject": END,
        "withdraw": (ending.keep_remark, *END, public_notice.update_row),
        "terminate": (*END, public_notice.update_row),
        "appoint_experts": (expert_evaluation.appoint_experts, expert_evaluation.reindex_standards),
        "invite_expert": (expert_evaluation.invite_expert, expert_evaluation.reindex_standards),
        "replace_expert": (expert_evaluation.replace_expert, expert_evaluation.reindex_standards),
        "declare_free": (expert_evaluation.mark_free,),
        "declare_conflict": (expert_evaluation.mark_conflict, expert_evaluation.reindex_standards),
        "ask_clarification": (expert_evaluation.ask_clarification,),
        "answer_clarification": (expert_evaluation.keep_answer,),
        "link_standard": (expert_evaluation.link_standard,),
        "recommend": (
            follow_up.note_follow_up,
            certification.reopen_report,
            follow_up.hand_over,
            expert_evaluation.reindex_standards,
        ),
        "assign_body": (certification.assign_body, expert_evaluation.reindex_standards),
        "decline_assignment": (certification.take_from_body, expert_evaluation.reindex_standards),
        "reassign_body": (
            certification.take_from_body,
            certification.assign_body,
            expert_evaluation.reindex_standards,
        ),
        "sign_contract": (certification.sign_contract, keep_scan),
        "record_audit": (certification.record_audit,),
        "return_report": (certification.return_report,),
        "accept_report": (certification.accept_report,),
        "submit_bundle": ENTER_JOINT_REVIEW,
        "give_department_opinion": (joint_review.keep_department_opinion,),
        "approve": (joint_review.approve_manifest,),
        "return_to_experts": (
            joint_review.unfreeze_bundle,
            certificate.send_certificate_back,
            expert_evaluation.ask_experts_again,
            expert_evaluation.reindex_standards,
        ),
        "return_to_certification": (
            joint_review.unfreeze_bundle,
            certificate.send_certificate_back,
            certification.reopen_report,
        ),
        "return_to_issuance": (joint_review.unfreeze_bundle, certificate.send_certificate_back),
        "return_to_joint_review": ENTER_JOINT_REVIEW,
        "start_public_notice": (public_notice.note_notice, public_notice.update_row),
        "announce": (
            announcement.note_announcement,
            announcement.make_certificate_valid,
            announcement.replace_former_certificates,
            announcement.show_case,
            submission.release_product,
        ),
        "return_to_awaiting_notice": (public_notice.leave_notice,),
        "reopen_after_objection": (
            *ENTER_JOINT_REVIEW,
            public_notice.settle_objections,
            public_notice.update_row,
            public_notice.leave_notice,
        ),
        "reject_after_objection": (*END, public_notice.update_row),
    },
    "CertificationReport": {
        "evaluate": (report.sign_evaluation,),
        "review": (report.record_review,),
        "decide": (report.record_decision,),
    },
    "Finding": {
        "answer": (report.keep_correction, report.keep_evidence),
        "reopen": (report.set_new_term,),
    },
    "Certificate": {
        "assign_number": (certificate.give_certificate_number,),
        "refuse_number": (certificate.refuse_number,),
        "request_again": (certificate.request_again,),
        "seal": (certificate.note_seal,),
        "issue": (certificate.note_issue,),
        "void": (certificate.void_number,),
        "suspend": (announcement.show_status,),
        "restore": (announcement.show_status,),
        "revoke": (announcement.show_status,),
        "cancel": (announcement.show_status,),
        "replace": (announcement.show_status,),
    },
    "GroupStandard": {
        "start_comment": (standard.note_comment_period,),
        "start_voting": (standard.clear_ballots,),
        "vote": (standard.cast_ballot,),
        "approve": (standard.note_approval,),
        "publish": (standard.number_and_publish, standard.show),
        "adopt": (standard.adopt_published, standard.show),
        "supersede": (standard.end_standard, standard.show),
        "abolish": (standard.end_standard, standard.show),
    },
    "PublicNotice": {
        "publish": (public_notice.give_notice_number, public_notice.start_cases, public_notice.show_notice),
        "extend": (public_notice.extend, public_notice.show_notice),
        "correct": (public_notice.correct, public_notice.show_notice),
        "cancel": (public_notice.cancel,),
    },
    "Announcement": {
        "correct": (announcement.correct,),
        "supplement": (announcement.supplement,),
    },
    "Call": {
        "extend": (call.extend,),
        "close": (call.close,),
    },
    "Objection": {
        "accept": (objection.tell_enterprise,),
        "not_accept": (objection.keep_as_clue,),
        "state_case": (objection.keep_statement,),
        "uphold": (objection.note_outcome,),
        "uphold_partly": (objection.note_outcome,),
        "dismiss": (objection.note_outcome,),
        "reply": (objection.keep_reply,),
    },
}


def actions_of(portal_type: str, transition: str) -> tuple[Action, ...]:
    """The effects of a step, in order."""
    return ACTIONS.get(portal_type, {}).get(transition, ())
