"""The drawings hold together: every state is reached and left, every id is drawn, nobody holds a role by default."""

from hypothesis import given
from hypothesis import strategies as st
import pytest
from shanxi.jingpin.process import states
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.roles import StockRole
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import permission_id_of
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS


STOCK_ROLES = {"Manager", "Owner", "Site Administrator", "Anonymous", "Authenticated", "Member", "Reviewer"}
FINAL = {
    "Application": {"certified", "rejected", "withdrawn", "terminated"},
    "Material": {"kept"},
    "MaterialFile": {"kept"},
    "Review": {"superseded"},
    "GroupStandard": {"superseded", "abolished"},
    "CertificationReport": {"abandoned"},
    "Finding": set(),
    "TechnicalFile": {"kept"},
    "ContractFile": {"kept"},
    "Certificate": {"revoked", "cancelled", "replaced", "void"},
    "PublicNotice": {"cancelled"},
    "Objection": {"not_accepted", "replied"},
    "Announcement": set(),
    "Call": {"withdrawn"},
    "Enterprise": set(),
    "Product": {"kept"},
    "ReviewBody": set(),
    "Office": {"kept"},
    "NoticePage": set(),
}
#: Where stock roles stand in a drawing: the stage, and what is public. No case is concerned.
STAGE = {"Call", "ReviewBody", "Office", "NoticePage"}
every_workflow = pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.portal_type for one in DRAWINGS])


def _reachable(workflow: Workflow, closed: str = "") -> set[str]:
    found, edge = {workflow.initial}, [workflow.initial]
    while edge:
        targets = {one.target for one in workflow.exits(edge.pop()) if one.target} - found - {closed}
        found |= targets
        edge += targets
    return {str(one) for one in found}


@every_workflow
def test_every_state_is_reached(workflow: Workflow) -> None:
    assert _reachable(workflow) == {str(one.id) for one in workflow.states}


@every_workflow
def test_only_final_states_have_no_way_out(workflow: Workflow) -> None:
    closed = {str(state.id) for state in workflow.states if not any(one.target for one in workflow.exits(state.id))}
    assert closed == FINAL[workflow.portal_type]


@every_workflow
def test_ids_are_drawn_once_and_completely(workflow: Workflow) -> None:
    assert [one.id for one in workflow.states] == list(type(workflow.initial))
    drawn = [one.id for one in workflow.transitions]
    assert len(drawn) == len(set(drawn))
    for kind in {type(one) for one in drawn}:
        assert set(drawn) == set(kind)


def test_every_enumeration_is_drawn() -> None:
    drawn = {type(one.initial) for one in DRAWINGS}
    drawn |= {type(step.id) for one in DRAWINGS for step in one.transitions}
    assert {kind.__name__ for kind in drawn} == set(states.__all__) - {"Cited", "NoTransition"}


@every_workflow
def test_sources_targets_and_access_are_states_of_the_workflow(workflow: Workflow) -> None:
    known = {one.id for one in workflow.states}
    named = {source for one in workflow.transitions for source in one.actors}
    named |= {one.target for one in workflow.transitions if one.target}
    named |= {state for table in workflow.access.values() for state in table}
    assert named - known == set()


@every_workflow
def test_every_step_has_an_actor_and_only_roles_of_ours(workflow: Workflow) -> None:
    for table in [one.actors for one in workflow.transitions]:
        assert all(table.values())
        assert {role for roles in table.values() for role in roles} <= set(Role)
    held = {role for table in workflow.access.values() for roles in table.values() for role in roles}
    assert held <= ({*Role, *StockRole} if workflow.portal_type in STAGE else set(Role))
    assert {str(role) for role in Role} & STOCK_ROLES == set()


STAGE_ACCESS = [
    ("Office", "View", {"kept": {"Federation", "Manager", "Site Administrator"}}),
    ("Office", "shanxi.jingpin: Add Office Content", {}),
    ("Office", "shanxi.jingpin: Manage Calls", {"kept": {"Federation", "Manager", "Site Administrator"}}),
    ("Office", "shanxi.jingpin: Manage Review Bodies", {"kept": {"Manager", "Site Administrator"}}),
    (
        "Call",
        "View",
        {
            "draft": {"Federation", "Manager", "Site Administrator"},
            "published": {"Federation", "Manager", "Site Administrator", "Authenticated"},
            "withdrawn": {"Federation", "Manager", "Site Administrator"},
        },
    ),
    ("Call", "shanxi.jingpin: Write Call", {"draft": {"Federation", "Manager", "Site Administrator"}}),
    (
        "Enterprise",
        "View",
        dict.fromkeys(("unverified", "verified"), {"Applicant", "Federation", "Prequal Examiner", "Prequal Lead"}),
    ),
    (
        "Enterprise",
        "shanxi.jingpin: Write Enterprise",
        {"unverified": {"Applicant", "Federation"}, "verified": {"Federation"}},
    ),
    ("Enterprise", "shanxi.jingpin: Write Product", dict.fromkeys(("unverified", "verified"), {"Applicant"})),
    ("NoticePage", "View", {"published": {"Anonymous"}}),
]


@pytest.mark.parametrize(("kind", "permission", "expected"), STAGE_ACCESS)
def test_who_holds_what_where_no_case_is_concerned(kind: str, permission: str, expected: dict[str, set[str]]) -> None:
    table = WORKFLOWS[kind].access[permission]
    assert {str(state): {str(role) for role in roles} for state, roles in table.items()} == expected


def test_a_product_takes_everything_from_its_enterprise() -> None:
    assert WORKFLOWS["Product"].access == {}


def test_the_system_alone_moves_a_public_copy() -> None:
    actors = {role for one in WORKFLOWS["RegisterEntry"].transitions for roles in one.actors.values() for role in roles}
    assert actors == {Role.PROCESS_SYSTEM}


def test_some_types_share_a_drawing() -> None:
    shared = {one.id: one.portal_types for one in DRAWINGS if one.also}
    assert shared == {
        "shanxi_jingpin_office": ("Office", "OfficeFolder"),
        "shanxi_jingpin_public": (
            "NoticePage",
            "AnnouncementPage",
            "RegisterEntry",
            "PublishedStandard",
            "EnterprisePage",
        ),
    }
    assert WORKFLOWS["OfficeFolder"] is WORKFLOWS["Office"]
    assert permission_of(WORKFLOWS["EnterprisePage"], "withdraw") == "shanxi.jingpin: Withdraw Public Copy"


@every_workflow
def test_who_acts_can_also_see(workflow: Workflow) -> None:
    """An actor sees the object acted on; the system and the enterprise answering an objection need not."""
    blind = {Role.PROCESS_SYSTEM, Role.APPLICANT} if workflow.portal_type == "Objection" else {Role.PROCESS_SYSTEM}
    view = workflow.access.get("View", {})
    unseen = {
        (str(one.id), str(state), str(role))
        for one in workflow.transitions
        for state, roles in one.actors.items()
        for role in set(roles) - set(view.get(state, ())) - blind
    }
    assert unseen == set()


@every_workflow
def test_titles_are_chinese_and_articles_are_cited(workflow: Workflow) -> None:
    for one in (*workflow.states, *workflow.transitions):
        assert any("一" <= letter <= "鿿" for letter in one.title)
        assert one.article.startswith("第")


def test_every_access_permission_is_declared() -> None:
    used = {title for one in DRAWINGS for title in one.access} - {"View"}
    assert used - {one.title for one in PERMISSIONS} == set()


def test_permissions_are_named_once() -> None:
    guards = [(one, step) for one in DRAWINGS for step in one.transitions]
    titles = [permission_of(*one) for one in guards] + [one.title for one in PERMISSIONS]
    ids = [permission_id_of(*one) for one in guards] + [one.id for one in PERMISSIONS]
    assert len(titles) == len(set(titles))
    assert len(ids) == len(set(ids))


def test_permission_is_named_after_transition_and_type() -> None:
    application, report = WORKFLOWS["Application"], WORKFLOWS["CertificationReport"]
    assert permission_of(application, application.transition("accept")) == "shanxi.jingpin: Accept Application"
    assert permission_id_of(application, "accept") == "shanxi.jingpin.application.accept"
    assert permission_of(report, "send_back") == "shanxi.jingpin: Send Back Certification Report"


def test_only_global_functions_hold_a_permission_everywhere() -> None:
    held = {role for one in PERMISSIONS for role in one.global_roles}
    assert held == {"Log Auditor", "Site Editor", "Authenticated", "Manager", "Site Administrator"}


def test_every_role_has_a_title() -> None:
    assert set(ROLE_TITLES) == set(Role)


def test_two_persons_decide_where_the_process_says_so() -> None:
    found = {f"{kind}.{one.id}" for kind, drawn in WORKFLOWS.items() for one in drawn.transitions if one.two_persons}
    assert found == {
        "Application.announce",
        "Application.reopen_after_objection",
        "Application.reject_after_objection",
        "Application.terminate",
        "Objection.uphold",
        "Objection.uphold_partly",
        "Objection.dismiss",
    }


@pytest.mark.parametrize(
    "station",
    [
        "prequalification",
        "expert_evaluation",
        "certification",
        "issuance",
        "joint_review",
        "awaiting_notice",
        "public_notice",
    ],
)
def test_no_way_leads_past_a_station_of_the_path(station: str) -> None:
    """认证认可条例 第二十一条: no step is left out."""
    assert "certified" not in _reachable(WORKFLOWS["Application"], closed=station)


@pytest.mark.parametrize("station", ["numbered", "sealed", "reported", "issued"])
def test_no_certificate_becomes_valid_past_a_station(station: str) -> None:
    """第六条（四）3: number, seal, report, issue."""
    assert "valid" not in _reachable(WORKFLOWS["Certificate"], closed=station)


@pytest.mark.parametrize("station", ["evaluated", "decided", "submitted"])
def test_no_report_is_accepted_past_a_station(station: str) -> None:
    """第六条（四）2: evaluated, decided, handed up."""
    assert "accepted" not in _reachable(WORKFLOWS["CertificationReport"], closed=station)


@given(kind=st.sampled_from(sorted(WORKFLOWS)), choices=st.lists(st.integers(0, 99), max_size=40))
def test_a_random_walk_never_leaves_the_drawing(kind: str, choices: list[int]) -> None:
    workflow = WORKFLOWS[kind]
    here = str(workflow.initial)
    for choice in choices:
        exits = workflow.exits(here)
        if not exits:
            break
        here = str(exits[choice % len(exits)].target or here)
        assert str(workflow.state(here).id) == here


def test_a_mystery_visit_is_hidden_until_the_enterprise_is_notified() -> None:
    """第六条（四）2: what was recorded is the body's alone."""
    view = WORKFLOWS["Finding"].access["View"]
    shown = {str(state) for state, roles in view.items() if Role.APPLICANT in roles}
    assert (WORKFLOWS["Finding"].initial, shown) == ("recorded", {"open", "answered", "closed"})


RUNNING = {
    "prequalification",
    "supplement",
    "expert_evaluation",
    "certification",
    "issuance",
    "joint_review",
    "awaiting_notice",
    "public_notice",
}


@pytest.mark.parametrize("transition", ["withdraw", "terminate"])
def test_the_ways_out_lead_from_every_running_state(transition: str) -> None:
    """第二条, 第四条: from every state after the draft and before the end."""
    actors = WORKFLOWS["Application"].transition(transition).actors
    assert {str(state) for state in actors} == RUNNING


def test_the_body_and_the_applicant_decide_nothing_of_a_certificate_in_force() -> None:
    """第三条: they propose and ask; the federation, or the system after it, moves."""
    movers = {
        (str(one.id), str(role))
        for one in WORKFLOWS["Certificate"].transitions
        for state, roles in one.actors.items()
        if str(state) in ("valid", "suspended") and one.target
        for role in roles
    }
    assert {role for _step, role in movers} == {"Federation", "Process System"}
