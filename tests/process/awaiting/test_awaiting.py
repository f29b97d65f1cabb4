"""What is waited for is drawn: the step exists in that state, and the role may take it."""

from dataclasses import replace
from datetime import date
from datetime import datetime
from datetime import timedelta
import pytest
from shanxi.jingpin.process.awaiting import awaited
from shanxi.jingpin.process.awaiting import AWAITING
from shanxi.jingpin.process.awaiting import possible
from shanxi.jingpin.process.awaiting.awaited import Awaited
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Ballot
from shanxi.jingpin.process.facts import Body
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import CertificateFacts
from shanxi.jingpin.process.facts import Contract
from shanxi.jingpin.process.facts import DepartmentOpinion
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.facts import Notice
from shanxi.jingpin.process.facts import NoticeRow
from shanxi.jingpin.process.facts import Objection
from shanxi.jingpin.process.facts import ObjectionFacts
from shanxi.jingpin.process.facts import Report
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.facts import ReviewFacts
from shanxi.jingpin.process.facts import Standard
from shanxi.jingpin.process.facts import StandardFacts
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


NOW = datetime(2026, 11, 23, 10, 0, tzinfo=BEIJING)
CASE = CaseFacts(now=NOW)
STEP = "@@decide?transition="
LISTED = [
    (portal_type, state, one)
    for portal_type, table in AWAITING.items()
    for state, rows in table.items()
    for one in rows
]


@pytest.mark.parametrize(("portal_type", "state", "one"), [row for row in LISTED if row[2].page.startswith(STEP)])
def test_the_step_is_drawn_for_that_role_in_that_state(portal_type: str, state: str, one: Awaited) -> None:
    transition = WORKFLOWS[portal_type].transition(one.page.removeprefix(STEP))
    assert one.role in transition.actors[state]


@pytest.mark.parametrize(("portal_type", "state", "one"), LISTED)
def test_who_is_waited_for_may_see_the_object(portal_type: str, state: str, one: Awaited) -> None:
    assert one.role in WORKFLOWS[portal_type].access[one.permission][state]


def test_a_running_case_waits_for_somebody() -> None:
    running = {state.id for state in WORKFLOWS["Application"].states if WORKFLOWS["Application"].exits(state.id)}
    assert running - set(AWAITING["Application"]) == set()


E1, E2 = Expert("e1", is_lead=True, declared_free=True), Expert("e2", declared_free=True)
GROUP = (E1, E2, Expert("e3", declared_free=True))
REVIEWED = replace(
    CASE,
    manifest=Manifest(whole="seen"),
    departments=("a", "b"),
    opinions=(DepartmentOpinion("a", "seen"),),
)
ROW = NoticeRow("SXJP-2026-1-0001")
SHOWN = replace(CASE, number=ROW.case, notice=Notice(state="published", rows=(ROW,), ends_at=NOW + timedelta(days=1)))
UPHELD = Objection(state="replied", outcome="partly_upheld")
ROWS = [
    ("expert_evaluation", CASE, ["指派评审专家"]),
    ("expert_evaluation", replace(CASE, experts=GROUP), ["制定或者选用标准"]),
    ("expert_evaluation", replace(CASE, experts=(Expert("e1", is_lead=True), E2, Expert("e3"))), []),
    ("expert_evaluation", replace(CASE, experts=GROUP, standard=Standard()), []),
    (
        "expert_evaluation",
        replace(CASE, experts=(E1, E2, Expert("e3", conflict=True))),
        ["更换回避的专家", "制定或者选用标准"],
    ),
    ("expert_evaluation", replace(CASE, experts=(E1, E2, Expert("e3"))), ["制定或者选用标准"]),
    ("supplement", replace(CASE, supplement=Supplement(date(2026, 11, 1), date(2026, 11, 23))), ["补全材料后再次提交"]),
    (
        "supplement",
        replace(CASE, supplement=Supplement(date(2026, 11, 1), date(2026, 11, 22))),
        ["补全逾期，办理不予通过"],
    ),
    ("certification", CASE, ["确定认证机构"]),
    (
        "certification",
        replace(CASE, body=Body("b"), contract=Contract("1", True, True), report=Report()),
        ["提交主要图纸和技术文件"],
    ),
    ("issuance", CASE, ["申请证书编号"]),
    ("joint_review", REVIEWED, ["出具部门意见"]),
    ("joint_review", replace(REVIEWED, actor=Actor(body="a")), []),
    ("joint_review", replace(REVIEWED, actor=Actor(body="b")), ["出具部门意见"]),
    ("joint_review", replace(REVIEWED, departments=("a",), actor=Actor(body="a")), ["作出汇总审核结论"]),
    ("joint_review", replace(REVIEWED, manifest=Manifest(whole="new"), actor=Actor(body="a")), ["出具部门意见"]),
    ("public_notice", SHOWN, []),
    ("public_notice", replace(SHOWN, notice=replace(SHOWN.notice, ends_at=NOW)), ["公示期已满，发布公告"]),
    ("public_notice", replace(SHOWN, notice=replace(SHOWN.notice, ends_at=NOW), objections=(Objection(),)), []),
    ("public_notice", replace(SHOWN, objections=(UPHELD,)), ["异议成立，决定重新汇总审核或者不予通过"]),
    ("public_notice", replace(SHOWN, objections=(replace(UPHELD, settled=True),)), []),
]


@pytest.mark.parametrize(("state", "facts", "expected"), ROWS)
def test_what_a_case_waits_for(state: str, facts: CaseFacts, expected: list[str]) -> None:
    assert [one.words for one in awaited("Application", state, facts)] == expected


@pytest.mark.parametrize(("state", "facts", "expected"), ROWS)
def test_what_begins_to_wait_without_a_step_says_so(state: str, facts: CaseFacts, expected: list[str]) -> None:
    """The index is written at a step; whoever is waited for only later has to be in it already."""
    later = replace(facts, now=NOW + timedelta(days=100))
    begins = [one for one in possible("Application", state) if one.when(later) and not one.when(facts)]
    assert [one.words for one in begins if not one.by_itself] == []


VOTING = StandardFacts(now=NOW, standard=Standard(drafters=("e1",), ballots=(Ballot("e2", True),)))


@pytest.mark.parametrize(("person", "waits"), [("", True), ("e1", False), ("e2", False), ("e3", True)])
def test_a_vote_waits_for_those_who_may_and_have_not_voted(person: str, waits: bool) -> None:
    found = awaited("GroupStandard", "voting", replace(VOTING, actor=Actor(person)))
    assert ("表决团体标准" in [one.words for one in found]) is waits


HEARING = ObjectionFacts(
    now=NOW,
    objection=Objection(state="accepted", statement_until=NOW + timedelta(days=1)),
    notice_starts_at=NOW,
    notice_ends_at=NOW,
)


@pytest.mark.parametrize(
    ("changes", "waits"),
    [({}, True), ({"enterprise_heard": True}, False), ({"statement_until": NOW}, False)],
)
@pytest.mark.parametrize("state", ["accepted", "investigating"])
def test_an_enterprise_is_waited_for_until_it_is_heard_or_its_time_is_over(
    state: str, changes: dict[str, Any], waits: bool
) -> None:
    facts = replace(HEARING, objection=replace(HEARING.objection, **changes))
    found = awaited("Objection", state, facts)
    assert ("陈述申辩" in [one.words for one in found]) is waits


@pytest.mark.parametrize(
    ("state", "page"), [("awaiting_notice", "@@public-notices"), ("public_notice", "@@office-announcements")]
)
def test_what_is_dealt_with_in_batches_opens_a_page_of_the_site(state: str, page: str) -> None:
    assert (page, True) in [(one.page, one.on_site) for one in possible("Application", state)]


@pytest.mark.parametrize(("proposed", "expected"), [((), 0), (("revocation",), 1)])
def test_a_valid_certificate_waits_where_a_measure_is_proposed(proposed: tuple[str, ...], expected: int) -> None:
    facts = CertificateFacts(now=NOW, certificate=Certificate(state="valid"), proposed=frozenset(proposed))
    assert len(awaited("Certificate", "valid", facts)) == expected


@pytest.mark.parametrize("case_state", ["certification", "expert_evaluation"])
@pytest.mark.parametrize("state", ["requested", "numbered"])
@pytest.mark.parametrize("refused", [True, False])
def test_a_certificate_waits_for_nobody_while_its_case_is_elsewhere(case_state: str, state: str, refused: bool) -> None:
    facts = CertificateFacts(now=NOW, certificate=Certificate(state=state, refused=refused))
    assert len(awaited("Certificate", state, facts)) == 1
    assert awaited("Certificate", state, replace(facts, case_state=case_state)) == ()


@pytest.mark.parametrize(("expert", "expected"), [(Expert("e1"), "声明有无利益冲突"), (E1, "填写并签署初评意见")])
def test_an_opinion_waits_for_the_declaration_first(expert: Expert, expected: str) -> None:
    facts = ReviewFacts(now=NOW, review=Review("e1"), expert=expert)
    assert [one.words for one in awaited("Review", "drafting", facts)] == [expected]
