"""第六条（一）: what stands in the way of handing in."""

from dataclasses import replace
from datetime import date
from datetime import timedelta
from decimal import Decimal
import pytest
from ready import CALL
from ready import CASE
from ready import codes
from ready import deciding
from ready import NOW
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Certificate
from shanxi.jingpin.process.facts import FinanceYear
from shanxi.jingpin.process.facts import Threshold
from shanxi.jingpin.process.rules import blockers
from shanxi.jingpin.process.rules import checklist
from shanxi.jingpin.process.settings import Settings
from typing import Any


CLOSED = replace(CALL, closes_at=NOW)
WITHDRAWN = replace(CALL, published=False)
FOOD = {"food": Threshold(Decimal(9000), Decimal(2000))}
MOVING = replace(CASE, call=replace(CLOSED, id="2025"), decision=deciding("", call="2027"))
NEXT = Call(id="2027", opens_at=NOW - timedelta(1), thresholds=FOOD)
MOVING = replace(MOVING, choosable_calls={"2027": NEXT})

LAST_DAY = date(2027, 2, 21)
RENEWAL = replace(
    CASE,
    application_type="renewal",
    former_certificate=Certificate(state="valid", number="SXJP202600001", valid_until=LAST_DAY),
)


def _former(**changes: Any) -> CaseFacts:
    return replace(RENEWAL, former_certificate=replace(RENEWAL.former_certificate, **changes))


ROWS = [
    ("submit", RENEWAL, []),
    ("submit", _former(valid_until=LAST_DAY + timedelta(1)), ["submit.renewal"]),
    ("submit", replace(_former(valid_until=LAST_DAY + timedelta(1)), application_type="extension"), []),
    ("submit", replace(_former(valid_until=LAST_DAY + timedelta(1)), settings=Settings(renewal_days=91)), []),
    ("submit", _former(valid_until=NOW.date() - timedelta(1)), []),
    ("submit", _former(state="suspended"), []),
    ("submit", _former(state="revoked"), ["submit.renewal"]),
    ("submit", _former(state="cancelled"), ["submit.renewal"]),
    ("submit", _former(state="replaced"), ["submit.renewal"]),
    ("submit", replace(RENEWAL, former_certificate=None), ["submit.renewal"]),
    ("submit", CASE, []),
    ("submit", replace(CASE, call=replace(CALL, closes_at=None)), []),
    ("submit", replace(CASE, call=replace(CALL, closes_at=NOW + timedelta(seconds=1))), []),
    ("submit", replace(CASE, call=CLOSED), ["submit.call"]),
    ("submit", replace(CASE, call=replace(CALL, opens_at=NOW + timedelta(1))), ["submit.call"]),
    ("submit", replace(CASE, call=Call()), ["submit.call"]),
    ("submit", replace(CASE, call=WITHDRAWN), ["submit.call"]),
    ("submit", replace(CASE, other_open_cases=("SXJP-2026-1-0009",)), ["submit.one_case"]),
    ("submit", replace(CASE, revoked_on=date(2023, 11, 24)), ["submit.bar"]),
    ("submit", replace(CASE, revoked_on=date(2023, 11, 23)), []),
    ("submit", replace(CASE, call=replace(CALL, thresholds=FOOD)), []),
    (
        "submit",
        replace(CASE, call=CLOSED, overview={}, other_open_cases=("1",)),
        ["submit.call", "submit.one_case", *["submit.overview"] * 4],
    ),
    ("discard", CASE, []),
    ("carry_over", MOVING, []),
    ("carry_over", replace(MOVING, call=replace(CALL, id="2025")), ["carry_over.closed"]),
    ("carry_over", replace(MOVING, call=replace(WITHDRAWN, id="2025")), []),
    ("carry_over", replace(MOVING, choosable_calls={"2027": WITHDRAWN}), ["carry_over.call"]),
    ("carry_over", replace(MOVING, decision=deciding(call="2026", opinion=""), call=CLOSED), ["carry_over.call"]),
    (
        "carry_over",
        replace(MOVING, decision=deciding(call="2026", opinion=""), call=CLOSED, choosable_calls={"2026": CALL}),
        ["carry_over.call"],
    ),
    ("carry_over", replace(MOVING, decision=deciding(call="2031")), ["carry_over.call"]),
    ("carry_over", replace(MOVING, choosable_calls={"2027": CLOSED}), ["carry_over.call"]),
    ("carry_over", replace(MOVING, decision=deciding()), ["decision.fields"]),
    ("carry_over", replace(MOVING, sector="medicine"), ["carry_over.sector"]),
]


@pytest.mark.parametrize(("transition", "facts", "expected"), ROWS)
def test_submission(transition: str, facts: CaseFacts, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


def test_the_message_says_until_when() -> None:
    found = blockers("Application", "submit", replace(CASE, call=CLOSED))
    assert [one.message for one in found] == [
        "申报批次“2026年度”已于2026年11月23日 10:00:00截止，可以把草稿转入其他正在受理的批次。"
    ]


def test_a_renewal_that_comes_too_early_is_told_from_when_on() -> None:
    found = blockers("Application", "submit", _former(valid_until=date(2028, 3, 1)))
    told = "原证书SXJP202600001有效期至2028年3月1日，2027年12月2日起才能申请再认证。"
    assert [one.message for one in found] == [told]


def test_others_are_not_asked_about_renewal() -> None:
    asked = {
        kind: {one.code for one, _found in checklist("Application", "submit", replace(RENEWAL, application_type=kind))}
        for kind in ("initial", "renewal", "change", "extension")
    }
    assert [kind for kind, codes in asked.items() if "submit.renewal" in codes] == ["renewal"]


def test_the_message_says_what_to_do_about_a_withdrawn_call() -> None:
    found = blockers("Application", "submit", replace(CASE, call=WITHDRAWN))
    assert [one.message for one in found] == ["申报批次“2026年度”已经撤销，可以把草稿转入其他正在受理的批次。"]


def test_thresholds_are_a_line_of_the_checklist_and_never_block() -> None:
    facts = replace(CASE, call=replace(CALL, thresholds=FOOD))
    lines = {one.code: [found.message for found in all] for one, all in checklist("Application", "submit", facts)}
    assert lines["submit.thresholds"] == ["近两年企业营业收入平均值5100万元，批次参考门槛为9000万元。"]
    assert {code for code, found in lines.items() if found} == {"submit.thresholds"}


def test_the_mean_is_that_of_the_two_latest_years() -> None:
    earlier = FinanceYear(2023, Decimal(90000), Decimal(90000), "审计报告")
    facts = replace(CASE, call=replace(CALL, thresholds=FOOD), finance=(*CASE.finance, earlier))
    found = {one.code: all for one, all in checklist("Application", "submit", facts)}
    assert [one.place for one in found["submit.thresholds"]] == ["finance.turnover"]
