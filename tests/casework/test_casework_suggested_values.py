"""What the decision screen begins with, and the proposal of a first person."""

from datetime import timedelta
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.proposals import proposal_for
from shanxi.jingpin.casework.proposals import withdraw
from shanxi.jingpin.casework.suggested_values import suggested_values
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.facts import Defect
from shanxi.jingpin.process.termination import GROUNDS
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages


FIRST, SECOND = list(GROUNDS)[:2]


def suggested(obj, transition):
    """The values for a step."""
    return suggested_values(obj, WORKFLOWS[obj.portal_type].transition(transition))


class TestSuggested:
    def test_supplement(self, submitted):
        """Everything that was found, and the usual term."""
        submitted.case_file.defects = (Defect("material:5a", "请补充。"), Defect("overview.introduction", "请写明。"))
        term = add_working_days(today(), current_settings().term_supplement).day
        expected = {"parts": ("material:5a", "overview.introduction"), "due_on": term}
        assert suggested(submitted, "request_supplement") == expected

    def test_supplement_of_a_call_with_its_own_term(self, product):
        """The copy of the call says how long, whatever the settings say."""
        case = stages.make_complete_draft(product, stages.make_call(code="02", term_supplement=25), "applicant1")
        stages.submit(case, "applicant1")
        assert suggested(case, "request_supplement")["due_on"] == add_working_days(today(), 25).day

    def test_today(self, submitted):
        with stages.acting_as("lead1"):
            assert suggested(submitted, "accept") == {"handled_on": today(), "handler": "lead1"}

    def test_who_signs(self, accepted):
        """By the full name, not by the login name."""
        api.user.get(username="signatory-a").setMemberProperties({"fullname": "王签署"})
        with stages.acting_as("signatory-a"):
            assert suggested(accepted, "sign_contract") == {"signed_on": today(), "signed_by": "王签署"}

    def test_comment_period(self, accepted):
        stages.appoint(accepted)
        until = today() + timedelta(days=current_settings().comment_days)
        assert suggested(stages.draft_standard(accepted), "start_comment") == {"comment_until": until}


class TestProposal:
    @pytest.fixture
    def proposed(self, accepted):
        """federation1 wants to terminate a case."""
        stages.step("federation1", accepted, "terminate", ground=FIRST)
        return accepted

    def test_confirmed_as_it_was_proposed(self, proposed):
        """Something else is refused; nothing more has to be entered."""
        assert suggested(proposed, "terminate") == {"ground": FIRST}
        with pytest.raises(TransitionBlocked) as refusal:
            stages.step("federation2", proposed, "terminate", ground=SECOND)
        assert [one.code for one in refusal.value.blockers] == ["decision.two_persons"]
        stages.step("federation2", proposed, "terminate")
        assert [one.fields for _number, one in decisions_of(proposed)][-1]["ground"] == FIRST

    def test_withdrawn_by_its_author_alone(self, proposed):
        assert withdraw(proposed, "terminate", "federation2") is False
        assert withdraw(proposed, "terminate", "federation1") is True
        assert proposal_for(proposed, "terminate") is None
