"""Findings are kept by the examiners alone, and what was asked for once is on record (第六条（二）)."""

from AccessControl.unauthorized import Unauthorized
from dataclasses import replace
from datetime import timedelta
from plone import api
import pytest
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.examination import defect_row
from shanxi.jingpin.casework.examination import material_row
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.casework.examination import save_material_row
from shanxi.jingpin.casework.examination import SheetConflict
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.process.facts import Decision
import stages


def save(case, sub_item="5a", **values):
    """Save a row with its present token, as the examiner."""
    material = case[f"material-{sub_item}"]
    row = material_row(material)
    with stages.acting_as("examiner1"):
        save_material_row(material, replace(row, **values), row.token)


class TestRows:
    def test_kept(self, submitted):
        """Verdicts, note, person and moment; the defect lies with the case."""
        save(submitted, verdict_material="fail", verdict_technical="pass", note="备注", defect="请补充。")
        material = submitted["material-5a"]

        assert (material.verdict_material, material.verdict_technical) == ("fail", "pass")
        assert (material.examiner_note, material.examined_by) == ("备注", "examiner1")
        assert [(one.place, one.text) for one in submitted.case_file.defects] == [("material:5a", "请补充。")]

    def test_defect_taken_back(self, submitted):
        """Without words there is no defect."""
        save(submitted, defect="请补充。")
        save(submitted, "5b", defect="也请补充。")
        save(submitted, defect="")

        assert [one.place for one in submitted.case_file.defects] == ["material:5b"]

    def test_stale(self, submitted):
        """Somebody else was faster; saving what is stored already is no conflict."""
        material = submitted["material-5a"]
        before = material_row(material)
        save(submitted, verdict_material="fail")
        with stages.acting_as("lead1"):
            with pytest.raises(SheetConflict) as refusal:
                save_material_row(material, replace(before, verdict_material="pass"), before.token)
            save_material_row(material, replace(before, verdict_material="fail"), before.token)

        assert refusal.value.stored == replace(before, verdict_material="fail")

    @pytest.mark.parametrize(
        ("values", "words"),
        [
            ({"verdict_material": "perhaps"}, "达到要求或者未达要求"),
            ({"note": "长" * 2001}, "最多各2000字"),
            ({"defect": "长" * 2001}, "最多各2000字"),
        ],
        ids=["verdict", "note", "defect"],
    )
    def test_values_that_do_not_fit(self, submitted, values, words):
        """Nothing of the row is kept."""
        with pytest.raises(WritingRefused, match=words):
            save(submitted, **values)

        assert submitted["material-5a"].verdict_material == ""

    @pytest.mark.parametrize("name", ["applicant1", "federation1", "expert1", "evaluator-a"])
    def test_nobody_else(self, submitted, name):
        """Reading a case is not examining it."""
        material = submitted["material-5a"]
        row, part = material_row(material), defect_row(submitted, "overview.honours")
        with stages.acting_as(name):
            with pytest.raises(Unauthorized):
                save_material_row(material, replace(row, verdict_material="pass"), row.token)
            with pytest.raises(Unauthorized):
                save_defect_row(submitted, replace(part, defect="请补充。"), part.token)

    def test_administrator(self, submitted):
        """Nor is managing the site."""
        row = material_row(submitted["material-5a"])
        with api.env.adopt_roles(["Manager"]), pytest.raises(Unauthorized):
            save_material_row(submitted["material-5a"], replace(row, verdict_material="pass"), row.token)

    def test_other_state(self, accepted):
        """After acceptance the sheet stands still."""
        row = material_row(accepted["material-5a"])
        with stages.acting_as("examiner1"), pytest.raises(Unauthorized):
            save_material_row(accepted["material-5a"], replace(row, verdict_material="fail"), row.token)


class TestOnce:
    def test_defects_are_on_record(self, submitted):
        """After the one round verdicts go on, what was asked for does not change."""
        stages.examine(submitted)
        save(submitted, verdict_material="fail", defect="请补充。")
        with stages.acting_as("examiner1"):
            fields = {"due_on": today() + timedelta(days=10), "parts": ("material:5a",)}
            take(submitted, "request_supplement", Decision(opinion="请补全。", fields=fields))
        with stages.acting_as("applicant1"):
            answer_defects(submitted, {0: ("已补充", "")})
            take(submitted, "resubmit")
        save(submitted, verdict_material="pass", verdict_technical="pass")
        with pytest.raises(WritingRefused, match="补全只有一次"):
            save(submitted, defect="再补一次")

        assert [one.text for one in submitted.case_file.defects] == ["请补充。"]
        assert submitted["material-5a"].verdict_material == "pass"
