"""The printed definition says what the drawing says."""

import pytest
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.printing.definition import definition_xml
from shanxi.jingpin.process.printing.grants import DENIED
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from xml.etree import ElementTree


every_workflow = pytest.mark.parametrize("workflow", DRAWINGS, ids=[one.portal_type for one in DRAWINGS])
STOCK = ("Manager", "Owner", "Site Administrator", "Anonymous", "Authenticated", "Member")
#: Type → stock roles in its file; every other file names none.
NAMED = {
    "Call": ["Manager", "Site Administrator", "Authenticated"],
    "ReviewBody": ["Manager", "Site Administrator"],
    "Office": ["Manager", "Site Administrator"],
    "NoticePage": ["Anonymous"],
}


def _root(workflow: Workflow) -> ElementTree.Element:
    return ElementTree.fromstring(definition_xml(workflow))


def _holders(state: ElementTree.Element) -> dict[str, list[str]]:
    return {
        one.get("name"): [role.text for role in one.findall("permission-role")]
        for one in state.findall("permission-map")
    }


@every_workflow
def test_states_and_exits_are_those_drawn(workflow: Workflow) -> None:
    found = {
        state.get("state_id"): [one.get("transition_id") for one in state.findall("exit-transition")]
        for state in _root(workflow).findall("state")
    }
    assert found == {str(one.id): [str(step.id) for step in workflow.exits(one.id)] for one in workflow.states}


@every_workflow
def test_every_state_maps_every_managed_permission_without_acquiring(workflow: Workflow) -> None:
    root = _root(workflow)
    managed = [one.text for one in root.findall("permission")]
    for state in root.findall("state"):
        assert [one.get("name") for one in state.findall("permission-map")] == managed
        assert {one.get("acquired") for one in state.findall("permission-map")} <= {"False"}


@every_workflow
def test_seeing_and_finding_are_the_same(workflow: Workflow) -> None:
    for state in _root(workflow).findall("state"):
        holders = _holders(state)
        assert holders.get("View") == holders.get("Access contents information")


@every_workflow
def test_nobody_edits_deletes_moves_or_delegates(workflow: Workflow) -> None:
    for state in _root(workflow).findall("state"):
        holders = _holders(state)
        expected = dict.fromkeys(DENIED, []) if workflow.closes_doors else {}
        assert {one: holders[one] for one in DENIED if one in holders} == expected


@every_workflow
def test_stock_roles_hold_nothing_of_a_case(workflow: Workflow) -> None:
    text = definition_xml(workflow)
    found = {one for one in STOCK if f"<permission-role>{one}<" in text}
    assert found == set(NAMED.get(workflow.portal_type, []))


@every_workflow
def test_guards_ask_who_and_nothing_else(workflow: Workflow) -> None:
    root = _root(workflow)
    assert root.get("manager_bypass") == "False"
    assert root.findall(".//guard-expression") + root.findall(".//guard-role") + root.findall("script") == []
    guards = {one.get("transition_id"): one.findtext("guard/guard-permission") for one in root.findall("transition")}
    assert guards == {str(one.id): permission_of(workflow, one) for one in workflow.transitions}


@every_workflow
def test_actors_hold_the_guard_permission_in_their_states(workflow: Workflow) -> None:
    held = {state.get("state_id"): _holders(state) for state in _root(workflow).findall("state")}
    for one in workflow.transitions:
        title = permission_of(workflow, one)
        found = {state: roles[title] for state, roles in held.items() if roles[title]}
        assert found == {str(state): [str(role) for role in roles] for state, roles in one.actors.items()}


def test_history_and_persons_are_for_the_log_auditor() -> None:
    guards = {
        one.get("variable_id"): one.findtext("guard/guard-permission")
        for one in _root(WORKFLOWS["Application"]).findall("variable")
    }
    log = "shanxi.jingpin: View Log"
    assert guards == {"action": None, "actor": log, "comments": log, "review_history": log, "time": None}


def test_the_action_leads_to_the_decision_screen() -> None:
    action = _root(WORKFLOWS["Application"]).find("transition[@transition_id='accept']/action")
    assert action.get("url") == "%(content_url)s/@@decide?transition=accept"
    assert action.text == "通过并受理"
