"""第六条（六）: what is shown, and for how long."""

from dataclasses import replace
from datetime import timedelta
import pytest
from ready import CASE
from ready import codes
from ready import deciding
from ready import MANIFEST
from ready import NOW
from ready import TODAY
from ready import TOMORROW
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.facts import Notice
from shanxi.jingpin.process.facts import NoticeFacts
from shanxi.jingpin.process.facts import NoticeRow
from shanxi.jingpin.process.rules import checklist
from typing import Any


STARTING = replace(CASE, state="awaiting_notice", decision=deciding("", notice="notice-2"))
DRAFT = Notice(
    id="notice-2",
    rows=(NoticeRow("SXJP-2026-1-0001"),),
    starts_at=NOW + timedelta(1),
    ends_at=NOW + timedelta(8),
    working_days=5,
    basis="打造“山西精品”公用品牌的意见",
    wording="现予公示。",
    contact="0351-0000000",
    objection_rules="实名书面提出。",
)
SHOWN = replace(DRAFT, state="published", working_days_left=5)
BEGUN = {"starts_at": NOW - timedelta(1)}
CHANGED = NoticeRow("SXJP-2026-1-0003", changed=True)


def _choosing(**changes: Any) -> CaseFacts:
    return replace(STARTING, choosable_notices={"notice-2": replace(SHOWN, **changes)})


def _with(**changes: Any) -> NoticeFacts:
    return NoticeFacts(now=NOW, decision=deciding(), notice=replace(DRAFT, **changes))


def _extending(notice: Notice = DRAFT, days: int = 9) -> NoticeFacts:
    return NoticeFacts(now=NOW, decision=deciding(ends_on=TODAY + timedelta(days)), notice=notice)


def _standing(state: str) -> CaseFacts:
    return replace(CASE, state="public_notice", notice=replace(DRAFT, state=state))


CASE_ROWS = [
    ("return_to_awaiting_notice", _standing("cancelled"), []),
    ("return_to_awaiting_notice", _standing("published"), ["return_to_awaiting_notice.cancelled"]),
    ("start_public_notice", STARTING, []),
    ("start_public_notice", replace(STARTING, approved_manifest=""), ["start_public_notice.bundle"]),
    (
        "start_public_notice",
        replace(STARTING, manifest=replace(MANIFEST, whole="f6")),
        ["start_public_notice.bundle"],
    ),
    ("start_public_notice", _choosing(), []),
    ("start_public_notice", _choosing(state="cancelled"), ["start_public_notice.notice"]),
    ("start_public_notice", _choosing(ends_at=NOW), ["start_public_notice.notice"]),
    ("start_public_notice", _choosing(rows=()), ["start_public_notice.notice"]),
    ("start_public_notice", replace(STARTING, choosable_notices={}), ["start_public_notice.notice"]),
    ("start_public_notice", _choosing(state="corrected"), []),
    ("start_public_notice", _choosing(state="draft"), ["start_public_notice.published"]),
    ("start_public_notice", _choosing(state="draft", rows=()), ["start_public_notice.notice"]),
    ("start_public_notice", _choosing(**BEGUN), []),
    ("start_public_notice", _choosing(**BEGUN, working_days_left=4), ["start_public_notice.period"]),
    ("start_public_notice", _choosing(**BEGUN, working_days_left=None), ["start_public_notice.period"]),
    ("start_public_notice", _choosing(working_days_left=None), []),
    ("start_public_notice", _choosing(**BEGUN, ends_at=NOW, working_days_left=4), ["start_public_notice.notice"]),
]
NOTICE_ROWS = [
    ("publish", _with(), []),
    ("publish", _with(rows=()), ["notice.rows"]),
    ("publish", _with(rows=(NoticeRow("1", approved=False), NoticeRow("2"))), ["notice.rows"]),
    ("publish", _with(rows=(NoticeRow("1", "joint_review"),)), ["notice.rows"]),
    ("publish", _with(rows=(NoticeRow("1", changed=True),)), ["notice.cases"]),
    ("publish", _with(rows=(NoticeRow("1", "public_notice", elsewhere=True), CHANGED)), ["notice.cases"]),
    ("publish", _with(rows=(CHANGED, NoticeRow("2"))), []),
    ("publish", _with(contact="", basis=" "), ["notice.text"] * 2),
    ("publish", _with(starts_at=None), ["notice.start"]),
    ("publish", _with(starts_at=NOW - timedelta(1)), ["notice.start"]),
    ("publish", _with(starts_at=NOW - timedelta(hours=2)), []),
    ("publish", _with(ends_at=None), ["notice.period"]),
    ("publish", _with(ends_at=DRAFT.starts_at), ["notice.period"]),
    ("publish", _with(starts_at=NOW - timedelta(hours=2), ends_at=NOW), ["notice.period"]),
    ("publish", _with(working_days=4), ["notice.period"]),
    ("publish", _with(working_days=None), ["notice.period"]),
    ("publish", _with(working_days=None, dates_confirmed=True), []),
    ("publish", replace(_with(), minimum_working_days=7), ["notice.period"]),
    ("publish", replace(_with(working_days=3), minimum_working_days=3), []),
    ("extend", _extending(), []),
    ("extend", _extending(days=8), ["notice.later"]),
    ("extend", _extending(days=2), ["notice.later"]),
    ("extend", _extending(replace(DRAFT, ends_at=NOW)), ["notice.running"]),
    ("correct", replace(_with(), decision=deciding(correction="更正名称")), []),
    ("cancel", _with(), []),
    ("cancel", replace(_with(), announced_cases=("SXJP-2026-1-0001",)), ["notice.unannounced"]),
]
ROWS = [*CASE_ROWS, *NOTICE_ROWS]


@pytest.mark.parametrize(("transition", "facts", "expected"), CASE_ROWS)
def test_starting(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


@pytest.mark.parametrize(("transition", "facts", "expected"), NOTICE_ROWS)
def test_public_notice(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("PublicNotice", transition, facts) == expected


def test_a_notice_runs_until_the_second_it_ends() -> None:
    shown = replace(DRAFT, state="published", ends_at=NOW)
    assert [shown.running(NOW - timedelta(seconds=1)), shown.running(NOW)] == [True, False]
    assert replace(shown, state="draft", ends_at=NOW + timedelta(1)).running(NOW) is False


def test_the_day_of_today_is_beijing_s() -> None:
    assert Moment(now=NOW + timedelta(hours=14)).today == TOMORROW


def test_who_publishes_reads_beforehand_which_cases_stay_behind() -> None:
    facts = _with(rows=(CHANGED, NoticeRow("SXJP-2026-1-0004")))
    lines = {one.code: [found.message for found in all] for one, all in checklist("PublicNotice", "publish", facts)}
    assert lines["notice.left_out"] == ["SXJP-2026-1-0003汇总审核通过之后资料有变化。公示发布时不列入本案。"]
    assert {code for code, found in lines.items() if found} == {"notice.left_out"}
