"""第六条（三）1: experts are appointed, declare, write and sign; one with a conflict sees nothing any more."""

from AccessControl.unauthorized import Unauthorized
from datetime import timedelta
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.reviewing import declaration_of
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.casework.reviewing import review_token
from shanxi.jingpin.casework.reviewing import save_review
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.writing import WritingRefused
import stages
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory


def refused(person, obj, transition, **fields):
    """The codes of a refusal."""
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, obj, transition, **fields)
    return [one.code for one in refusal.value.blockers]


def sees(person, obj):
    """Whether somebody may view an object."""
    with stages.acting_as(person):
        return bool(api.user.has_permission("View", obj=obj))


def awaited_words(person):
    """What waits for somebody."""
    with stages.acting_as(person):
        return [one.awaited.words for one in waiting_for_me()]


@pytest.fixture
def appointed(accepted):
    """A case with three experts."""
    stages.appoint(accepted)
    return accepted


class TestAppointment:
    def test_experts_get_the_case_and_an_opinion_to_write(self, appointed):
        assert [(one.person, one.is_lead, one.declared_free) for one in appointed.case_file.experts] == [
            ("expert1", True, False),
            ("expert2", False, False),
            ("expert3", False, False),
        ]
        for person in stages.EXPERTS:
            assert sees(person, appointed)
            assert sees(person, review_of(appointed, person))
            assert awaited_words(person) == ["声明有无利益冲突"]
        assert not sees("expert4", appointed)

    def test_an_opinion_has_the_time_of_the_stage(self, appointed):
        """What lies in a case and has no term of its own is not without a term."""
        with stages.acting_as("expert2"):
            (mine,) = waiting_for_me()
        assert mine.task.due_on == due(appointed).day

    def test_too_few(self, accepted):
        codes = refused("federation1", accepted, "appoint_experts", experts=("expert1", "expert2"), lead="expert1")
        assert codes == ["appoint_experts.quorum"]

    def test_by_the_experts_themselves(self, appointed):
        assert refused("expert1", appointed, "appoint_experts", experts=stages.EXPERTS, lead="expert1") == ["who"]

    def test_invited_expert_writes_too(self, appointed):
        assert not sees("guest1", appointed)
        stages.step("expert1", appointed, "invite_expert", expert="guest1")
        assert awaited_words("guest1") == ["声明有无利益冲突"]
        stages.give_opinion(appointed, "guest1")
        assert api.content.get_state(review_of(appointed, "guest1")) == "signed"

    def test_only_outsiders_are_invited(self, appointed):
        """The panel is drawn by the federation; whoever is invited already is not offered again."""

        def offered_to(person, name):
            with stages.acting_as(person):
                vocabulary = getUtility(IVocabularyFactory, name=f"shanxi.jingpin.{name}")(appointed)
                return [one.value for one in vocabulary]

        assert offered_to("expert1", "guest_experts") == ["guest1"]
        assert "guest1" not in offered_to("federation1", "experts")
        assert offered_to("federation1", "guest_experts") == []
        stages.step("expert1", appointed, "invite_expert", expert="guest1")
        assert offered_to("expert1", "guest_experts") == []

    def test_replaced_expert_sees_nothing(self, appointed):
        stages.step("federation1", appointed, "replace_expert", outgoing="expert1", incoming="expert5")
        assert not sees("expert1", appointed)
        assert not sees("expert1", review_of(appointed, "expert1"))
        assert awaited_words("expert1") == []
        lead = next(one for one in appointed.case_file.experts if one.is_lead)
        assert lead.person == "expert5"

    def test_signed_opinion_stays(self, appointed):
        stages.give_opinion(appointed, "expert2")
        codes = refused("federation1", appointed, "replace_expert", outgoing="expert2", incoming="expert5")
        assert codes == ["replace_expert.signed"]


class TestConflict:
    def test_sees_nothing_any_more(self, appointed):
        standard = stages.draft_standard(appointed)
        stages.step("expert2", appointed, "declare_conflict")
        for obj in (appointed, review_of(appointed, "expert2"), standard):
            assert not sees("expert2", obj)
        assert sees("expert4", standard)
        assert awaited_words("expert2") == []
        catalog = api.portal.get_tool("portal_catalog")
        with stages.acting_as("expert2"):
            assert [one.getId for one in catalog(portal_type=["Application", "Review", "GroupStandard"])] == []
        with stages.acting_as("expert3"):
            assert len(catalog(portal_type="GroupStandard")) == 1

    def test_cannot_be_appointed_again(self, appointed):
        stages.step("expert2", appointed, "declare_conflict")
        codes = refused("federation1", appointed, "replace_expert", outgoing="expert3", incoming="expert2")
        assert "appoint_experts.conflict" in codes

    def test_opinion_does_not_count(self, appointed):
        for person in stages.EXPERTS:
            stages.give_opinion(appointed, person)
        stages.step("expert2", appointed, "declare_conflict")
        assert "recommend.quorum" in refused("expert1", appointed, "recommend")

    def test_federation_is_asked_for_another_expert(self, appointed):
        stages.step("expert2", appointed, "declare_conflict")
        assert "更换回避的专家" in awaited_words("federation1")


class TestOpinion:
    def test_before_the_declaration(self, appointed):
        review = review_of(appointed, "expert1")
        assert declaration_of(review) is False
        with stages.acting_as("expert1"), pytest.raises(WritingRefused, match="请先声明"):
            save_review(review, {"text": "很好"}, review_token(review))

    def test_signing_unwritten(self, appointed):
        stages.step("expert1", appointed, "declare_free")
        codes = refused("expert1", review_of(appointed, "expert1"), "sign")
        assert set(codes) == {"review.scores", "review.text"}

    def test_by_another_expert(self, appointed):
        stages.step("expert2", appointed, "declare_free")
        review = review_of(appointed, "expert1")
        assert not sees("expert2", review)
        with stages.acting_as("expert2"), pytest.raises(Unauthorized):
            save_review(review, {"text": "改写"}, review_token(review))

    def test_score_for_a_dimension_not_chosen(self, appointed):
        stages.step("expert1", appointed, "declare_free")
        review = review_of(appointed, "expert1")
        values = {"scores": [{"dimension": "intellectual_property", "score": 80}]}
        with stages.acting_as("expert1"), pytest.raises(WritingRefused, match="选择的方面"):
            save_review(review, values, review_token(review))

    def test_score_out_of_range(self, appointed):
        stages.step("expert1", appointed, "declare_free")
        review = review_of(appointed, "expert1")
        values = {"scores": [{"dimension": "standard_execution", "score": 101}]}
        with stages.acting_as("expert1"), pytest.raises(WritingRefused) as refusal:
            save_review(review, values, review_token(review))
        assert refusal.value.errors == {"scores.1.score": "“评分”应在0至100之间。"}
        assert review.scores == []

    def test_read_by_others_once_signed(self, appointed):
        stages.give_opinion(appointed, "expert1")
        review = review_of(appointed, "expert1")
        readers = {
            name
            for name in ("expert1", "expert2", "expert4", "federation1", "applicant1", "lead1")
            if sees(name, review)
        }
        assert readers == {"expert1", "expert2", "federation1"}
        with stages.acting_as("expert1"), pytest.raises(Unauthorized):
            save_review(review, {"text": "改写"}, review_token(review))

    def test_unsigned_ends_with_the_stage(self, appointed):
        for person in stages.EXPERTS:
            stages.give_opinion(appointed, person, recommends="no")
        stages.step("expert1", appointed, "invite_expert", expert="guest1")
        stages.step("guest1", appointed, "declare_free")
        stages.step("expert1", appointed, "reject")
        assert refused("guest1", review_of(appointed, "guest1"), "sign") == ["who"]
        assert awaited_words("guest1") == []


class TestClarification:
    def test_asked_once_and_answered(self, appointed):
        due = today() + timedelta(days=5)
        stages.step("expert1", appointed, "ask_clarification", question="请说明工艺", due_on=due)
        assert refused("expert1", appointed, "ask_clarification", question="再问", due_on=due) == [
            "ask_clarification.once"
        ]
        assert "答复专家的问题" in awaited_words("applicant1")
        stages.step("applicant1", appointed, "answer_clarification", answer="工艺如下")
        assert appointed.case_file.clarification.answered
        assert appointed.case_file.clarification_answer == "工艺如下"


class TestRecommendation:
    def test_moves_to_certification(self, recommended):
        assert api.content.get_state(recommended) == "certification"
        assert not sees("expert1", recommended)

    def test_refused_with_all_reasons(self, appointed):
        codes = refused("expert1", appointed, "recommend")
        assert codes == ["recommend.quorum", "recommend.standard"]
