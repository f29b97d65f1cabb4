"""A standard: the experts of the case it comes from, other experts for the vote, and those who use it."""

from collections.abc import Iterator
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.roles.case import PANEL
from shanxi.jingpin.casework.roles.case import parties_of_case
from shanxi.jingpin.casework.roles.functions import functions_of_body
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


#: Of the case's parties, the ones that have a part in its standard.
CONCERNED = frozenset({Role.APPLICANT, Role.JOINT_REVIEWER})


def experts_of_standard(standard: Any) -> Iterator[Holding]:
    """The panel votes (a rule keeps drafters out); the lead of the case drafts; its parties read what is approved.

    The lead drafts while the experts are at work on the case, and not for a case that has ended (第六条（三）2).
    """
    case = office.case_by_id(standard.origin_case)
    yield from _panel(case)
    if case is None:
        return
    at_work = state_of(case) == ApplicationState.EXPERT_EVALUATION.value
    for one in parties_of_case(case):
        leads = at_work and one.role is Role.EXPERT_LEAD
        if leads or one.role in CONCERNED or (case.case_file.body and one.body == case.case_file.body):
            yield one


def _panel(case: Any | None) -> Iterator[Holding]:
    """The whole panel; without the experts who have a conflict in the case, where there are any (第四条（七）)."""
    conflicted = case.case_file.conflicted if case is not None else frozenset()
    for one in functions_of_body(BodyKind.EXPERTS, PANEL):
        if not conflicted:
            yield one
            continue
        for person in members(one.principal):
            if person not in conflicted:
                yield Holding(person, one.role, PANEL)
