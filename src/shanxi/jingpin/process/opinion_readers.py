"""Who reads the written opinion of which step: the text addressed to them (第四条（七）, process §2).

One row a transition of everything that lies in a case, and of the standard it is judged by. Who is not named
learns of the outcome only. ``READS_ALL`` need no row, and the body that wrote an opinion reads its own.
"""

from collections.abc import Iterable
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.wording import listed


Readers = frozenset[Role]

#: Those who keep the case together, and those who compile and review all of it (第六条（五）).
READS_ALL: Readers = frozenset((Role.FEDERATION, Role.JOINT_REVIEWER))

NOBODY_ELSE: Readers = frozenset()
APPLICANT: Readers = frozenset((Role.APPLICANT,))
EXAMINERS: Readers = frozenset((Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD))
PANEL: Readers = frozenset((Role.EXPERT, Role.GUEST_EXPERT, Role.EXPERT_LEAD))
BODY: Readers = frozenset(BODY_ROLES)
ALLIANCE: Readers = frozenset((Role.ALLIANCE,))

CASE: dict[str, Readers] = {
    "submit": EXAMINERS,
    "discard": NOBODY_ELSE,
    "carry_over": NOBODY_ELSE,
    "accept": APPLICANT,
    "request_supplement": APPLICANT,
    "extend_supplement": APPLICANT,
    "resubmit": EXAMINERS,
    "lapse": APPLICANT,
    "appoint_experts": PANEL,
    "invite_expert": PANEL,
    "replace_expert": NOBODY_ELSE,
    "declare_free": NOBODY_ELSE,
    "declare_conflict": NOBODY_ELSE,  # see PERSONAL
    "ask_clarification": APPLICANT,
    "answer_clarification": PANEL,
    "link_standard": NOBODY_ELSE,
    "recommend": APPLICANT,
    "assign_body": APPLICANT | BODY,
    "decline_assignment": NOBODY_ELSE,
    "reassign_body": NOBODY_ELSE,
    "sign_contract": APPLICANT | BODY,
    "record_audit": NOBODY_ELSE,
    "return_report": BODY,
    "accept_report": BODY,
    "submit_bundle": NOBODY_ELSE,
    "give_department_opinion": NOBODY_ELSE,
    "approve": NOBODY_ELSE,
    "return_to_experts": PANEL,
    "return_to_certification": BODY,
    "return_to_issuance": BODY | ALLIANCE,
    "return_to_joint_review": NOBODY_ELSE,
    "start_public_notice": NOBODY_ELSE,
    "announce": NOBODY_ELSE,
    "return_to_awaiting_notice": NOBODY_ELSE,
    "reopen_after_objection": APPLICANT,
    "reject_after_objection": APPLICANT,
    "reject": APPLICANT,
    "withdraw": NOBODY_ELSE,
    "terminate": APPLICANT,
}

REVIEW: dict[str, Readers] = {"sign": NOBODY_ELSE, "supersede": NOBODY_ELSE}

STANDARD: dict[str, Readers] = {
    "start_comment": NOBODY_ELSE,
    "start_voting": NOBODY_ELSE,
    "vote": NOBODY_ELSE,
    "return_to_draft": PANEL,
    "approve": PANEL,
    "publish": PANEL,
    "adopt": NOBODY_ELSE,
    "supersede": PANEL,
    "abolish": PANEL,
}

REPORT: dict[str, Readers] = {
    "evaluate": NOBODY_ELSE,
    "review": NOBODY_ELSE,
    "decide": NOBODY_ELSE,
    "send_back": NOBODY_ELSE,
    "submit_report": NOBODY_ELSE,
    "revise": NOBODY_ELSE,
    "accept": BODY,
    "return_report": BODY,
    "abandon": NOBODY_ELSE,
}

FINDING: dict[str, Readers] = {
    "notify": APPLICANT,
    "drop": NOBODY_ELSE,
    "answer": BODY,
    "close": APPLICANT,
    "reopen": APPLICANT,
}

CERTIFICATE: dict[str, Readers] = {
    "assign_number": BODY,
    "refuse_number": BODY,
    "request_again": ALLIANCE,
    "seal": NOBODY_ELSE,
    "reprint": NOBODY_ELSE,
    "report_up": NOBODY_ELSE,
    "send_back": BODY,
    "issue": BODY,
    "return_to_numbered": BODY,
    "void": BODY | ALLIANCE,
    "make_valid": NOBODY_ELSE,
    "propose_suspension": NOBODY_ELSE,
    "propose_revocation": NOBODY_ELSE,
    "request_cancellation": NOBODY_ELSE,
    "decline_proposal": BODY,
    "decline_cancellation": APPLICANT,
    "suspend": APPLICANT | BODY,
    "restore": APPLICANT | BODY,
    "revoke": APPLICANT | BODY,
    "cancel": APPLICANT | BODY,
    "replace": NOBODY_ELSE,
}

ENTERPRISE: dict[str, Readers] = {"verify": NOBODY_ELSE, "question": APPLICANT}

#: What somebody says of themselves, not of the case: neither their colleagues nor all of ``READS_ALL`` read it.
PERSONAL: dict[str, dict[str, Readers]] = {
    "Application": {"declare_conflict": frozenset((Role.FEDERATION, Role.LOG_AUDITOR))},
}

#: Who reads the persons that a step names, besides the body that took it: 联合会 has to know whom it may replace.
PERSON_READERS: dict[str, dict[str, Readers]] = {
    "Application": {"invite_expert": frozenset((Role.FEDERATION,))},
}

OPINION_READERS: dict[str, dict[str, Readers]] = {
    "Application": CASE,
    "Review": REVIEW,
    "GroupStandard": STANDARD,
    "CertificationReport": REPORT,
    "Finding": FINDING,
    "Certificate": CERTIFICATE,
    "Enterprise": ENTERPRISE,
}


#: How readers are called on a screen; whoever is not named here reads in a function of their own.
CALLED: tuple[tuple[Readers, str], ...] = (
    (APPLICANT, "申请单位"),
    (EXAMINERS, "预审组"),
    (PANEL, "专家组"),
    (BODY, "认证机构"),
    (ALLIANCE, "认证联盟"),
)
KEEPERS = ((Role.FEDERATION, "联合会"), (Role.JOINT_REVIEWER, "汇总审核部门"))
#: What does not lie in a case is reviewed by no department.
OUTSIDE_CASES = frozenset(("Enterprise",))


def readers_in_words(portal_type: str, transition: str, writers: Iterable[Role]) -> str:
    """Who will read the opinion of a step, as the one who writes it is told (第四条（七）); writers read their own."""
    row = OPINION_READERS.get(portal_type)
    readers = frozenset(writers) | (row[transition] if row is not None else NOBODY_ELSE)
    in_case = row is not None and portal_type not in OUTSIDE_CASES
    kept = [name for role, name in KEEPERS if in_case or role is Role.FEDERATION]
    words = listed([*(name for those, name in CALLED if those & readers), *kept])
    return f"写入办理记录，{words}可以看到。" if readers >= APPLICANT else f"写入办理记录，只有{words}可以看到。"


def reads_opinion(role: Role, portal_type: str, transition: str) -> bool:
    """Whether an opinion of a step is written for the holder of a role."""
    if is_personal(portal_type, transition):
        return role in PERSONAL[portal_type][transition]
    return role in READS_ALL or role in OPINION_READERS.get(portal_type, {}).get(transition, NOBODY_ELSE)


def is_personal(portal_type: str, transition: str) -> bool:
    """Whether a step is one person's word on themselves."""
    return transition in PERSONAL.get(portal_type, {})


def reads_persons(role: Role, portal_type: str, transition: str) -> bool:
    """Whether the holder of a role reads which persons a step of another body names (process §1, §2)."""
    readers = PERSON_READERS.get(portal_type, {}).get(transition, NOBODY_ELSE)
    return role is Role.LOG_AUDITOR or role in readers
