"""The record of a decision: what was checked, what had been found, which body had the case; plain values for ever."""

from persistent import Persistent
import pickle
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.content import office
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages
import supplement_stages


CASE = WORKFLOWS["Application"]


def last_of(obj):
    """The latest record."""
    return list(decisions_of(obj))[-1][1]


def codes_for(name, obj, transition):
    """The rules that somebody is shown before a step."""
    with stages.acting_as(name):
        return [
            rule.code for rule, _found in rules_with_results(obj, WORKFLOWS[obj.portal_type].transition(transition))
        ]


class TestChecklist:
    def test_every_rule_that_applied(self, complete_draft):
        """All of them, those about the entry, too, each fulfilled; advice with its words."""
        shown = codes_for("applicant1", complete_draft, "submit")
        stages.submit(complete_draft, "applicant1")
        kept = last_of(complete_draft).checklist
        assert [code for code, _remarks in kept] == shown
        assert {code for code, remarks in kept if remarks} <= {"submit.thresholds"}

    def test_as_it_was_before_the_step(self, submitted):
        """The step changes what it was taken on: what is kept was so before."""
        supplement_stages.ask(submitted)
        record = last_of(submitted)
        assert dict(record.checklist)["request_supplement.once"] == ()
        assert submitted.case_file.supplement is not None

    def test_of_other_things(self, assigned):
        """What belongs to no case keeps its own, with the advice that was given."""
        stages.step("federation1", office.body("bodya"), "deactivate")
        kept = dict(last_of(office.body("bodya")).checklist)
        assert kept["body.single"] == ()
        assert [assigned.number in one for one in kept["body.running"]] == [True]


class TestVerdicts:
    def test_accepted(self, accepted):
        """Both axes of every material, as they were."""
        kept = {place: axes for place, *axes in last_of(accepted).verdicts}
        assert kept["material:4a"] == ["pass", "pass"]
        assert len(kept) == len([one for one in accepted.objectValues() if one.portal_type == "Material"])

    def test_rejected(self, submitted):
        """What failed is on record, whatever becomes of the sheet."""
        stages.examine(submitted, "fail")
        stages.step("lead1", submitted, "reject")
        stages.examine(submitted, "")
        assert {tuple(axes) for _place, *axes in last_of(submitted).verdicts} == {("fail", "fail")}

    def test_resubmitted(self, submitted):
        """The verdicts that are cleared because something new came stay in the record of that step."""
        supplement_stages.ask(submitted)
        assert ("material:1", "pass", "pass") in last_of(submitted).verdicts
        supplement_stages.put_right(submitted, *supplement_stages.PUT_RIGHT)
        stages.step("applicant1", submitted, "resubmit")
        assert submitted["material-1"].verdict_material == ""
        assert ("material:1", "pass", "pass") in last_of(submitted).verdicts

    def test_other_stages(self, recommended):
        """Nobody judges materials there."""
        assert last_of(recommended).verdicts == ()


class TestPlainValues:
    def test_no_class_of_the_process(self, report_submitted):
        """What is stored for ever names no class but its own."""
        names = set()
        for _number, record in decisions_of(report_submitted):
            stored = pickle.dumps(record.__getstate__())
            names |= {name for name in (b"jingpin.process", b"Blocker", b"Rule", b"StrEnum") if name in stored}
            assert isinstance(record, Persistent)
        assert names == set()


class TestCertificationBody:
    def test_at_that_time(self, recommended):
        """The body that had the case, or was given it."""
        stages.step("federation1", recommended, "assign_body", body="bodya")
        stages.step("federation1", recommended, "reassign_body", body="bodyb")
        stages.step("signatory-b", recommended, "decline_assignment")
        kept = [(one.transition, one.certification_body) for _number, one in decisions_of(recommended)]
        assert kept[-6:] == [
            ("recommend", ""),
            ("assign_body", "bodya"),
            ("reassign_body", "bodyb"),
            ("abandon", "bodya"),
            ("decline_assignment", "bodyb"),
            ("abandon", "bodyb"),
        ]
