"""Sections are saved by who may, while they may, and as far as they are open (第六条（一）（二）)."""

from AccessControl.unauthorized import Unauthorized
from datetime import date
from datetime import timedelta
from decimal import Decimal
from io import BytesIO
from plone import api
import pytest
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.form import materials_of
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.drafting import PlaceClosed
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.examination import DefectRow
from shanxi.jingpin.casework.examination import save_defect_row
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.sections import RevisionConflict
from shanxi.jingpin.process.facts import Decision
import stages


def save(case, section, **values):
    """Save with the present token, as the applicant."""
    return save_section(case, section, values, case.sections.revision(section), "applicant1")


@pytest.fixture
def supplement(submitted):
    """A case in which the introduction and the finance figures' sources have to be put right."""
    stages.examine(submitted)
    with stages.acting_as("examiner1"):
        for place in ("overview.introduction", "finance.source", "parties.factory"):
            save_defect_row(submitted, DefectRow(place, "请补全。"), DefectRow(place).token)
        fields = {
            "due_on": today() + timedelta(days=10),
            "parts": ("overview.introduction", "finance.source", "parties.factory"),
        }
        take(submitted, "request_supplement", Decision(opinion="请补全材料。", fields=fields))
    return submitted


class TestDraft:
    def test_values_are_kept_with_a_new_token(self, draft):
        """The whole section, who, and when."""
        with stages.acting_as("applicant1"):
            saved = save(draft, "overview", introduction="本企业成立于1990年。")

        assert draft.sections.get("overview")["introduction"] == "本企业成立于1990年。"
        assert (saved.revision, saved.errors) == ("1", {})
        assert (draft.sections.saved_by("overview"), draft.sections.saved_at("overview")) == ("applicant1", saved.at)

    def test_what_fits_is_kept_and_the_rest_is_told(self, draft):
        """A value that does not fit costs nothing but itself."""
        rows = (
            {"year": 2025, "turnover": Decimal(-1), "product_sales": Decimal(5), "source": "审计报告"},
            {"year": 2024, "turnover": Decimal(7), "product_sales": None, "source": None},
        )
        with stages.acting_as("applicant1"):
            save(draft, "finance", finance=({**rows[0], "turnover": Decimal(3)},))
            saved = save(draft, "finance", finance=rows)

        assert list(saved.errors) == ["finance.1.turnover"]
        assert draft.sections.get("finance")["finance"] == ({**rows[0], "turnover": Decimal(3)}, rows[1])

    def test_bad_text_leaves_its_neighbours(self, draft):
        """An overlong text keeps the stored one; the other field of the same save is taken."""
        with stages.acting_as("applicant1"):
            save(draft, "overview", introduction="原来的说明")
            saved = save(draft, "overview", introduction="长" * 4001, honours="省质量奖")

        assert list(saved.errors) == ["introduction"]
        values = draft.sections.get("overview")
        assert (values["introduction"], values["honours"]) == ("原来的说明", "省质量奖")

    @pytest.mark.parametrize(("section", "field"), [("item", "started_on"), ("undertaking", "signed_on")])
    def test_day_to_come(self, draft, section, field):
        """By our clock; today is well, tomorrow is told and the stored day stays."""
        with stages.acting_as("applicant1"):
            save(draft, section, **{field: today()})
            saved = save(draft, section, **{field: today() + timedelta(days=1)})

        assert [str(one) for one in saved.errors] == [field]
        assert "不能晚于今天" in str(saved.errors[field])
        assert draft.sections.get(section)[field] == today()

    def test_row_without_its_key_is_left_out(self, draft):
        """A dimension that does not exist is told, the other rows are kept."""
        good = {"id": "social_effect", "text": "先进", "evidence": None, "annexes": ()}
        with stages.acting_as("applicant1"):
            saved = save(draft, "dimensions", dimensions=({**good, "id": "luck"}, good))

        assert list(saved.errors) == ["dimensions.1.id"]
        assert draft.sections.get("dimensions")["dimensions"] == (good,)

    def test_unknown_field(self, draft):
        """Nothing is stored under a name that the section does not have."""
        with stages.acting_as("applicant1"):
            saved = save(draft, "overview", introduction="说明", number="SXJP-1")

        assert list(saved.errors) == ["number"]
        assert draft.sections.get("overview")["introduction"] == "说明"

    def test_stale_token(self, draft):
        """The second of two editors is told, with what the first has stored."""
        with stages.acting_as("applicant1"):
            save(draft, "overview", introduction="先保存的")
            with pytest.raises(RevisionConflict) as refusal:
                save_section(draft, "overview", {"introduction": "后保存的"}, "0", "applicant1")

        assert refusal.value.values["introduction"] == "先保存的"
        assert draft.sections.get("overview")["introduction"] == "先保存的"

    def test_parties_bring_their_materials(self, draft):
        """A differing party has a licence of its own to hand in; one that goes takes the empty place along."""
        (applicant,) = draft.sections.get("parties")["parties"]
        factory = {"role": "factory", "name": "测试分厂", "credit_code": stages.credit_code(7)}
        same = {**applicant, "role": "manufacturer"}
        with stages.acting_as("applicant1"):
            save(draft, "parties", parties=(applicant, same, factory))
            licences = sorted(one for one in draft.objectIds() if one.startswith("material-2a"))
            save(draft, "parties", parties=(applicant,))

        assert licences == ["material-2a-applicant", "material-2a-factory"]
        assert [one for one in draft.objectIds() if one.startswith("material-2a")] == ["material-2a-applicant"]

    def test_several_parties_go_at_once(self, draft):
        """Both empty places go, not only the first."""
        (applicant,) = draft.sections.get("parties")["parties"]
        others = ({"role": "factory", "name": "测试分厂"}, {"role": "manufacturer", "name": "测试制造"})
        with stages.acting_as("applicant1"):
            save(draft, "parties", parties=(applicant, *others))
            assert {"material-2a-factory", "material-2a-manufacturer"} <= set(draft.objectIds())
            save(draft, "parties", parties=(applicant,))

        assert [one for one in draft.objectIds() if one.startswith("material-2a")] == ["material-2a-applicant"]

    def test_party_with_files_stays_on_record(self, draft):
        """What was handed in does not vanish with its party, and nobody has to judge it."""
        (applicant,) = draft.sections.get("parties")["parties"]
        factory = {"role": "factory", "name": "测试分厂"}
        with stages.acting_as("applicant1"):
            save(draft, "parties", parties=(applicant, factory))
            add_file(draft["material-2a-factory"], "执照.pdf", BytesIO(stages.PDF))
            save(draft, "parties", parties=(applicant,))

        assert draft["material-2a-factory"].objectCount() == 1
        assert [one.party for one in materials_of(draft) if one.id == "2a"] == ["applicant"]

    @pytest.mark.parametrize("name", ["examiner1", "lead1", "federation1", "evaluator-a", "expert1", "department1"])
    def test_nobody_else_writes(self, draft, name):
        """The permission is asked at the object, whoever calls."""
        with stages.acting_as(name), pytest.raises(Unauthorized):
            save(draft, "overview", introduction="别人写的")

    def test_another_enterprise(self, draft):
        """An applicant writes the enterprise's own cases only."""
        stages.make_enterprise(2, "applicant2")
        with stages.acting_as("applicant2"), pytest.raises(Unauthorized):
            save(draft, "overview", introduction="别人写的")

    def test_administrator(self, draft):
        """Managing the site is no licence to write an application."""
        with api.env.adopt_roles(["Manager", "Site Administrator"]), pytest.raises(Unauthorized):
            save(draft, "overview", introduction="管理员写的")


class TestSubmitted:
    def test_nothing_can_be_changed(self, submitted):
        """After submit the form stands still, and the applicant is told why."""
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused, match="申请已经提交，现在不能修改。"):
            save(submitted, "overview", introduction="改一改")

    def test_discarded(self, draft):
        """A draft that was given up stays as it is."""
        with stages.acting_as("applicant1"):
            take(draft, "discard")
            with pytest.raises(WritingRefused):
                save(draft, "overview", introduction="改一改")


class TestSupplement:
    def test_opened_field(self, supplement):
        """What is named can be changed."""
        with stages.acting_as("applicant1"):
            save(supplement, "overview", introduction="补全后的说明")

        assert supplement.sections.get("overview")["introduction"] == "补全后的说明"

    def test_other_field_of_the_section(self, supplement):
        """The neighbour of an opened field stays closed, and the opened one is not changed along with it."""
        with stages.acting_as("applicant1"), pytest.raises(PlaceClosed) as refusal:
            save(supplement, "overview", introduction="补全后的说明", honours="顺便改一下")

        assert refusal.value.places == ("overview.honours",)
        assert supplement.sections.get("overview")["introduction"] == "内容充实的说明"

    def test_column_of_rows(self, supplement):
        """An opened column is open in each row; the others are not."""
        rows = supplement.sections.get("finance")["finance"]
        with stages.acting_as("applicant1"):
            save(supplement, "finance", finance=tuple({**row, "source": "纳税申报表"} for row in rows))
            with pytest.raises(PlaceClosed) as refusal:
                save(supplement, "finance", finance=tuple({**row, "turnover": Decimal(1)} for row in rows))
            with pytest.raises(PlaceClosed) as one_more_year:
                save(supplement, "finance", finance=(*rows, {"year": 2023, "source": "纳税申报表"}))

        assert {row["source"] for row in supplement.sections.get("finance")["finance"]} == {"纳税申报表"}
        assert refusal.value.places == ("finance.turnover",)
        assert one_more_year.value.places == ("finance.year",)

    def test_row_by_its_name(self, supplement):
        """An opened party can be added; another one cannot."""
        rows = supplement.sections.get("parties")["parties"]
        with stages.acting_as("applicant1"):
            save(supplement, "parties", parties=(*rows, {"role": "factory", "name": "测试分厂"}))
            with pytest.raises(PlaceClosed):
                save(supplement, "parties", parties=(*rows, {"role": "manufacturer", "name": "测试制造"}))

            add_file(supplement["material-2a-factory"], "执照.pdf", BytesIO(stages.PDF))

        assert [row["role"] for row in supplement.sections.get("parties")["parties"]] == ["applicant", "factory"]
        assert supplement["material-2a-factory"].as_facts().files == 1

    def test_section_that_is_not_named(self, supplement):
        """Other sections stay closed; 表三 is open, since a changed form is sealed again."""
        with stages.acting_as("applicant1"):
            save(supplement, "undertaking", signed_on=date(2026, 1, 6))
            with pytest.raises(PlaceClosed):
                save(supplement, "item", name="另一个产品")

        assert supplement.sections.get("undertaking")["signed_on"] == date(2026, 1, 6)

    def test_last_day_counts(self, supplement):
        """Up to the last second of the due day, and not one more."""
        due = supplement.case_file.supplement.due_on
        last = now().replace(year=due.year, month=due.month, day=due.day, hour=23, minute=59, second=59)
        with stages.acting_as("applicant1"):
            with clock_at(last):
                save(supplement, "overview", introduction="最后一刻")
            with clock_at(last + timedelta(seconds=1)), pytest.raises(WritingRefused, match="届满"):
                save(supplement, "overview", introduction="晚了一秒")

        assert supplement.sections.get("overview")["introduction"] == "最后一刻"

    def test_answers(self, supplement):
        """Each defect is answered, or declared impossible with a reason."""
        with stages.acting_as("applicant1"):
            answer_defects(supplement, {0: ("已补全", ""), 2: ("", "没有单独的生产厂")})

        given = [(one.place, one.answer, one.cannot_complete_reason) for one in supplement.case_file.defects]
        assert given == [
            ("overview.introduction", "已补全", ""),
            ("finance.source", "", ""),
            ("parties.factory", "", "没有单独的生产厂"),
        ]

    @pytest.mark.parametrize(
        ("answers", "words"),
        [({7: ("已补全", "")}, "没有这一项"), ({0: ("长" * 2001, "")}, "最多各2000字")],
        ids=["unknown", "too long"],
    )
    def test_answers_that_cannot_be(self, supplement, answers, words):
        """A defect that does not exist, a text that is too long."""
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused, match=words):
            answer_defects(supplement, answers)

    def test_answers_of_others(self, supplement):
        """The examiner does not answer for the applicant."""
        with stages.acting_as("examiner1"), pytest.raises(Unauthorized):
            answer_defects(supplement, {0: ("已补全", "")})

    def test_answers_in_a_draft(self, draft):
        """A draft has nothing to answer."""
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused):
            answer_defects(draft, {})
