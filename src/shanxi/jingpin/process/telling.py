"""Who is told what of a decision: the outcome, or the written opinion, too (第四条（七）)."""

from dataclasses import dataclass
from enum import IntEnum
from shanxi.jingpin.process.opinion_readers import is_personal
from shanxi.jingpin.process.opinion_readers import reads_opinion
from shanxi.jingpin.process.opinion_readers import reads_persons
from shanxi.jingpin.process.roles import BODY_ROLES
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


@dataclass(frozen=True)
class Taken:
    """Who took a step, as its reader sees it.

    ``own`` where the reader's own body took it, ``mine`` where the reader did. ``elsewhere`` where another
    certification body than the reader's had the case then: no body learns what another one has done (process §1).
    """

    own: bool = False
    mine: bool = False
    elsewhere: bool = False


@dataclass(frozen=True)
class Reading:
    """How much of a decision somebody is told: the persons it names, its checklist, the verdicts of that moment."""

    level: Told = Told.NOTHING
    persons: bool = False
    checklist: bool = False
    verdicts: bool = False

    def __or__(self, other: "Reading") -> "Reading":
        """What somebody is told who has two functions."""
        return Reading(
            max(self.level, other.level),
            self.persons or other.persons,
            self.checklist or other.checklist,
            self.verdicts or other.verdicts,
        )


def reading(role: Role, portal_type: str, transition: str, taken: Taken = Taken()) -> Reading:
    """All that the holder of a role is told of a decision; an applicant knows the checklists of its own steps only."""
    level = told(role, portal_type, transition, taken)
    if level is not Told.OPINION:
        return Reading(level)
    is_applicant = role is Role.APPLICANT
    persons = taken.own or reads_persons(role, portal_type, transition)
    return Reading(level, persons, checklist=taken.own or not is_applicant, verdicts=not is_applicant)


def told(role: Role, portal_type: str, transition: str, taken: Taken = Taken()) -> Told:
    """How much of the words of a decision the holder of a role is told."""
    own = taken.mine if is_personal(portal_type, transition) else taken.own
    if taken.elsewhere and not taken.own and role in BODY_ROLES:
        return Told.NOTHING
    if own or reads_opinion(role, portal_type, transition):
        return Told.OPINION
    hidden = role is Role.APPLICANT and transition in INTERNAL.get(portal_type, frozenset())
    return Told.NOTHING if hidden else Told.OUTCOME
