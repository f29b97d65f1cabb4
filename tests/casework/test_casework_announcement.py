"""第六条（七）: announced by two persons; the certificate is valid and public from that day."""

import notice_stages
from plone import api
import pytest
from shanxi.jingpin.casework.announcement_drafting import candidates
from shanxi.jingpin.casework.announcement_drafting import lines_of
from shanxi.jingpin.casework.announcement_drafting import new_announcement
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Decision
import stages


def state(obj):
    return api.content.get_state(obj)


@pytest.fixture
def cases(call):
    return [notice_stages.make_awaiting(number, call) for number in (1, 2)]


@pytest.fixture
def notice(cases):
    return notice_stages.publish_notice(*cases)


class TestAnnounce:
    def test_batch(self, notice, cases):
        """Two persons for the whole batch: case, certificate, register, pages in one transaction."""
        with clock_at(notice_stages.after(notice)) as clock:
            announcement = notice_stages.publish_announcement(*cases)
            proposed, confirmed = notice_stages.announce(announcement, *cases)
            day = clock.now().date()

        numbers = [one.number for one in cases]
        assert (proposed, confirmed) == (dict.fromkeys(numbers, False), dict.fromkeys(numbers, True))
        assert [state(one) for one in cases] == ["certified", "certified"]
        certificate = certificate_object(cases[0])
        assert (state(certificate), certificate.effective_on, announcement.announced_on) == ("valid", day, day)
        entry = api.portal.get()["register"][certificate.register_id]
        assert len(entry.getId()) == 32
        assert (entry.certificate_number, entry.status_on(day), entry.announcement) == (
            "SXJP202600001",
            "valid",
            "晋品公告〔2026〕1号",
        )

    def test_same_person_twice(self, notice, cases):
        """The one who proposed does not confirm."""
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(*cases)
            with stages.acting_as("federation1"):
                from shanxi.jingpin.casework.announcement_drafting import announce_cases

                announce_cases(announcement, notice_stages.uids(*cases))
                again = announce_cases(announcement, notice_stages.uids(*cases))
        assert [[one.code for one in found] for found in again.values()] == [["decision.two_persons"]] * 2
        assert announcement.page_id == ""

    def test_before_the_end(self, notice, cases):
        """The period is not over: no candidate is free."""
        with clock_at(notice_stages.during(notice)), stages.acting_as("federation1"):
            assert [len(one.reasons) for one in candidates()] == [1, 1]

    def test_unpublished_announcement(self, notice, cases):
        """A draft announces nothing, by no door."""
        with clock_at(notice_stages.after(notice)), stages.acting_as("federation1"):
            announcement = new_announcement({"title": "草稿"}, notice_stages.uids(*cases))
            with pytest.raises(TransitionBlocked) as refusal:
                take(cases[0], "announce", Decision(fields={"announcement": announcement.getId()}))
        assert [one.code for one in refusal.value.blockers] == ["announce.announcement"]

    def test_objected_one_waits_the_other_goes_on(self, notice, cases):
        """Only the item concerned waits; after dismissal a later announcement takes it."""
        first, second = cases
        with clock_at(notice_stages.during(notice)):
            objection = notice_stages.object_to(notice, first)
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(second)
            notice_stages.announce(announcement, second)
            assert [state(one) for one in cases] == ["public_notice", "certified"]
            with stages.acting_as("federation1"):
                assert [one.reasons for one in candidates()] == [
                    (f"以下异议未决或者成立，本案不能公告：{objection.number}。",)
                ]
            notice_stages.dismiss(objection)
            later = notice_stages.publish_announcement(first, number="晋品公告〔2026〕2号")
            notice_stages.announce(later, first)
        assert [state(one) for one in cases] == ["certified", "certified"]
        assert [one.announced for one in lines_of(later)] == [True]

    @pytest.mark.parametrize(("moment", "who"), [("after", "严秘密"), ("during", "")])
    def test_clue_holds_nobody_back(self, notice, cases, moment, who):
        """Late or anonymous and not handled yet: neither its case nor the others of the announcement wait for it."""
        with clock_at(getattr(notice_stages, moment)(notice)):
            notice_stages.object_to(notice, cases[0], objector=who)
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(*cases)
            notice_stages.announce(announcement, *cases)
        assert [state(one) for one in cases] == ["certified", "certified"]

    def test_announcement_with_an_objected_case(self, notice, cases):
        """A named objection in time keeps its case out of the announcement, by name."""
        with clock_at(notice_stages.during(notice)):
            objection = notice_stages.object_to(notice, cases[0])
        with clock_at(notice_stages.after(notice)), pytest.raises(TransitionBlocked) as refusal:
            notice_stages.publish_announcement(*cases)
        assert [(one.code, objection.number in one.message) for one in refusal.value.blockers] == [
            ("announcement.rows", True)
        ]

    def test_product_is_free_again(self, notice, cases):
        """A certified product may be applied for again."""
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(*cases)
            notice_stages.announce(announcement, *cases)
        again = stages.make_complete_draft(office.product_of_case(cases[0]), office.calls()[0], "applicant1")
        stages.submit(again, "applicant1")
        assert state(again) == "prequalification"


class TestAfterwards:
    @pytest.fixture
    def announcement(self, notice, cases):
        with clock_at(notice_stages.after(notice)):
            announcement = notice_stages.publish_announcement(*cases)
            notice_stages.announce(announcement, *cases)
        return announcement

    @pytest.mark.parametrize(("step", "field"), [("correct", "correction"), ("supplement", "supplement")])
    def test_added(self, announcement, step, field):
        """Corrections and supplements are added to the page."""
        with stages.acting_as("federation1"):
            take(announcement, step, Decision(opinion="补正", fields={field: "证书型号以本次为准。"}))

        page = api.portal.get()["announcements"][announcement.page_id]
        assert [(row["kind"], row["text"]) for row in page.corrections] == [(step, "证书型号以本次为准。")]

    def test_revoked(self, announcement, notice, cases):
        """A revoked certificate is shown as revoked from that day; the earlier status stays to be read."""
        certificate = certificate_object(cases[0])
        with clock_at(notice_stages.after(notice)) as clock, stages.acting_as("federation1"):
            clock.advance(days=30)
            take(certificate, "revoke", Decision(opinion="内部意见勿公开", fields={"reason": "监督不合格"}))
            day = clock.now().date()

        entry = api.portal.get()["register"][certificate.register_id]
        assert [row["status"] for row in entry.history] == ["valid", "revoked"]
        assert (entry.status_on(day), certificate.ended_on) == ("revoked", day)
        assert "内部意见勿公开" not in str(entry.history)
