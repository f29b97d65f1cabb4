"""Which role reads which fact of a case."""

import pytest
from shanxi.jingpin.process.case_facts import CASE_FACTS
from shanxi.jingpin.process.case_facts import facts_read_by
from shanxi.jingpin.process.roles import Role


PUBLIC_TO_ALL = {"application_type", "predecessor", "sector", "certified_field", "link", "priority"}
ANSWERED = {"clarification", "clarification_answer"}
ASSIGNED = {"certification_body"}
BODIES = ASSIGNED | {"preferred_body", "earlier_bodies"}


@pytest.mark.parametrize(
    ("role", "more"),
    [
        (Role.APPLICANT, ANSWERED | BODIES),
        (Role.PREQUAL_EXAMINER, set()),
        (Role.EXPERT, ANSWERED | {"sharing_reason"}),
        (Role.EVALUATOR, ASSIGNED | {"applicant_contact"}),
        (Role.SIGNATORY, ASSIGNED | {"applicant_contact"}),
        (Role.ALLIANCE, set()),
        (Role.EXPERT_LEAD, ANSWERED | {"sharing_reason", "scores"}),
        (Role.FEDERATION, ANSWERED | BODIES | {"sharing_reason", "scores"}),
        (Role.JOINT_REVIEWER, ANSWERED | BODIES | {"sharing_reason", "scores"}),
    ],
)
def test_read(role, more):
    """No body learns which other one was preferred or left; experts' reasons and scores stay inside."""
    assert {one.name for one in facts_read_by(frozenset((role,)))} == PUBLIC_TO_ALL | more


def test_nobody():
    """Without a role there is nothing to read."""
    assert facts_read_by(frozenset()) == ()


def test_names():
    """Each fact once."""
    names = [one.name for one in CASE_FACTS]
    assert len(set(names)) == len(names)
