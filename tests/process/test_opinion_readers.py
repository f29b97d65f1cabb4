"""第四条（七）: whoever writes an opinion is told who will read it."""

import pytest
from shanxi.jingpin.process.opinion_readers import readers_in_words
from shanxi.jingpin.process.opinion_readers import reads_opinion
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import WORKFLOWS


@pytest.mark.parametrize(
    ("portal_type", "transition", "words"),
    [
        ("Application", "accept", "写入办理记录，申请单位、预审组、联合会、汇总审核部门可以看到。"),
        ("Application", "record_audit", "写入办理记录，只有联合会、汇总审核部门可以看到。"),
        ("Application", "recommend", "写入办理记录，申请单位、专家组、联合会、汇总审核部门可以看到。"),
        ("CertificationReport", "review", "写入办理记录，只有认证机构、联合会、汇总审核部门可以看到。"),
        ("Certificate", "refuse_number", "写入办理记录，只有认证机构、认证联盟、联合会、汇总审核部门可以看到。"),
        ("Application", "reject", "写入办理记录，申请单位、预审组、联合会、汇总审核部门可以看到。"),
        ("Application", "withdraw", "写入办理记录，申请单位、联合会、汇总审核部门可以看到。"),
        ("Enterprise", "question", "写入办理记录，申请单位、预审组、联合会可以看到。"),
        ("Objection", "not_accept", "写入办理记录，只有联合会可以看到。"),
    ],
)
def test_words(portal_type: str, transition: str, words: str) -> None:
    step = WORKFLOWS[portal_type].transition(transition)
    assert readers_in_words(portal_type, transition, next(iter(step.actors.values()))) == words


@pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.portal_type for one in DRAWINGS])
def test_an_applicant_who_reads_is_named(workflow) -> None:
    """Nobody writes for the federation's eyes what the enterprise will read."""
    for one in workflow.transitions:
        if reads_opinion(Role.APPLICANT, workflow.portal_type, one.id.value):
            assert "申请单位" in readers_in_words(workflow.portal_type, one.id.value, ())
