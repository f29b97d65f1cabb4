"""A standard: the experts of the case it comes from, other experts for the vote, and those who use it."""

from collections.abc import Iterator
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.roles.case import experts
from shanxi.jingpin.casework.roles.case import PANEL
from shanxi.jingpin.casework.roles.case import parties_of_case
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import group_id
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


ROSTER = group_id(PANEL, "expert")
#: Of the case's parties, the ones that have a part in its standard.
CONCERNED = frozenset({Role.APPLICANT, Role.JOINT_REVIEWER})


def experts_of_standard(standard: Any) -> Iterator[Holding]:
    """The panel votes (a rule keeps drafters out); the lead of the case drafts; its parties read what is approved.

    The lead drafts, and an invited expert reads along, while the experts are at work on the case (第六条（三）2).
    """
    case = office.case_by_id(standard.origin_case)
    yield from _panel(case)
    if case is None:
        return
    if state_of(case) == ApplicationState.EXPERT_EVALUATION.value:
        yield from _at_work(case)
    for one in parties_of_case(case):
        if one.role in CONCERNED or (case.case_file.body and one.body == case.case_file.body):
            yield one


def _panel(case: Any | None) -> Iterator[Holding]:
    """The whole panel; without the experts who have a conflict in the case, where there are any (第四条（七）)."""
    conflicted = case.case_file.conflicted if case is not None else frozenset()
    if not conflicted:
        yield Holding(ROSTER, Role.EXPERT, PANEL)
        return
    for person in members(ROSTER):
        if person not in conflicted:
            yield Holding(person, Role.EXPERT, PANEL)


def _at_work(case: Any) -> Iterator[Holding]:
    """The lead, and those who were invited from outside the panel."""
    panel = members(ROSTER)
    for one in experts(case):
        if one.role is Role.EXPERT_LEAD:
            yield one
        elif one.principal not in panel:
            yield Holding(one.principal, Role.GUEST_EXPERT, PANEL)
