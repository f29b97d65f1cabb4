"""第六条（四）2: 资格评价中反馈所需跟踪的问题 reach the body's report, and are answered there."""

import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.report_writing import report_token
from shanxi.jingpin.casework.report_writing import save_report
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.process.facts import Defect
import stages


ACCEPTANCE = {"handler": "李经办", "principles": ("laws", "mandatory_standards", "safety"), "priority": False}
CAPACITY = "核实产能与申报一致（资格预审提出）"
WATER = "核实水源（资格预审提出）"
CELLAR = "查看窖藏年份（初评与标准制定提出）"


@pytest.fixture
def followed(submitted):
    """A case in 第三方认证 of which both earlier stages want something to be followed."""
    stages.examine(submitted)
    asked = ("核实产能与申报一致", "  核实水源 ", "", "核实水源")
    stages.step("lead1", submitted, "accept", **ACCEPTANCE, handled_on=today(), follow_up=asked)
    stages.appoint(submitted)
    stages.evaluate_appointed(submitted)
    stages.step("expert1", submitted, "recommend", follow_up=("查看窖藏年份",))
    return submitted


def issues(case):
    """Text and answer of each issue in the present report."""
    return [(row["text"], row["answer"]) for row in report_object(case).handed_over]


def answers(case, *texts, side="a"):
    """The body answers the issues, in their order."""
    report = report_object(case)
    rows = [{**row, "answer": text} for row, text in zip(report.handed_over, texts, strict=True)]
    with stages.acting_as(f"evaluator-{side}"):
        save_report(report, {"handed_over": rows}, report_token(report))


class TestHandedOver:
    def test_once_each_with_the_stage(self, followed):
        """Blank lines and repetitions are nothing."""
        stages.assign_body(followed)
        assert issues(followed) == [(CAPACITY, ""), (WATER, ""), (CELLAR, "")]

    def test_after_what_could_not_be_put_right(self, followed):
        followed.case_file.defects = (Defect("overview.introduction", "缺产量\r\n说明", "", "历史资料已失"),)
        stages.assign_body(followed)
        assert issues(followed)[:2] == [("缺产量\n说明（申请单位说明无法补全：历史资料已失）", ""), (CAPACITY, "")]

    def test_nothing_asked(self, recommended):
        stages.assign_body(recommended)
        assert issues(recommended) == []

    def test_next_body_answers_anew(self, followed):
        stages.assign_body(followed)
        answers(followed, "相符", "相符", "相符")
        stages.step("federation1", followed, "reassign_body", body="bodyb")
        assert issues(followed) == [(CAPACITY, ""), (WATER, ""), (CELLAR, "")]

    def test_experts_ask_more_the_second_time(self, followed):
        """A report that was made already gets the new issue; what is answered stays answered."""
        stages.assign_body(followed)
        answers(followed, "产能相符", "水源相符", "年份相符")
        report = stages.submit_report(followed)
        stages.accept_report(followed)
        stages.issue_certificate(followed)
        stages.step("federation1", followed, "submit_bundle")
        stages.step("department1", followed, "return_to_experts")
        for one in stages.EXPERTS:
            stages.sign_opinion(followed, one)
        stages.step("expert1", followed, "recommend", follow_up=("查看窖藏年份", "核实新工艺"))
        assert issues(followed) == [
            (CAPACITY, "产能相符"),
            (WATER, "水源相符"),
            (CELLAR, "年份相符"),
            ("核实新工艺（初评与标准制定提出）", ""),
        ]
        stages.step("evaluator-a", report, "revise")
        with pytest.raises(TransitionBlocked, match="核实新工艺"):
            stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())


class TestAnswered:
    @pytest.fixture
    def report(self, followed):
        """A report that is complete, but for the answers."""
        stages.assign_body(followed)
        return stages.write_report(followed)

    def evaluate(self, report):
        """The evaluators sign."""
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())

    def test_each_one(self, followed, report):
        answers(followed, "产能相符", " ", "年份相符")
        with pytest.raises(TransitionBlocked) as refusal:
            self.evaluate(report)
        assert [(one.code, one.place) for one in refusal.value.blockers] == [("report.handed_over", "handed_over.2")]
        answers(followed, "产能相符", "水源相符", "年份相符")
        self.evaluate(report)
        assert [answer for _text, answer in issues(followed)] == ["产能相符", "水源相符", "年份相符"]

    @pytest.mark.parametrize(
        "sent",
        [
            (),
            (CAPACITY, CELLAR),
            (CAPACITY, WATER, "查看窖藏（初评与标准制定提出）"),
            (CAPACITY, WATER, CELLAR, "自拟的问题"),
            (WATER, CAPACITY, CELLAR),
        ],
    )
    def test_neither_changed_nor_added_nor_left_out(self, followed, report, sent):
        rows = [{"text": text, "answer": "相符"} for text in sent]
        with stages.acting_as("evaluator-a"), pytest.raises(WritingRefused, match="不能改动、增加或者删除"):
            save_report(report, {"handed_over": rows}, report_token(report))
        assert issues(followed) == [(CAPACITY, ""), (WATER, ""), (CELLAR, "")]

    def test_other_fields_alone(self, followed, report):
        """Who says nothing of the issues leaves them as they are."""
        answers(followed, "产能相符", "", "")
        with stages.acting_as("evaluator-a"):
            save_report(report, {"summary": "另写"}, report_token(report))
        assert issues(followed)[0] == (CAPACITY, "产能相符")
