"""Who reads and writes what of a case, state by state; assignment narrows it to the right persons (第六条)."""

from shanxi.jingpin.process.drawing import anyone
from shanxi.jingpin.process.drawing import merged
from shanxi.jingpin.process.drawing import Roles
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.workflows.application.states import FROM_CERTIFICATION
from shanxi.jingpin.process.workflows.application.states import FROM_JOINT_REVIEW
from shanxi.jingpin.process.workflows.application.states import SUBMITTED


READERS: Roles = merged(
    anyone(S, Role.APPLICANT),
    anyone(SUBMITTED, Role.FEDERATION, Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD),
    {S.EXPERT_EVALUATION: (Role.EXPERT, Role.EXPERT_LEAD)},
    anyone(FROM_CERTIFICATION, *BODY_ROLES),
    {S.ISSUANCE: (Role.ALLIANCE,)},
    anyone(FROM_JOINT_REVIEW, Role.JOINT_REVIEWER),
)

ACCESS: dict[str, Roles] = {
    "View": READERS,
    "shanxi.jingpin: View Decisions": READERS,
    "shanxi.jingpin: Write Application": anyone((S.DRAFT, S.SUPPLEMENT), Role.APPLICANT),
    "shanxi.jingpin: Upload Material File": anyone((S.DRAFT, S.SUPPLEMENT), Role.APPLICANT),
    "shanxi.jingpin: Examine Materials": {S.PREQUALIFICATION: (Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD)},
    "shanxi.jingpin: Write Review": {S.EXPERT_EVALUATION: (Role.EXPERT, Role.EXPERT_LEAD)},
    "shanxi.jingpin: Write Standard": {S.EXPERT_EVALUATION: (Role.EXPERT_LEAD,)},
    "shanxi.jingpin: Write Report": {S.CERTIFICATION: (Role.EVALUATOR,)},
    "shanxi.jingpin: Upload Technical File": {S.CERTIFICATION: (Role.APPLICANT, Role.EVALUATOR)},
    "shanxi.jingpin: Write Certificate": {S.ISSUANCE: (Role.SIGNATORY,)},
}
