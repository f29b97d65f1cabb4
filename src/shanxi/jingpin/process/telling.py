"""Who is told what of a decision: the outcome, or the written opinion, too (第四条（七）)."""

from enum import IntEnum
from shanxi.jingpin.process.opinion_readers import reads_opinion
from shanxi.jingpin.process.roles import Role


class Told(IntEnum):
    """How much of a decision somebody is told."""

    NOTHING = 0
    OUTCOME = 1
    OPINION = 2


#: Inside the panel, the departments and the bodies; an applicant does not learn of them.
INTERNAL: dict[str, frozenset[str]] = {
    "Application": frozenset(
        (
            "appoint_experts",
            "invite_expert",
            "replace_expert",
            "declare_conflict",
            "link_standard",
            "give_department_opinion",
            "record_audit",
            "return_report",
        )
    ),
    "Review": frozenset(("sign", "supersede")),
    "GroupStandard": frozenset(("start_voting", "vote", "return_to_draft", "approve")),
    "CertificationReport": frozenset(
        ("review", "send_back", "revise", "evaluate", "decide", "abandon", "return_report")
    ),
    "Certificate": frozenset(("refuse_number", "request_again", "reprint", "send_back", "return_to_numbered")),
}


def told(role: Role, portal_type: str, transition: str, own: bool = False) -> Told:
    """How much the holder of a role is told of a decision; ``own`` where one's own body has taken it."""
    if own or reads_opinion(role, portal_type, transition):
        return Told.OPINION
    hidden = role is Role.APPLICANT and transition in INTERNAL.get(portal_type, frozenset())
    return Told.NOTHING if hidden else Told.OUTCOME
