"""第六条（二）: the one round of supplements."""

from dataclasses import replace
from datetime import date
from datetime import datetime
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import TODAY
from ready import TOMORROW
from ready import YESTERDAY
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.facts import Party
from shanxi.jingpin.process.facts import Supplement
from shanxi.jingpin.process.wording import BEIJING


ANSWERED = Defect("material:8", "请补交专利证书。", answer="已补交。")
WAITING = replace(CASE, state="supplement", supplement=Supplement(YESTERDAY, TODAY), defects=(ANSWERED,))
OVERDUE = replace(WAITING, supplement=Supplement(YESTERDAY, YESTERDAY))
REFUSED = replace(ANSWERED, answer="", cannot_complete_reason="专利尚在审查。")
FACTORY = Party("factory", "山西某厂", "91140000000000001X")
NEXT_YEAR = {
    "now": datetime(2028, 1, 4, 9, 0, tzinfo=BEIJING),
    "supplement": Supplement(date(2027, 12, 30), date(2028, 1, 10)),
}
CHANGED = replace(CASE.undertaking, form_hash="changed")

ROWS = [
    ("extend_supplement", replace(WAITING, decision=deciding(due_on=TOMORROW)), []),
    ("extend_supplement", replace(WAITING, decision=deciding(due_on=TODAY)), ["extend_supplement.later"]),
    ("extend_supplement", replace(OVERDUE, decision=deciding(due_on=TODAY)), []),
    ("extend_supplement", replace(OVERDUE, decision=deciding(due_on=YESTERDAY)), ["extend_supplement.later"] * 2),
    ("resubmit", WAITING, []),
    ("resubmit", replace(WAITING, submitted_on=date(2027, 12, 20), **NEXT_YEAR), []),
    ("resubmit", replace(WAITING, submitted_on=date(2028, 1, 3), **NEXT_YEAR), ["submit.finance"]),
    ("resubmit", replace(WAITING, call=Call()), []),
    ("resubmit", replace(WAITING, defects=(REFUSED,)), []),
    ("resubmit", replace(WAITING, defects=(ANSWERED, replace(ANSWERED, answer=" "))), ["resubmit.defects"]),
    ("resubmit", OVERDUE, ["resubmit.in_time"]),
    ("resubmit", replace(WAITING, undertaking=CHANGED), ["resubmit.seal"]),
    ("resubmit", replace(WAITING, overview={}), ["submit.overview"] * 4),
    ("resubmit", replace(WAITING, finance=()), ["submit.finance"]),
    ("resubmit", replace(WAITING, dimensions=()), ["submit.dimensions"]),
    ("resubmit", replace(WAITING, parties=(*CASE.parties, FACTORY)), ["submit.licence", "submit.agreement"]),
    ("resubmit", replace(WAITING, materials=CASE.materials[:-1]), ["submit.materials"]),
    ("resubmit", replace(WAITING, undertaking=replace(CASE.undertaking, text="旧文本")), []),
    ("lapse", OVERDUE, []),
    ("lapse", WAITING, ["lapse.overdue"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_supplement(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected
