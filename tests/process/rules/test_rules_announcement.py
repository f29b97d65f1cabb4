"""第六条（七）: when a case may be announced."""

from dataclasses import replace
from datetime import timedelta
import pytest
from ready import CASE
from ready import CERTIFICATE
from ready import codes
from ready import deciding
from ready import MANIFEST
from ready import NOTICE
from ready import NOW
from shanxi.jingpin.process.facts import Announcement
from shanxi.jingpin.process.facts import AnnouncementFacts
from shanxi.jingpin.process.facts import AnnouncementRow
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from shanxi.jingpin.process.facts import Objection
from typing import Any


ENTERED = Decision(fields={"announcement": "announcement-1"}, proposed_by="colleague")
READY = replace(CASE, state="public_notice", decision=ENTERED)
DRAFT = Announcement("announcement-1", "draft", "晋品〔2026〕1号", "依据", "正文", "电话", (AnnouncementRow("1"),))
EMPTY = Announcement(state="published")


def _objected(**changes: Any) -> CaseFacts:
    return replace(READY, objections=(Objection("o1", "YY-1", **changes),))


def _noticed(**changes: Any) -> CaseFacts:
    return replace(READY, notice=replace(NOTICE, **changes))


def _with(**changes: Any) -> AnnouncementFacts:
    return AnnouncementFacts(now=NOW, announcement=replace(DRAFT, **changes))


CASE_ROWS = [
    ("announce", READY, []),
    ("announce", _noticed(ends_at=NOW), []),
    ("announce", _noticed(ends_at=NOW + timedelta(seconds=1)), ["announce.period"]),
    ("announce", _noticed(state="cancelled"), ["announce.period"]),
    ("announce", _noticed(ends_at=None), ["announce.period"]),
    ("announce", _noticed(state="draft"), ["announce.period"]),
    ("announce", _noticed(rows=()), ["announce.period"]),
    ("announce", replace(READY, notice=None), ["announce.period"]),
    *(("announce", _objected(state=one), ["announce.objections"]) for one in ("received", "accepted", "investigating")),
    ("announce", _objected(state="not_accepted"), []),
    ("announce", _objected(state="dismissed", outcome="dismissed"), []),
    ("announce", _objected(state="received", named=False), []),
    ("announce", _objected(state="accepted", named=False), ["announce.objections"]),
    ("announce", _objected(state="received", received_at=NOTICE.ends_at), []),
    ("announce", _objected(state="received", received_at=NOTICE.starts_at), ["announce.objections"]),
    ("announce", _objected(state="upheld", outcome="upheld"), ["announce.objections"]),
    ("announce", _objected(state="replied", outcome="partly_upheld"), ["announce.objections"]),
    ("announce", _objected(state="replied", outcome="upheld", settled=True), []),
    ("announce", replace(READY, manifest=replace(MANIFEST, whole="f6")), ["announce.bundle"]),
    ("announce", replace(READY, certificate=None), ["announce.certificate"]),
    ("announce", replace(READY, certificate=replace(CERTIFICATE, state="void")), ["announce.certificate"]),
    ("announce", replace(READY, choosable_announcements={"announcement-1": EMPTY}), ["announce.announcement"]),
    ("announce", replace(READY, choosable_announcements={}), ["announce.announcement"]),
    ("announce", replace(READY, choosable_announcements={"announcement-1": DRAFT}), ["announce.announcement"]),
    ("announce", replace(READY, decision=replace(ENTERED, proposed_by="clerk")), ["decision.two_persons"]),
    ("announce", replace(READY, decision=replace(ENTERED, proposed_by="")), ["decision.two_persons"]),
    ("announce", replace(READY, decision=replace(ENTERED, proposed_by="", proposing=True)), []),
    ("return_to_joint_review", replace(CASE, decision=deciding()), []),
]
ANNOUNCEMENT_ROWS = [
    ("publish", _with(), []),
    ("publish", _with(rows=()), ["announcement.rows"]),
    ("publish", _with(rows=(AnnouncementRow("1", ("异议未决。",)), AnnouncementRow("2"))), ["announcement.rows"]),
    ("publish", _with(number="", contact=""), ["announcement.text"] * 2),
]
ROWS = [*CASE_ROWS, *ANNOUNCEMENT_ROWS]


@pytest.mark.parametrize(("transition", "facts", "expected"), CASE_ROWS)
def test_announcing(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("Application", transition, facts) == expected


@pytest.mark.parametrize(("transition", "facts", "expected"), ANNOUNCEMENT_ROWS)
def test_announcement(transition: str, facts: Moment, expected: list[str]) -> None:
    assert codes("Announcement", transition, facts) == expected
