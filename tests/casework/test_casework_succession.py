"""第三条: a certificate is renewed in time, and ends when the next one of its product is valid."""

from datetime import date
from datetime import datetime
from datetime import timedelta
import notice_stages
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.certificates import certificates_of_product
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.new_case import CaseRefused
from shanxi.jingpin.casework.new_case import new_case
from shanxi.jingpin.casework.new_case import Wish
from shanxi.jingpin.content import office
from shanxi.jingpin.content.settings import PREFIX
from shanxi.jingpin.process.wording import BEIJING
import stages


state = api.content.get_state
#: Of every certificate of ``notice_stages``.
LAST_DAY = date(2029, 7, 19)
FIRST, SECOND, OTHER = "SXJP202600001", "SXJP202600002", "SXJP202600009"


def at(day: date) -> datetime:
    """The morning of a day in Beijing."""
    return datetime(day.year, day.month, day.day, 9, 0, tzinfo=BEIJING)


def announce(*cases, number):
    """Notice and announcement of cases that wait for a notice, from today on."""
    notice = notice_stages.publish_notice(*cases)
    with clock_at(notice_stages.after(notice)):
        announcement = notice_stages.publish_announcement(*cases, number=number)
        notice_stages.announce(announcement, *cases)
        return today()


def begin(former, kind):
    """The draft of another application for the same product."""
    predecessor = "" if kind == "initial" else former.getId()
    wish = Wish(application_type=kind, predecessor=predecessor, sector="food", certified_field=stages.FIELD)
    with stages.acting_as("applicant1"):
        return new_case(office.product_of_case(former), office.calls()[0], wish)


def hand_in(case):
    """Complete and submit a draft."""
    stages.fill_in(case, "applicant1")
    stages.submit(case, "applicant1")


def entry_of(case):
    """The public register entry of a case's certificate."""
    return api.portal.get()["register"][certificate_object(case).register_id]


@pytest.fixture
def certified(call):
    """Two announced cases of two enterprises; the second one is somebody else's."""
    cases = [notice_stages.make_awaiting(sequence, call) for sequence in (1, 9)]
    announce(*cases, number="晋品公告〔2026〕1号")
    return cases


#: What is applied for, what the former certificate has become before, on which day, what it is then.
SUCCESSIONS = [
    ("renewal", None, LAST_DAY - timedelta(days=60), "replaced"),
    ("renewal", "suspend", LAST_DAY - timedelta(days=60), "replaced"),
    ("renewal", None, LAST_DAY + timedelta(days=30), "replaced"),
    ("change", None, date(2027, 3, 1), "replaced"),
    ("extension", None, date(2027, 3, 1), "replaced"),
    ("initial", None, date(2027, 3, 1), "replaced"),
    ("initial", None, LAST_DAY + timedelta(days=30), "valid"),
    ("change", "cancel", date(2027, 3, 1), "cancelled"),
]


@pytest.mark.parametrize(("kind", "before", "day", "expected"), SUCCESSIONS)
def test_former_certificate_ends_when_the_next_is_valid(certified, kind, before, day, expected):
    former, other = certified
    certificate = certificate_object(former)
    with clock_at(at(day - timedelta(days=1))):
        if before:
            until = {"until": day + timedelta(days=90)} if before == "suspend" else {}
            stages.step("federation1", certificate, before, reason="企业申请", **until)
    with clock_at(at(day)):
        case = begin(former, kind)
        hand_in(case)
        notice_stages.await_notice(case, 2, valid_until=date(2035, 1, 1))
        successor = certificate_object(case)
        assert state(certificate) == {"suspend": "suspended", "cancel": "cancelled"}.get(before, "valid")
        on = announce(case, number="晋品公告〔2026〕2号")

    assert (state(certificate), state(successor)) == (expected, "valid")
    entry, following = entry_of(former), entry_of(case)
    replaced = expected == "replaced"
    assert (successor.replaces, successor.revision) == ((FIRST, 2) if replaced else (None, 1))
    assert following.replaces == (FIRST if replaced else "")
    assert (entry.successor, entry.status_on(on) == "replaced") == ((SECOND if replaced else ""), replaced)
    if replaced:
        assert (certificate.ended_on, entry.history[-1]["on"]) == (on, on)
    assert (following.status_on(on), state(certificate_object(other))) == ("valid", "valid")
    assert {one.number for one in certificates_of_product(case.product_id)} == {FIRST, SECOND}


def test_by_the_system_alone(certified):
    """Nobody replaces a certificate by hand."""
    certificate = certificate_object(certified[0])
    for person in ("federation1", "alliance1", "signatory-a", "applicant1"):
        with pytest.raises(TransitionBlocked) as refusal:
            stages.step(person, certificate, "replace", successor=OTHER)
        assert [one.code for one in refusal.value.blockers] == ["who"]


class TestRenewal:
    def refused(self, former, kind="renewal"):
        """The refusal of a new draft."""
        with pytest.raises(CaseRefused) as refusal:
            begin(former, kind)
        return refusal.value.place, str(refusal.value)

    def test_from_ninety_days_before_the_last_day(self, certified):
        first = date(2029, 4, 20)
        with clock_at(at(first - timedelta(days=1))):
            assert self.refused(certified[0]) == (
                "predecessor",
                f"原证书{FIRST}有效期至2029年7月19日，2029年4月20日起才能申请再认证。",
            )
        with clock_at(at(first)):
            case = begin(certified[0], "renewal")
            hand_in(case)
        assert state(case) == "prequalification"

    def test_as_the_setting_says(self, certified):
        api.portal.set_registry_record(f"{PREFIX}.renewal_days", 180)
        with clock_at(at(LAST_DAY - timedelta(days=180))):
            assert state(begin(certified[0], "renewal")) == "draft"

    def test_change_at_any_time(self, certified):
        with clock_at(at(date(2027, 3, 1))):
            assert state(begin(certified[0], "change")) == "draft"

    @pytest.mark.parametrize("step", ["revoke", "cancel"])
    def test_of_what_has_ended(self, certified, step):
        stages.step("federation1", certificate_object(certified[0]), step, reason="监督不合格")
        with clock_at(at(LAST_DAY)):
            place, message = self.refused(certified[0])
        assert (place, message.startswith(f"原证书{FIRST}已经撤销、注销或者换发")) == ("predecessor", True)

    def test_asked_again_at_submit(self, certified):
        """What ends between the draft and its submission is not renewed."""
        with clock_at(at(LAST_DAY)):
            case = begin(certified[0], "renewal")
            stages.fill_in(case, "applicant1")
            stages.step("federation1", certificate_object(certified[0]), "cancel", reason="企业申请")
            with pytest.raises(TransitionBlocked) as refusal:
                stages.submit(case, "applicant1")
        assert [one.code for one in refusal.value.blockers] == ["submit.renewal"]
