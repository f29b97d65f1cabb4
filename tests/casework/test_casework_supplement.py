"""第六条（二）: a supplement runs out, or is handed in again."""

from datetime import datetime
from datetime import timedelta
from io import BytesIO
from plone import api
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect import facts_of
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.keeping import RemovalRefused
from shanxi.jingpin.casework.letters import letters_to
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import is_handed_in
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.waiting import key_of
from shanxi.jingpin.casework.waiting import tasks
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.wording import BEIJING
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.vocabularies.parts import title_of_place
import stages
import supplement_stages


def waiting_for(name):
    """What somebody reads in 我的待办."""
    with stages.acting_as(name):
        return [one.awaited.words for one in waiting_for_me()]


@pytest.fixture
def asked(submitted):
    """A supplement whose last day is the tenth from today."""
    supplement_stages.ask(submitted)
    return submitted


class TestLetter:
    def test_names_what_to_put_right(self, asked):
        """Each defect with the name that the page gives it, not the text alone."""
        (letter,) = [one for one in letters_to(asked, "applicant1") if one.kind == "request_supplement"]
        places = [one.place for one in asked.case_file.defects]
        titles = [title_of_place(asked, one) for one in places]
        assert titles != places
        assert [one for one in titles if f"{one}：请补全。" not in letter.body] == []


class TestLastDay:
    @pytest.mark.parametrize(
        ("days", "applicant", "lead"),
        [(0, ["补全材料后再次提交"], []), (10, ["补全材料后再次提交"], []), (11, [], ["补全逾期，办理不予通过"])],
    )
    def test_nobody_takes_a_step(self, asked, days, applicant, lead):
        """Up to the last day the applicant is waited for, from the next day on the lead; no job has to run."""
        with clock_at(now() + timedelta(days=days)):
            assert (waiting_for("applicant1"), waiting_for("lead1")) == (applicant, lead)
            assert waiting_for("examiner1") == []

    def test_lapse(self, asked):
        """What the lead is told to do can be done, and nobody is waited for any more."""
        with clock_at(now() + timedelta(days=11)):
            stages.step("lead1", asked, "lapse")

            assert api.content.get_state(asked) == "rejected"
            assert waiting_for("lead1") == []
        assert tasks().of(key_of(asked)) == []

    def test_extended(self, asked):
        """A later last day takes the task from the lead again."""
        with clock_at(now() + timedelta(days=11)):
            later = asked.case_file.supplement.due_on + timedelta(days=5)
            stages.step("examiner1", asked, "extend_supplement", due_on=later)
            assert (waiting_for("applicant1"), waiting_for("lead1")) == (["补全材料后再次提交"], [])

    def test_lead_is_told_of_what_is_handed_in_again(self, asked):
        """Somebody who was only going to be waited for is still written to when the turn comes."""
        supplement_stages.put_right(asked, *supplement_stages.PUT_RIGHT)
        stages.step("applicant1", asked, "resubmit")

        assert [one.kind for one in letters_to(asked, "lead1")] == ["submit", "resubmit"]


class TestAfterNewYear:
    def test_handed_in_again(self, complete_draft):
        """The two latest years are those of the day of submission; New Year asks for no others."""
        with clock_at(datetime(2027, 12, 20, 9, tzinfo=BEIJING)) as clock:
            stages.submit(complete_draft, "applicant1")
            supplement_stages.ask(complete_draft, days=20)
            clock.advance(days=15)
            supplement_stages.put_right(complete_draft, *supplement_stages.PUT_RIGHT)
            stages.step("applicant1", complete_draft, "resubmit")

        assert api.content.get_state(complete_draft) == "prequalification"


class TestFiles:
    def test_what_completes_the_application_stays(self, submitted):
        """A file of the supplement is part of what was handed in, once that is done."""
        supplement_stages.ask(submitted)
        supplement_stages.put_right(submitted, *supplement_stages.PUT_RIGHT)
        scan = files_of(submitted["material-1"])[-1]
        before = is_handed_in(scan)
        stages.step("applicant1", submitted, "resubmit")

        assert (before, is_handed_in(scan)) == (False, True)
        with pytest.raises(RemovalRefused):
            submitted["material-1"]._delObject(scan.getId())


def unexamined(case):
    """The places that have to be looked at anew, as somebody who would like to accept the case is told."""
    return {
        one.place
        for rule, found in lines_for("lead1", case, "accept")
        if rule.code in ("accept.material_verdicts", "accept.technical_verdicts")
        for one in found
    }


def lines_for(name, case, transition):
    """The checklist of a step."""
    with stages.acting_as(name):
        return rules_with_results(case, WORKFLOWS["Application"].transition(transition))


class TestVerdicts:
    def test_new_scan_of_the_form(self, submitted):
        """A defect in the text of the form brings another sealed scan: nobody has looked at that one yet."""
        supplement_stages.ask(submitted)
        supplement_stages.put_right(submitted, *supplement_stages.PUT_RIGHT)
        stages.step("applicant1", submitted, "resubmit")

        assert unexamined(submitted) == {"material:1"}

    def test_what_was_asked_for(self, submitted):
        """A material that was asked for is looked at anew even where nothing came; others keep their verdict."""
        supplement_stages.ask(submitted, "material:4a", "material:6b")
        with stages.acting_as("applicant1"):
            add_file(submitted["material-4a"], "新的标准.pdf", BytesIO(stages.PDF.replace(b"%s", b"new")))
            answer_defects(submitted, {0: ("已补全。", ""), 1: ("", "没有此项。")})
        stages.step("applicant1", submitted, "resubmit")

        assert unexamined(submitted) == {"material:4a", "material:6b"}

    def test_any_new_file(self, submitted):
        """Whatever has got a file since is looked at anew, by whichever way it came in."""
        supplement_stages.ask(submitted, "material:8")
        with stages.acting_as("applicant1"):
            answer_defects(submitted, {0: ("已补全。", "")})
        create(submitted["material-9a"], "MaterialFile", sha256="0" * 64, uploaded_at=now())
        stages.step("applicant1", submitted, "resubmit")

        assert unexamined(submitted) == {"material:8", "material:9a"}


class TestCorrections:
    def test_reach_the_rules(self, submitted):
        """第六条（三）1 asks about the standard and the process that were handed in last."""
        supplement_stages.ask(submitted, "item.executing_standard", "item.process")
        corrected = {"executing_standard": "Q/SXCS 0002S—2025、GB/T 19777—2013", "process": "液态 发酵"}
        supplement_stages.put_right(submitted, "item", corrected)
        stages.step("applicant1", submitted, "resubmit")

        facts = facts_of(submitted, actor=Actor(), decision=Decision(), now=now())
        assert (facts.enterprise_standards, facts.process) == (("Q/SXCS 0002S—2025",), "液态发酵")

    def test_product_that_is_renamed_later(self, submitted):
        """一品、一标、一工艺 is about what was handed in, whatever becomes of the enterprise's list of products."""
        office.product_of_case(submitted).process = "另一种工艺"

        assert facts_of(submitted, actor=Actor(), decision=Decision(), now=now()).process == "固态发酵"
