"""第六条（三）2: a group standard is drafted, commented on, voted on by others, approved, published, shared."""

from AccessControl.unauthorized import Unauthorized
from datetime import timedelta
from io import BytesIO
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.numbers import STANDARD
from shanxi.jingpin.casework.standard_drafting import begin_standard
from shanxi.jingpin.casework.standard_drafting import counted_verdicts
from shanxi.jingpin.casework.standard_drafting import save_standard
from shanxi.jingpin.casework.standard_drafting import set_drafters
from shanxi.jingpin.casework.standard_drafting import set_standard_document
from shanxi.jingpin.casework.standard_drafting import standard_token
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
import stages


def refused(person, obj, transition, **fields):
    """The codes of a refusal."""
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, obj, transition, **fields)
    return [one.code for one in refusal.value.blockers]


@pytest.fixture
def appointed(accepted):
    """A case with three experts; expert1 leads."""
    stages.appoint(accepted)
    return accepted


@pytest.fixture
def standard(appointed):
    """A draft by expert1."""
    return stages.draft_standard(appointed)


def write(standard, **values):
    """Save as the lead."""
    with stages.acting_as("expert1"):
        save_standard(standard, values, standard_token(standard))


def to_voting(standard):
    """Comments are over; the clock stands on the day after."""
    stages.step("expert1", standard, "start_comment", comment_until=today() + timedelta(days=30))
    return clock_at(now() + timedelta(days=31))


class TestDrafting:
    def test_begun_for_the_product(self, standard, appointed):
        assert (standard.products, standard.processes) == ((appointed.product_id,), ("固态发酵",))
        assert standard.drafters == ("expert1",)
        assert [row["id"] for row in standard.drafting_units] == [appointed.enterprise_id]
        assert counted_verdicts(standard) == {"fills_gap": 0, "better": 1, "equal": 0}

    def test_only_one_at_a_time(self, standard, appointed):
        with stages.acting_as("expert1"), pytest.raises(WritingRefused, match="正在制定"):
            begin_standard(appointed, "另一份")

    def test_by_the_lead_alone(self, standard, appointed):
        for person in ("expert2", "applicant1", "federation1"):
            with stages.acting_as(person):
                with pytest.raises(Unauthorized):
                    begin_standard(appointed, "另一份")
                with pytest.raises(Unauthorized):
                    save_standard(standard, {"title": "改名"}, standard_token(standard))
                with pytest.raises(Unauthorized):
                    set_standard_document(standard, "a.pdf", BytesIO(stages.PDF))

    def test_stale_page(self, standard):
        token = standard_token(standard)
        write(standard, title="新名称")
        with stages.acting_as("expert1"), pytest.raises(WritingRefused, match="已保存过"):
            save_standard(standard, {"title": "旧页面"}, token)
        assert standard.title == "新名称"

    def test_values_that_do_not_fit(self, standard):
        wrong = {**stages.INDICATOR, "name": None, "references": [{"standard": "GB 1", "level": "no such level"}]}
        with stages.acting_as("expert1"), pytest.raises(WritingRefused) as refusal:
            save_standard(standard, {"indicators": [wrong]}, standard_token(standard))
        assert refusal.value.errors == {
            "indicators.1.name": "请填写“指标名称”。",
            "indicators.1.references.1.level": "“标准层级”填写有误，请核对。",
        }

    def test_document(self, standard):
        with stages.acting_as("expert1"):
            set_standard_document(standard, "标准.pdf", BytesIO(stages.PDF))
        assert standard.document.filename == "标准.pdf"
        assert len(standard.document.sha256) == 64

    def test_drafters_are_experts_of_the_case(self, standard):
        with stages.acting_as("expert1"):
            set_drafters(standard, ("expert2",))
            with pytest.raises(WritingRefused, match="本案专家"):
                set_drafters(standard, ("expert5",))
        assert standard.drafters == ("expert1", "expert2")


class TestComment:
    def test_thirty_days(self, standard):
        until = today() + timedelta(days=29)
        assert refused("expert1", standard, "start_comment", comment_until=until) == ["standard.comment_until"]

    def test_voting_waits_for_the_end_and_for_treatment(self, standard):
        later = to_voting(standard)
        write(standard, comments=[{"number": 1, "unit": "某协会", "text": "建议提高", "treatment": "not_adopted"}])
        assert refused("expert1", standard, "start_voting") == ["standard.comment_period", "standard.comments"]
        with later:
            assert refused("expert1", standard, "start_voting") == ["standard.comments"]
            write(
                standard, comments=[{"number": 1, "text": "建议提高", "treatment": "not_adopted", "reason": "已是最高"}]
            )
            stages.step("expert1", standard, "start_voting")
        assert api.content.get_state(standard) == "voting"

    def test_applicant_reads_the_draft_for_comments(self, standard):
        def readable():
            with stages.acting_as("applicant1"):
                return bool(api.user.has_permission("View", obj=standard))

        before = readable()
        stages.step("expert1", standard, "start_comment", comment_until=today() + timedelta(days=30))
        assert (before, readable()) == (False, True)


class TestVoting:
    def test_three_quarters_of_others_approve_and_publish(self, standard):
        with to_voting(standard):
            stages.step("expert1", standard, "start_voting")
            assert refused("expert1", standard, "vote", vote="in_favour") == ["standard.voter"]
            for person in ("expert2", "expert3"):
                stages.step(person, standard, "vote", vote="in_favour")
            assert refused("expert2", standard, "vote", vote="against") == ["standard.one_vote"]
            assert refused("federation1", standard, "approve") == ["standard.majority"]
            stages.step("expert4", standard, "vote", vote="against")
            assert refused("federation1", standard, "approve") == ["standard.majority"]
            stages.step("expert5", standard, "vote", vote="in_favour")
            stages.step("federation1", standard, "approve")
            on = today()
            assert standard.approved_on == on
            dates = {"published_on": on, "in_force_on": on, "platform_url": "https://www.ttbz.org.cn/"}
            stages.step("federation1", standard, "publish", **dates)
            assert standard.number == f"T/SXJP 001—{on.year}"
        assert api.content.get_state(standard) == "published"

    def test_page_for_everybody(self, standard, appointed):
        """It is there when the standard is published, and says when and by what it was replaced."""
        stages.step("expert1", standard, "adopt", **stages.ADOPTED)
        page = api.portal.get()["standards"][standard.page_id]
        assert (page.number, page.status_on(today())) == ("T/SXJP 001—2026", "in_force")
        successor = stages.draft_standard(appointed, "山西精品 测试陈醋（新）")
        stages.step("expert1", successor, "adopt", **{**stages.ADOPTED, "number": "T/SXJP 002—2026"})
        stages.step("federation1", standard, "supersede", successor=successor.getId())
        assert (page.successor, page.status_on(today())) == ("T/SXJP 002—2026", "ended")
        assert successor.getId() not in str(page.__dict__)

    def test_number_given_elsewhere_is_not_given_again(self, standard, appointed):
        """The ledger goes on after it, and nobody else may enter it."""
        year = today().year
        stages.step("expert1", standard, "adopt", **{**stages.ADOPTED, "number": f"T/SXJP 001—{year}"})
        other = stages.draft_standard(appointed, "山西精品 别的产品")
        assert refused("expert1", other, "adopt", **{**stages.ADOPTED, "number": f"T/SXJP 001-{year}"}) == [
            "standard.number_free"
        ]
        given = ledger_of(api.portal.get()).give(STANDARD, "T/SXJP {seq:03}—{year}", "owner", year, now=now())
        assert given == f"T/SXJP 002—{year}"

    def test_people_of_a_drafting_unit_do_not_vote(self, standard, appointed):
        groups.join("expert4", groups.enterprise_group_id(appointed.enterprise_id))
        with to_voting(standard):
            stages.step("expert1", standard, "start_voting")
            assert refused("expert4", standard, "vote", vote="in_favour") == ["standard.voter"]

    def test_an_outside_expert_reads_along_where_invited_and_does_not_vote(self, standard, appointed):
        """外聘专家: an expert of the case, and no member of the panel that decides on standards."""

        def readable():
            with stages.acting_as("guest1"):
                found = [one.getId for one in api.content.find(portal_type="GroupStandard")]
                return bool(api.user.has_permission("View", obj=standard)), found

        before = readable()
        stages.step("expert1", appointed, "invite_expert", expert="guest1")
        assert (before, readable()) == ((False, []), (True, [standard.getId()]))
        with to_voting(standard):
            stages.step("expert1", standard, "start_voting")
            assert refused("guest1", standard, "vote", vote="in_favour") == ["who"]
            with stages.acting_as("guest1"):
                assert "表决团体标准" not in [one.awaited.words for one in waiting_for_me()]
            stages.step("guest1", appointed, "declare_conflict")
        assert readable() == (False, [])

    def test_return_to_draft_clears_the_vote(self, standard):
        with to_voting(standard):
            stages.step("expert1", standard, "start_voting")
            stages.step("expert2", standard, "vote", vote="in_favour")
            stages.step("federation1", standard, "return_to_draft")
        assert api.content.get_state(standard) == "draft"
        with to_voting(standard):
            stages.step("expert1", standard, "start_voting")
            assert standard.ballots == ()


class TestLead:
    """Who leads the experts of a case drafts its standard while they are at work, and not after."""

    @pytest.mark.parametrize(("person", "end"), [("applicant1", "withdraw"), ("expert1", "reject")])
    def test_nothing_for_a_case_that_has_ended(self, standard, appointed, person, end):
        for one in stages.EXPERTS:
            stages.give_opinion(appointed, one, recommends="no")
        stages.step(person, appointed, end)
        until = today() + timedelta(days=30)
        assert refused("expert1", standard, "start_comment", comment_until=until) == ["who"]
        assert refused("expert1", standard, "adopt", **stages.ADOPTED) == ["who"]
        with stages.acting_as("expert1"):
            assert "起草团体标准" not in [one.awaited.words for one in waiting_for_me()]
            with pytest.raises(Unauthorized):
                save_standard(standard, {"title": "改名"}, standard_token(standard))

    def test_published_is_read_on(self, recommended):
        standard = office.standard(recommended.case_file.standard)
        with stages.acting_as("expert1"):
            assert api.user.has_permission("View", obj=standard)
            assert [one.getId for one in api.content.find(portal_type="GroupStandard")] == [standard.getId()]

    def test_again_when_the_case_is_returned(self, certificate_issued):
        stages.step("federation1", certificate_issued, "submit_bundle")
        stages.step("department1", certificate_issued, "return_to_experts")
        other = stages.draft_standard(certificate_issued, "新的标准")
        stages.step("expert1", other, "start_comment", comment_until=today() + timedelta(days=30))
        assert api.content.get_state(other) == "comment"


class TestUse:
    def test_adopt_published(self, standard, appointed):
        stages.step("expert1", standard, "adopt", **stages.ADOPTED)
        stages.step("expert1", appointed, "link_standard", standard=standard.getId())
        assert (standard.number, standard.adopted) == ("T/SXJP 001—2026", True)
        assert appointed.case_file.standard == standard.getId()

    def test_shared_only_with_a_reason(self, recommended, call):
        other = stages.make_product(stages.make_enterprise(2, "applicant2"), "另一陈醋")
        case = stages.make_complete_draft(other, call, "applicant2")
        stages.submit(case, "applicant2")
        stages.accept(case)
        stages.appoint(case)
        standard = recommended.case_file.standard
        assert refused("expert1", case, "link_standard", standard=standard) == ["link_standard.sharing"]
        stages.step("expert1", case, "link_standard", standard=standard, sharing_reason="同一工艺")
        assert office.standard(standard).products == (recommended.product_id, case.product_id)
        own = stages.draft_standard(case, "自己的标准")
        stages.step("expert1", case, "link_standard", standard=own.getId())
        assert office.standard(standard).products == (recommended.product_id,)

    def test_draft_of_another_case_cannot_be_chosen(self, standard, call):
        other = stages.make_product(stages.make_enterprise(2, "applicant2"), "另一陈醋")
        case = stages.make_complete_draft(other, call, "applicant2")
        stages.submit(case, "applicant2")
        stages.accept(case)
        stages.appoint(case)
        codes = refused("expert1", case, "link_standard", standard=standard.getId(), sharing_reason="借用")
        assert codes == ["link_standard.choice", "link_standard.state"]

    def test_abolish_while_in_use(self, recommended):
        standard = office.standard(recommended.case_file.standard)
        assert refused("federation1", standard, "abolish") == ["standard.in_use"]

    def test_supersede_while_in_use(self, recommended):
        """第六条（三）3: a case keeps the standard it was evaluated against; one that has ended holds nothing up."""
        standard = office.standard(recommended.case_file.standard)
        codes = refused("federation1", standard, "supersede", successor=standard.getId())
        assert codes == ["standard.successor", "standard.in_use"]
        stages.step("applicant1", recommended, "withdraw")
        assert refused("federation1", standard, "supersede", successor=standard.getId()) == ["standard.successor"]
