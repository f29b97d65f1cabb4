"""第六条（五）: the departments and their manifest."""

from dataclasses import replace
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import MANIFEST
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.settings import Settings


READY = replace(CASE, state="joint_review")
SPEAKING = replace(READY, actor=Actor("d", "市场监管局"), decision=deciding(agrees=True, manifest="e5"))
AGAIN = ("submit_bundle", "give_department_opinion", "approve")
TWO = ("市场监管局", "农业农村厅")

AGAINST = DepartmentOpinion("市场监管局", "e5", False)
REFUSING = replace(READY, opinions=(AGAINST,))
NO_DEPARTMENT = replace(READY, active_departments=())

ROWS = [
    ("submit_bundle", replace(READY, state="issuance"), []),
    ("submit_bundle", replace(NO_DEPARTMENT, state="issuance"), ["submit_bundle.departments"]),
    (
        "submit_bundle",
        replace(READY, state="issuance", settings=Settings(departments=2)),
        ["submit_bundle.departments"],
    ),
    (
        "submit_bundle",
        replace(READY, state="issuance", settings=Settings(departments=2), active_departments=TWO),
        [],
    ),
    ("submit_bundle", replace(NO_DEPARTMENT, settings=Settings(departments=0)), ["submit_bundle.departments"]),
    ("return_to_joint_review", replace(READY, state="awaiting_notice"), []),
    ("return_to_joint_review", replace(NO_DEPARTMENT, state="awaiting_notice"), ["submit_bundle.departments"]),
    ("reject", REFUSING, []),
    ("reject", READY, ["reject.departments"]),
    ("reject", replace(READY, opinions=()), ["reject.departments"]),
    ("reject", replace(REFUSING, departments=TWO), ["reject.departments"]),
    (
        "reject",
        replace(READY, departments=TWO, opinions=(DepartmentOpinion(TWO[0], "e5"), DepartmentOpinion(TWO[1], "e5"))),
        ["reject.departments"],
    ),
    ("reject", replace(REFUSING, departments=TWO, opinions=(AGAINST, DepartmentOpinion(TWO[1], "e5"))), []),
    ("reject", replace(READY, opinions=(replace(AGAINST, manifest="old"),)), ["reject.departments"]),
    ("reject", replace(READY, opinions=(AGAINST, DepartmentOpinion("市场监管局", "e5"))), ["reject.departments"]),
    ("reject", replace(READY, state="certification", opinions=()), []),
    ("give_department_opinion", SPEAKING, []),
    (
        "give_department_opinion",
        replace(SPEAKING, actor=Actor("d", "农业农村厅")),
        ["give_department_opinion.department"],
    ),
    (
        "give_department_opinion",
        replace(SPEAKING, manifest=replace(MANIFEST, whole="f6")),
        ["give_department_opinion.manifest"],
    ),
    ("give_department_opinion", replace(SPEAKING, decision=deciding(manifest="e5")), ["decision.fields"]),
    ("give_department_opinion", replace(SPEAKING, decision=deciding(agrees=False, manifest="e5")), []),
    ("approve", READY, []),
    ("approve", replace(READY, manifest=replace(MANIFEST, report="")), ["approve.manifest"]),
    ("approve", replace(READY, manifest=replace(MANIFEST, materials="", standard="")), ["approve.manifest"] * 2),
    ("approve", replace(READY, manifest=Manifest()), [*["approve.manifest"] * 5, "approve.opinions"]),
    ("approve", replace(READY, departments=()), ["approve.departments"]),
    ("approve", replace(READY, settings=Settings(departments=2)), ["approve.departments"]),
    ("approve", replace(READY, departments=TWO), ["approve.opinions"]),
    ("approve", replace(READY, opinions=(DepartmentOpinion("市场监管局", "old"),)), ["approve.opinions"]),
    ("approve", replace(READY, opinions=(DepartmentOpinion("市场监管局", "e5", False),)), ["approve.agreement"]),
    (
        "approve",
        replace(READY, opinions=(DepartmentOpinion("市场监管局", "e5", False), DepartmentOpinion("市场监管局", "e5"))),
        [],
    ),
    ("approve", replace(READY, earlier=("submit_bundle", "give_department_opinion")), []),
    ("approve", replace(READY, earlier=(*AGAIN, "return_to_joint_review")), ["approve.fresh"]),
    ("approve", replace(READY, earlier=(*AGAIN, "reopen_after_objection")), ["approve.fresh"]),
    ("approve", replace(READY, earlier=(*AGAIN, "reopen_after_objection", "give_department_opinion")), []),
    ("return_to_experts", READY, []),
    ("return_to_issuance", replace(READY, decision=deciding("")), ["decision.opinion"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_joint_review(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
