"""Who reads the written opinion of which step."""

import pytest
from shanxi.jingpin.process.opinion_readers import OPINION_READERS
from shanxi.jingpin.process.opinion_readers import READS_ALL
from shanxi.jingpin.process.roles import BODY_ROLES
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.telling import INTERNAL
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
    (Role.LOG_AUDITOR, Role.SITE_EDITOR): set(),
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
        """The federation and the departments read everything."""
        for portal_type, rows in OPINION_READERS.items():
            assert all(told(role, portal_type, one) is Told.OPINION for one in rows)


class TestTold:
    def test_own(self):
        """What one's own body has written, and not what another body of the same kind has."""
        assert told(Role.DECIDER, "Application", "decline_assignment", own=True) is Told.OPINION
        assert told(Role.DECIDER, "Application", "decline_assignment") is Told.OUTCOME

    def test_outside_of_cases(self):
        """Where no table says anything, the outcome is told."""
        assert told(Role.EVALUATOR, "PublicNotice", "publish") is Told.OUTCOME
