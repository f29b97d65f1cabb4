"""Steps of a real case through the gate: taken, refused with all reasons, recorded, awaited."""

from plone import api
from plone.app.testing import login
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.snapshots import snapshots_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.process.facts import Decision
import stages


class TestSubmit:
    def test_empty_draft_is_refused_with_all_reasons(self, draft):
        """One refusal names every gap of the form and every material."""
        with stages.acting_as("applicant1"), pytest.raises(TransitionBlocked) as refusal:
            take(draft, "submit")

        codes = {one.code for one in refusal.value.blockers}
        assert codes == {
            "submit.overview",
            "submit.item",
            "submit.finance",
            "submit.dimensions",
            "submit.undertaking",
            "submit.seal",
            "submit.consents",
            "submit.licence",
            "submit.materials",
        }
        assert api.content.get_state(draft) == "draft"

    def test_manager_is_no_applicant(self, complete_draft):
        """The site's owner holds no process permission."""
        with stages.acting_as("applicant1"):
            pass
        portal = api.portal.get()
        login(portal.__parent__, "admin")
        with pytest.raises(TransitionBlocked) as refusal:
            take(complete_draft, "submit")

        assert [one.code for one in refusal.value.blockers] == ["who"]

    def test_complete_draft(self, complete_draft):
        """Number, frozen call, snapshot, record, and the next ones to act."""
        stages.submit(complete_draft, "applicant1")

        assert api.content.get_state(complete_draft) == "prequalification"
        assert complete_draft.number.endswith("-0001")
        assert complete_draft.case_file.call.title == "测试批次"
        assert [one.occasion for _number, one in snapshots_of(complete_draft).all()] == ["submit"]
        recorded = [(one.transition, one.role, one.person) for _n, one in decisions_of(complete_draft)]
        assert recorded == [("submit", "Applicant", "applicant1")]
        for name, words in (("examiner1", ["逐项审查申报资料"]), ("lead1", ["决定是否通过并受理"]), ("expert1", [])):
            with stages.acting_as(name):
                assert [one.awaited.words for one in waiting_for_me()] == words

    def test_second_case_of_product(self, submitted, product):
        """While a case is open, no second one is begun."""
        from shanxi.jingpin.casework.new_case import CaseRefused
        from shanxi.jingpin.content import office

        with pytest.raises(CaseRefused, match="已有在办的申请"):
            stages.make_draft(product, office.calls()[0], "applicant1")


class TestPrequalification:
    def test_accept(self, accepted):
        """表四 is recorded, and the enterprise is verified."""
        from shanxi.jingpin.content import office

        assert api.content.get_state(accepted) == "expert_evaluation"
        number, record = list(decisions_of(accepted))[-1]
        assert (record.transition, record.person, record.body) == ("accept", "lead1", "prequalification")
        assert record.fields["handler"] == "李经办"
        assert api.content.get_state(office.enterprise_of_case(accepted)) == "verified"

    def test_accept_by_examiner(self, submitted):
        """Who may: the lead alone."""
        stages.examine(submitted)
        with stages.acting_as("examiner1"), pytest.raises(TransitionBlocked) as refusal:
            take(submitted, "accept", Decision(opinion="通过"))

        assert [one.code for one in refusal.value.blockers] == ["who"]

    def test_accept_without_verdicts(self, submitted):
        """When it is possible: both axes for each material, and 表四 filled in."""
        with stages.acting_as("lead1"), pytest.raises(TransitionBlocked) as refusal:
            take(submitted, "accept", Decision())

        assert {one.code for one in refusal.value.blockers} == {
            "decision.opinion",
            "decision.fields",
            "accept.material_verdicts",
            "accept.technical_verdicts",
            "accept.principles",
        }

    def test_reject_releases_product(self, submitted, product, call):
        """A rejected product may be applied for again."""
        with stages.acting_as("lead1"):
            take(submitted, "reject", Decision(opinion="材料、技术未达要求。"))

        assert api.content.get_state(submitted) == "rejected"
        again = stages.make_complete_draft(product, call, "applicant1")
        stages.submit(again, "applicant1")
        assert again.number.endswith("-0002")
