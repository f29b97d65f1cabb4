"""Which permission a workflow manages, and who holds it."""

from shanxi.jingpin.process.printing.grants import DENIED
from shanxi.jingpin.process.printing.grants import grants_of
from shanxi.jingpin.process.printing.grants import holders
from shanxi.jingpin.process.workflows import WORKFLOWS


MATERIAL = WORKFLOWS["Material"]
APPLICATION = WORKFLOWS["Application"]


def test_a_material_takes_its_readers_from_the_case() -> None:
    assert set(grants_of(MATERIAL)) == {"shanxi.jingpin: Upload Material File"}


def test_the_office_closes_the_doors_for_all_that_lies_in_it() -> None:
    assert {one: grants_of(WORKFLOWS["OfficeFolder"])[one] for one in DENIED} == dict.fromkeys(DENIED, {})


def test_who_reads_a_case_in_a_state() -> None:
    grants = grants_of(APPLICATION)
    found = {str(one.id): holders(grants, "View", one) for one in APPLICATION.states}
    prequal = ("Applicant", "Federation", "Prequal Examiner", "Prequal Lead")
    body = ("Evaluator", "Certification Reviewer", "Decider", "Signatory")
    assert found == {
        "draft": ("Applicant",),
        "prequalification": prequal,
        "supplement": prequal,
        "expert_evaluation": (*prequal, "Expert", "Expert Lead"),
        "certification": (*prequal, *body),
        "issuance": (*prequal, *body, "Alliance"),
        "joint_review": (*prequal, *body, "Joint Reviewer"),
        "awaiting_notice": (*prequal, *body, "Joint Reviewer"),
        "public_notice": (*prequal, *body, "Joint Reviewer"),
        "certified": (*prequal, *body, "Joint Reviewer"),
        "rejected": prequal,
        "withdrawn": prequal,
        "terminated": prequal,
    }
