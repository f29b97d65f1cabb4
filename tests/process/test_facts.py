"""What facts work out of themselves."""

from datetime import date
from datetime import datetime
from datetime import timedelta
import pytest
from shanxi.jingpin.process import facts
from shanxi.jingpin.process.facts import Approval
from shanxi.jingpin.process.facts import Body
from shanxi.jingpin.process.facts import Call
from shanxi.jingpin.process.facts import CaseFacts
from shanxi.jingpin.process.facts import Manifest
from shanxi.jingpin.process.facts import Material
from shanxi.jingpin.process.facts import Standard
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.wording import BEIJING


NOW = datetime(2026, 11, 23, 10, 0, tzinfo=BEIJING)
SECOND = timedelta(seconds=1)


def test_every_fact_is_frozen() -> None:
    kinds = [getattr(facts, name) for name in facts.__all__]
    assert [one for one in kinds if not one.__dataclass_params__.frozen] == []


@pytest.mark.parametrize(
    ("opens_at", "closes_at", "expected"),
    [
        (NOW, None, True),
        (NOW + SECOND, None, False),
        (None, NOW + SECOND, False),
        (NOW, NOW + SECOND, True),
        (NOW - SECOND, NOW, False),
    ],
)
def test_a_call_closes_at_the_second(opens_at: datetime | None, closes_at: datetime | None, expected: bool) -> None:
    assert Call(opens_at=opens_at, closes_at=closes_at).is_open(NOW) is expected


@pytest.mark.parametrize(("own", "setting", "expected"), [(None, 3, 3), (5, 3, 5), (1, 3, 2), (None, 1, 2), (0, 3, 2)])
def test_a_quorum_is_never_below_two(own: int | None, setting: int, expected: int) -> None:
    assert CaseFacts(now=NOW, call=Call(quorum=own), settings=Settings(quorum=setting)).quorum == expected


def test_an_empty_manifest_is_not_an_approved_one() -> None:
    assert CaseFacts(now=NOW).is_bundle_unchanged is False
    assert CaseFacts(now=NOW, manifest=Manifest(whole="a"), approved_manifest="a").is_bundle_unchanged is True


def test_a_material_says_where_it_is() -> None:
    assert Material("2a").place == "material:2a"
    assert Material("2a", "factory").place == "material:2a:factory"


@pytest.mark.parametrize(
    ("on", "expected"), [(date(2026, 1, 1), True), (date(2026, 12, 31), True), (date(2027, 1, 1), False)]
)
def test_an_approval_covers_its_first_and_last_day(on: date, expected: bool) -> None:
    body = Body("a", approvals=(Approval(("vinegar",), date(2026, 1, 1), date(2026, 12, 31)),))
    assert body.approved("vinegar", on) is expected
    assert body.approved("coal", on) is False


def test_a_standard_is_in_force_until_it_ends() -> None:
    standard = Standard(published_on=date(2026, 1, 1), in_force_on=date(2026, 2, 1), ended_on=date(2026, 12, 1))
    days = (date(2026, 1, 31), date(2026, 2, 1), date(2026, 11, 30), date(2026, 12, 1))
    assert [standard.in_force(one) for one in days] == [False, True, True, False]


def test_fields_fall_back_to_their_defaults() -> None:
    assert CaseFacts(now=NOW).decision.get("nothing", "default") == "default"


def test_the_copy_of_a_call_leaves_nothing_to_the_settings() -> None:
    call = Call(quorum=5, terms={"term_certification": 45})
    settled = call.settled(Settings(minimum_dimensions=4, quorum=9, notice_working_days=7, term_certification=60))

    assert (settled.quorum, settled.minimum_dimensions, settled.notice_working_days) == (5, 4, 7)
    terms = ("term_certification", "term_issuance", "term_public_notice")
    assert [settled.term(one) for one in terms] == [45, 10, 7]
    assert [call.term(one) for one in terms] == [45, None, None]
