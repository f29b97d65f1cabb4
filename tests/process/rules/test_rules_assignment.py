"""第六条（四）: which body certifies."""

from dataclasses import replace
from datetime import date
import pytest
from ready import BODY
from ready import CASE
from ready import codes
from ready import deciding
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Approval
from shanxi.jingpin.process.facts import Body
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Contract


OTHER = replace(BODY, id="body-b")
EXPIRED = replace(OTHER, approvals=(Approval(("vinegar",), date(2024, 1, 1), YESTERDAY),))
IDLE = replace(OTHER, active=False)
TIED = replace(OTHER, tied_to=("enterprise-1",))
UNSIGNED = Contract()


def _choosing(body: Body, current: Body | None = None, chosen: str = "") -> CaseFacts:
    decision = deciding(body=chosen or body.id)
    return replace(CASE, state="certification", body=current, choosable_bodies={body.id: body}, decision=decision)


ROWS = [
    ("assign_body", _choosing(OTHER), []),
    ("assign_body", _choosing(OTHER, BODY), ["assign_body.none_yet"]),
    ("assign_body", _choosing(OTHER, chosen="body-x"), ["assign_body.known"]),
    ("assign_body", replace(_choosing(OTHER), certified_field="coal"), ["assign_body.approval"]),
    ("assign_body", _choosing(EXPIRED), ["assign_body.approval"]),
    ("assign_body", _choosing(TIED), ["assign_body.independent"]),
    ("assign_body", _choosing(IDLE), ["assign_body.active"]),
    ("reassign_body", _choosing(IDLE, BODY), ["assign_body.active"]),
    ("reassign_body", _choosing(OTHER, BODY), []),
    ("reassign_body", _choosing(OTHER), ["reassign_body.assigned"]),
    ("reassign_body", _choosing(OTHER, OTHER), ["reassign_body.different"]),
    ("reassign_body", _choosing(EXPIRED, BODY), ["assign_body.approval"]),
    ("reassign_body", _choosing(TIED, BODY), ["assign_body.independent"]),
    ("decline_assignment", replace(CASE, contract=UNSIGNED), []),
    ("decline_assignment", CASE, ["decline_assignment.contract"]),
    ("decline_assignment", replace(CASE, contract=UNSIGNED, body=None), ["decline_assignment.contract"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_assignment(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
