"""第六条（六）: notices are drafted, published with their cases, extended, corrected, cancelled."""

from AccessControl.unauthorized import Unauthorized
from datetime import date
from datetime import datetime
from datetime import timedelta
import notice_stages
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.calendar import Term
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.notice_drafting import candidates
from shanxi.jingpin.casework.notice_drafting import proposed_period
from shanxi.jingpin.casework.notice_drafting import save_notice
from shanxi.jingpin.casework.public_copies import public_copies
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import reasons_against
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.wording import last_day
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages


def state(obj):
    return api.content.get_state(obj)


def remarks(notice):
    """What the public page says of each case that has left."""
    return [row["remark"] for row in notice_stages.page_of(notice).rows]


@pytest.fixture
def case(call):
    return notice_stages.make_awaiting(1, call)


@pytest.fixture
def other(call):
    return notice_stages.make_awaiting(2, call)


class TestPeriod:
    @pytest.mark.parametrize(
        ("moment", "first", "end"),
        [
            # Monday; the first day is counted
            (datetime(2026, 3, 9, 10, tzinfo=BEIJING), date(2026, 3, 10), datetime(2026, 3, 17, tzinfo=BEIJING)),
            # Friday: Saturday is no working day
            (datetime(2026, 3, 13, 18, tzinfo=BEIJING), date(2026, 3, 16), datetime(2026, 3, 21, tzinfo=BEIJING)),
            # before the National Day holidays
            (datetime(2025, 9, 29, 9, tzinfo=BEIJING), date(2025, 9, 30), datetime(2025, 10, 14, tzinfo=BEIJING)),
        ],
    )
    def test_proposed(self, portal, moment, first, end):
        """Five working days with holidays and 调休, from 00:00 of the first to 24:00 of the last."""
        with clock_at(moment):
            period = proposed_period(5)

        assert (period.starts_at.date(), period.ends_at, period.estimated) == (first, end, False)
        assert period.starts_at.hour == 0

    @pytest.mark.parametrize(("days", "codes"), [(4, ["notice.period"]), (5, [])])
    def test_counted(self, case, days, codes):
        """Four working days are too few, also where a working day follows the last one."""
        with clock_at(datetime(2026, 3, 9, 10, tzinfo=BEIJING)):
            period = proposed_period(days)
            notice = notice_stages.draft_notice(case, starts_at=period.starts_at, ends_at=period.ends_at)
            with stages.acting_as("federation1"):
                step = WORKFLOWS["PublicNotice"].transition("publish")
                assert [one.code for one in reasons_against(notice, step, Decision())] == codes

    def test_beyond_the_calendar(self, portal):
        """A year whose holidays are not known makes it an estimate."""
        with clock_at(datetime(2031, 3, 3, 9, tzinfo=BEIJING)):
            assert proposed_period(5).estimated


class TestDraft:
    def test_candidates(self, case, other):
        """The federation sees every case that waits, and what stands in its way."""
        case.case_file.approved_manifest = "another"
        with stages.acting_as("federation1"):
            found = [(one.number, one.item, bool(one.reasons)) for one in candidates()]

        assert found == [(case.number, "测试陈醋1号", True), (other.number, "测试陈醋2号", False)]

    @pytest.mark.parametrize("name", ["applicant1", "expert1", "evaluator-a", "department1"])
    def test_not_for_others(self, case, name):
        """Only editors and the federation draft."""
        with stages.acting_as(name), pytest.raises(Unauthorized):
            candidates()

    def test_editor(self, case):
        """An editor drafts, and does not decide."""
        stages.make_user("editor1")
        api.group.add_user(groupname="jingpin-site-editors", username="editor1")
        notice = notice_stages.draft_notice(case)
        with stages.acting_as("editor1"):
            save_notice(notice, {"title": "改过的标题"}, notice.cases)
            with pytest.raises(TransitionBlocked) as refusal:
                take(notice, "publish", Decision())

        assert (notice.title, [one.code for one in refusal.value.blockers]) == ("改过的标题", ["who"])

    def test_published_is_not_written_any_more(self, case):
        """What the public reads is put right by a correction."""
        notice = notice_stages.publish_notice(case)
        with stages.acting_as("federation1"), pytest.raises(Unauthorized):
            save_notice(notice, {"title": "悄悄改"}, ())

    def test_case_of_another_state_is_not_listed(self, case, other):
        """Only what waits for a notice."""
        notice_stages.set_state(other, "joint_review")
        notice = notice_stages.draft_notice(case, other)

        assert list(notice.cases) == notice_stages.uids(case)


class TestPublish:
    def test_batch(self, case, other):
        """Number, page and cases in one step; each case is recorded with the officer."""
        notice = notice_stages.publish_notice(case, other)

        assert state(notice) == "published"
        assert notice.number.endswith("年第1号")
        assert [state(one) for one in (case, other)] == ["public_notice", "public_notice"]
        assert case.case_file.notice == notice.getId()
        page = notice_stages.page_of(notice)
        assert [row["case_number"] for row in page.rows] == [case.number, other.number]
        assert (page.number, page.ends_at, page.title) == (notice.number, notice.ends_at, notice.title)

    def test_one_that_may_not_is_left_out(self, case, other):
        """A material has changed after approval: this case stays behind, the other is shown."""
        notice = notice_stages.draft_notice(case, other)
        other.sections.save(
            "item",
            {**other.sections.get("item"), "model": "改动"},
            other.sections.revision("item"),
            "x",
            notice.starts_at,
        )
        with stages.acting_as("federation1"):
            take(notice, "publish", Decision())

        assert [state(one) for one in (case, other)] == ["public_notice", "awaiting_notice"]
        assert list(notice.cases) == notice_stages.uids(case)
        assert [row["case_number"] for row in notice_stages.page_of(notice).rows] == [case.number]

    def test_nobody_left(self, case):
        """A notice of nothing is refused by a rule, which is read before anyone tries."""
        notice = notice_stages.draft_notice(case)
        values = {**case.sections.get("item"), "model": "改动"}
        case.sections.save("item", values, case.sections.revision("item"), "x", notice.starts_at)
        with stages.acting_as("federation1"):
            publish = next(one for one in offered(notice) if one.id.value == "publish")
            told = [one.code for one, found in rules_with_results(notice, publish) if found and not one.advisory]
            with pytest.raises(TransitionBlocked) as refusal:
                take(notice, "publish", Decision())

        assert told == ["notice.cases"] == [one.code for one in refusal.value.blockers]
        assert (state(notice), state(case), notice.number) == ("draft", "awaiting_notice", "")

    def test_draft_is_not_joined(self, case):
        """公示中 begins when the public can read it, not before."""
        notice = notice_stages.draft_notice(case)
        with stages.acting_as("federation1"), pytest.raises(TransitionBlocked) as refusal:
            take(case, "start_public_notice", Decision(fields={"notice": notice.getId()}))

        assert [one.code for one in refusal.value.blockers] == ["start_public_notice.published"]
        assert state(case) == "awaiting_notice"

    def test_too_short(self, case):
        """Four working days are refused, and nothing is public."""
        notice = notice_stages.draft_notice(case)
        notice.ends_at = proposed_period(4).ends_at
        with stages.acting_as("federation1"), pytest.raises(TransitionBlocked) as refusal:
            take(notice, "publish", Decision())

        assert [one.code for one in refusal.value.blockers] == ["notice.period"]
        assert [one for one in api.portal.get()["notices"].objectValues() if one.portal_type == "NoticePage"] == []


class TestAfterwards:
    @pytest.fixture
    def notice(self, case, other):
        return notice_stages.publish_notice(case, other)

    def test_extend(self, notice):
        """Later only; the page says so."""
        before, later = notice.ends_at, notice.ends_at.date().replace(year=notice.ends_at.year + 1)
        with stages.acting_as("federation1"):
            take(notice, "extend", Decision(opinion="延长", fields={"ends_on": later}))

        page = notice_stages.page_of(notice)
        assert page.ends_at == notice.ends_at > before
        assert [row["kind"] for row in page.corrections] == ["extend"]

    def test_correct(self, notice):
        """The correction is added, what was shown stays."""
        with stages.acting_as("federation1"):
            take(notice, "correct", Decision(opinion="更正", fields={"correction": "第1项型号应为500ml。"}))

        assert notice_stages.page_of(notice).corrections[0]["text"] == "第1项型号应为500ml。"

    def test_cancel(self, notice, case, other):
        """The cases wait again, the page stays and says it is cancelled."""
        with stages.acting_as("federation1"):
            take(notice, "cancel", Decision(opinion="名单有误"))

        assert [state(one) for one in (case, other)] == ["awaiting_notice", "awaiting_notice"]
        assert case.case_file.notice == ""
        page = notice_stages.page_of(notice)
        assert (page.cancelled_on is not None, "名单有误" in str(page.corrections)) == (True, False)
        again = notice_stages.publish_notice(case, other)
        assert [state(one) for one in (case, other)] == ["public_notice", "public_notice"]
        assert again.number.endswith("年第2号")

    def test_case_that_comes_back_is_shown_for_the_whole_period(self, notice, case):
        """What has left a running notice joins it again only where enough working days are left."""
        case.case_file.notice = ""
        notice_stages.set_state(case, "awaiting_notice")
        public_copies().show_notice(notice, now())
        left = remarks(notice)
        joining = Decision(fields={"notice": notice.getId()})
        late = clock_at(notice_stages.during(notice) + timedelta(days=1))
        with late, stages.acting_as("federation1"), pytest.raises(TransitionBlocked) as refusal:
            take(case, "start_public_notice", joining)
        with stages.acting_as("federation1"):
            take(case, "start_public_notice", joining)

        assert [one.code for one in refusal.value.blockers] == ["start_public_notice.period"]
        assert (left, remarks(notice)) == (["退出本次公示，重新审核后另行公示", ""], ["", ""])

    def test_withdrawal_is_remarked(self, notice, case):
        """The enterprise's public remark is shown, its reason is not."""
        with stages.acting_as("applicant1"):
            take(case, "withdraw", Decision(opinion="内部意见勿公开", fields={"public_remark": "因经营调整撤回"}))

        assert remarks(notice) == ["因经营调整撤回", ""]

    def test_term_is_the_period(self, notice, case):
        """The case page, the letters and the notice say the same last day, also when it is extended."""
        assert due(case) == Term(last_day(notice.ends_at), False)
        later = last_day(notice.ends_at) + timedelta(days=7)
        with clock_at(notice_stages.during(notice)), stages.acting_as("federation1"):
            take(notice, "extend", Decision(opinion="延长", fields={"ends_on": later}))
        assert due(case).day == last_day(notice.ends_at) == later

    def test_federation_waits_for_the_end(self, notice, case):
        """While the period runs nobody has to do anything; once it is over the case waits to be announced."""
        found = []
        for moment in (notice_stages.during(notice), notice.ends_at):
            with clock_at(moment), stages.acting_as("federation1"):
                mine = [one for one in waiting_for_me() if one.obj.getId() == case.getId()]
                found.append([(one.awaited.words, one.task.due_on) for one in mine])

        assert found == [[], [("公示期已满，发布公告", None)]]
