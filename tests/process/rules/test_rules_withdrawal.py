"""第二条, 第四条: withdrawing and terminating."""

from dataclasses import replace
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Decision


SHOWN = replace(CASE, state="public_notice")
ENDING = replace(CASE, decision=Decision("查实造假。", {"ground": "false_statement"}, proposed_by="colleague"))

ROWS = [
    ("withdraw", CASE, []),
    ("withdraw", SHOWN, ["withdraw.public_remark"]),
    ("withdraw", replace(SHOWN, decision=deciding(public_remark="企业撤回。")), []),
    ("withdraw", replace(CASE, decision=deciding(" ")), ["decision.opinion"]),
    ("terminate", ENDING, []),
    (
        "terminate",
        replace(ENDING, decision=replace(ENDING.decision, fields={"ground": "dislike"})),
        ["terminate.ground"],
    ),
    ("terminate", replace(ENDING, decision=replace(ENDING.decision, opinion="")), ["decision.opinion"]),
    ("terminate", replace(ENDING, decision=replace(ENDING.decision, proposed_by="")), ["decision.two_persons"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_withdrawal(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
