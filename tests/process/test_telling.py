"""Who reads the written opinion of which step."""

import pytest
from shanxi.jingpin.process.opinion_readers import is_personal
from shanxi.jingpin.process.opinion_readers import OPINION_READERS
from shanxi.jingpin.process.opinion_readers import READS_ALL
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.telling import INTERNAL
from shanxi.jingpin.process.telling import Reading
from shanxi.jingpin.process.telling import reading
from shanxi.jingpin.process.telling import Taken
from shanxi.jingpin.process.telling import Told
from shanxi.jingpin.process.telling import told
from shanxi.jingpin.process.workflows import WORKFLOWS


#: The case decisions that each function reads word by word, besides those of its own body.
READ_BY: dict[tuple[Role, ...], set[str]] = {
    (Role.PREQUAL_EXAMINER, Role.PREQUAL_LEAD): {"submit", "resubmit"},
    (Role.EXPERT, Role.EXPERT_LEAD): {
        "appoint_experts",
        "invite_expert",
        "answer_clarification",
        "return_to_experts",
    },
    BODY_ROLES: {
        "assign_body",
        "sign_contract",
        "return_report",
        "accept_report",
        "return_to_certification",
        "return_to_issuance",
    },
    (Role.ALLIANCE,): {"return_to_issuance"},
    (Role.LOG_AUDITOR,): {"declare_conflict"},
    (Role.SITE_EDITOR,): set(),
}
LISTED = [(role, steps) for roles, steps in READ_BY.items() for role in roles]


class TestTable:
    @pytest.mark.parametrize("portal_type", sorted(OPINION_READERS))
    def test_every_step(self, portal_type):
        """A new step cannot be drawn without saying who reads its opinion."""
        drawn = {one.id.value for one in WORKFLOWS[portal_type].transitions}
        assert set(OPINION_READERS[portal_type]) == drawn

    @pytest.mark.parametrize(("role", "steps"), LISTED)
    def test_case(self, role, steps):
        """Nobody reads more of a case than what is written for them."""
        read = {one for one in OPINION_READERS["Application"] if told(role, "Application", one) is Told.OPINION}
        assert read == steps

    @pytest.mark.parametrize("portal_type", sorted(OPINION_READERS))
    def test_applicant_reads_nothing_internal(self, portal_type):
        """What the applicant does not learn of is not addressed to the applicant."""
        for one in INTERNAL.get(portal_type, ()):
            assert told(Role.APPLICANT, portal_type, one) is Told.NOTHING

    @pytest.mark.parametrize("role", sorted(READS_ALL))
    def test_all(self, role):
        """The federation and the departments read everything but what one person says of themselves."""
        for portal_type, rows in OPINION_READERS.items():
            said = [one for one in rows if not is_personal(portal_type, one)]
            assert all(told(role, portal_type, one) is Told.OPINION for one in said)


OWN, MINE, ELSEWHERE = Taken(own=True), Taken(own=True, mine=True), Taken(elsewhere=True)
CONFLICT, APPOINT, INVITE = "declare_conflict", "appoint_experts", "invite_expert"

#: Type, step, reader, who took it → level, persons, checklist, verdicts.
READINGS = [
    # The reason of a conflict: the expert's own, the federation's, the log's (第四条（七）).
    ("Application", CONFLICT, Role.EXPERT, MINE, Reading(Told.OPINION, True, True, True)),
    ("Application", CONFLICT, Role.EXPERT, OWN, Reading(Told.OUTCOME)),
    ("Application", CONFLICT, Role.EXPERT_LEAD, OWN, Reading(Told.OUTCOME)),
    ("Application", CONFLICT, Role.FEDERATION, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", CONFLICT, Role.LOG_AUDITOR, Taken(), Reading(Told.OPINION, True, True, True)),
    ("Application", CONFLICT, Role.JOINT_REVIEWER, Taken(), Reading(Told.OUTCOME)),
    ("Application", CONFLICT, Role.APPLICANT, Taken(), Reading(Told.NOTHING)),
    ("Application", CONFLICT, Role.EVALUATOR, Taken(), Reading(Told.OUTCOME)),
    # Who the experts are: the federation that appoints them, and where they invite one, they themselves.
    ("Application", APPOINT, Role.FEDERATION, OWN, Reading(Told.OPINION, True, True, True)),
    ("Application", APPOINT, Role.JOINT_REVIEWER, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", APPOINT, Role.EXPERT, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", APPOINT, Role.APPLICANT, Taken(), Reading(Told.NOTHING)),
    ("Application", INVITE, Role.FEDERATION, Taken(), Reading(Told.OPINION, True, True, True)),
    ("Application", INVITE, Role.EXPERT, OWN, Reading(Told.OPINION, True, True, True)),
    ("Application", INVITE, Role.JOINT_REVIEWER, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", "replace_expert", Role.FEDERATION, OWN, Reading(Told.OPINION, True, True, True)),
    ("Application", "replace_expert", Role.JOINT_REVIEWER, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", "replace_expert", Role.EXPERT, Taken(), Reading(Told.OUTCOME)),
    # Who signed: for those who sent that person.
    ("Application", "sign_contract", Role.APPLICANT, OWN, Reading(Told.OPINION, True, True, False)),
    ("Application", "sign_contract", Role.SIGNATORY, OWN, Reading(Told.OPINION, True, True, True)),
    ("Application", "sign_contract", Role.SIGNATORY, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", "sign_contract", Role.FEDERATION, Taken(), Reading(Told.OPINION, False, True, True)),
    ("CertificationReport", "submit_report", Role.DECIDER, OWN, Reading(Told.OPINION, True, True, True)),
    ("CertificationReport", "submit_report", Role.FEDERATION, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Certificate", "seal", Role.JOINT_REVIEWER, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Certificate", "seal", Role.LOG_AUDITOR, Taken(), Reading(Told.OUTCOME)),
    # The checklist of another's step is none of the applicant's business; its own it knows.
    ("Application", "accept", Role.APPLICANT, Taken(), Reading(Told.OPINION)),
    ("Application", "accept", Role.PREQUAL_LEAD, OWN, Reading(Told.OPINION, True, True, True)),
    ("Application", "accept", Role.EXPERT, Taken(), Reading(Told.OUTCOME)),
    ("Application", "resubmit", Role.APPLICANT, OWN, Reading(Told.OPINION, True, True, False)),
    # What was done while another body had the case.
    ("Application", "assign_body", Role.EVALUATOR, Taken(), Reading(Told.OPINION, False, True, True)),
    ("Application", "assign_body", Role.EVALUATOR, ELSEWHERE, Reading(Told.NOTHING)),
    ("Application", "return_report", Role.SIGNATORY, ELSEWHERE, Reading(Told.NOTHING)),
    ("CertificationReport", "evaluate", Role.EVALUATOR, ELSEWHERE, Reading(Told.NOTHING)),
    ("Finding", "answer", Role.EVALUATOR, ELSEWHERE, Reading(Told.NOTHING)),
    ("Finding", "answer", Role.FEDERATION, ELSEWHERE, Reading(Told.OPINION, False, True, True)),
    ("Finding", "answer", Role.APPLICANT, Taken(own=True, elsewhere=True), Reading(Told.OPINION, True, True, False)),
]


class TestReading:
    @pytest.mark.parametrize(("portal_type", "step", "role", "taken", "expected"), READINGS)
    def test_step(self, portal_type, step, role, taken, expected):
        """Each reads what is for them, and nobody the persons but those whose persons they are."""
        assert reading(role, portal_type, step, taken) == expected

    def test_two_functions(self):
        """Who has two functions is told what either is told."""
        applicant, federation = Reading(Told.OPINION, True), Reading(Told.OUTCOME, False, True)
        assert applicant | federation == Reading(Told.OPINION, True, True)

    def test_persons(self):
        """Every field that names somebody says so; 经办人 of 表四 is the one who is shown."""
        marked = {
            (portal_type, step.id.value, one.name)
            for portal_type, workflow in WORKFLOWS.items()
            for step in workflow.transitions
            for one in step.records
            if one.names_person
        }
        asks_for_a_person = {
            (portal_type, step.id.value, one.name)
            for portal_type, workflow in WORKFLOWS.items()
            for step in workflow.transitions
            for one in step.records
            if one.vocabulary.endswith("experts") or one.name.endswith("_by")
        }
        assert marked == asks_for_a_person
        assert len(marked) == 11
        (handler,) = [one for one in WORKFLOWS["Application"].transition("accept").records if one.name == "handler"]
        assert not handler.names_person


class TestTold:
    def test_own(self):
        """What one's own body has written, and not what another body of the same kind has."""
        assert told(Role.DECIDER, "Application", "decline_assignment", OWN) is Told.OPINION
        assert told(Role.DECIDER, "Application", "decline_assignment") is Told.OUTCOME

    def test_outside_of_cases(self):
        """Where no table says anything, the outcome is told."""
        assert told(Role.EVALUATOR, "PublicNotice", "publish") is Told.OUTCOME
