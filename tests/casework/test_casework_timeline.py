"""办理记录 as each is told of it: no body reads another's, nobody reads persons that are not theirs to know."""

from decimal import Decimal
from io import BytesIO
from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.checked_lines import checked_lines
from shanxi.jingpin.casework.checked_lines import CheckedLine
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.report_writing import add_finding
from shanxi.jingpin.casework.report_writing import add_technical_file
from shanxi.jingpin.casework.timeline import timeline_for_me
import stages


BODY_B = ("evaluator-b", "reviewer-b", "decider-b", "signatory-b")
SCAN = "甲机构合同.pdf"
#: What the first body has written, or was written to it; nothing of it is for the one that comes after.
OF_THE_FIRST = {
    "机构bodya",
    "HT-甲-01",
    "甲方签署人",
    SCAN,
    "交给甲机构",
    "请甲机构补充",
    "原因是记录缺失",
    "甲机构的结论",
    "与甲机构终止",
}


def told(name, case) -> list[str]:
    """What somebody is told, a text for each step."""
    with stages.acting_as(name):
        return [
            " ".join(
                (one.subject, one.title, one.body, one.outcome, one.opinion, *(" ".join(row) for row in one.fields))
            )
            for one in timeline_for_me(case)
        ]


def found(name, case, wanted) -> set[str]:
    """Which of the words somebody reads."""
    text = "\n".join(told(name, case))
    return {one for one in wanted if one in text}


def steps_of(name, case) -> list[str]:
    """The titles of the steps that somebody is told of."""
    with stages.acting_as(name):
        return [one.title for one in timeline_for_me(case)]


def sees(name, obj) -> bool:
    """Whether somebody may view an object."""
    with stages.acting_as(name):
        return bool(api.user.has_permission("View", obj=obj))


def work_of_the_first(case):
    """Contract, nonconformity, technical file and report of bodya; the federation sends it back."""
    stages.step("federation1", case, "assign_body", "交给甲机构", body="bodya")
    scan = NamedBlobFile(stages.PDF, contentType="application/pdf", filename=SCAN)
    contract = {"contract_number": "HT-甲-01", "signed_on": today()}
    stages.step("signatory-a", case, "sign_contract", signed_by="甲方签署人", scan=scan, **contract)
    report = report_object(case)
    with stages.acting_as("evaluator-a"):
        values = {"title": "记录不全", "text": "缺失", "clause": "7.5", "severity": "minor", "due_on": today()}
        finding = add_finding(report, values)
    stages.step("evaluator-a", finding, "notify")
    stages.step("applicant1", finding, "answer", cause="原因是记录缺失", correction="已补记")
    stages.step("evaluator-a", finding, "close", "甲机构的结论")
    stages.submit_report(case)
    stages.step("federation1", case, "return_report", "请甲机构补充")
    return report


@pytest.fixture
def reassigned(recommended):
    """A case that bodya had, and bodyb has now."""
    work_of_the_first(recommended)
    stages.step("federation1", recommended, "reassign_body", "与甲机构终止", body="bodyb")
    return recommended


class TestReassigned:
    @pytest.mark.parametrize("person", BODY_B)
    def test_next_body_reads_nothing_of_the_former(self, reassigned, person):
        """Neither what it wrote nor that it was there: only that the case is its own now."""
        assert found(person, reassigned, OF_THE_FIRST) == set()
        assert steps_of(person, reassigned)[-1] == "改派认证机构"
        assert "通过初评" in steps_of(person, reassigned)

    def test_the_others_read_on(self, reassigned):
        """The federation keeps the case together, whoever certifies."""
        assert found("federation1", reassigned, OF_THE_FIRST) == OF_THE_FIRST - {"甲方签署人"}
        assert found("applicant1", reassigned, {"交给甲机构", "原因是记录缺失"}) == {"交给甲机构", "原因是记录缺失"}

    def test_papers_of_the_former(self, reassigned):
        """Report, nonconformities, drawings and contract lie where the next body does not look."""
        (old,) = [one for one in reassigned.objectValues() if getattr(one, "body_id", "") == "bodya"]
        papers = [old, *old.objectValues()]
        assert {one.portal_type for one in papers} == {
            "CertificationReport",
            "Finding",
            "TechnicalFile",
            "ContractFile",
        }
        assert [one.portal_type for one in papers for person in BODY_B if sees(person, one)] == []

    def test_own_work_of_the_next(self, reassigned):
        """What is done from now on is told to the body that has the case."""
        stages.step(
            "signatory-b", reassigned, "sign_contract", contract_number="HT-乙-01", signed_by="乙", signed_on=today()
        )
        assert found("evaluator-b", reassigned, {"HT-乙-01", "机构bodyb"}) == {"HT-乙-01", "机构bodyb"}

    def test_back_to_the_first(self, reassigned):
        """A body that gets a case back reads its own part again, and not what another one did meanwhile."""
        stages.step(
            "signatory-b", reassigned, "sign_contract", contract_number="HT-乙-01", signed_by="乙", signed_on=today()
        )
        stages.step("federation1", reassigned, "reassign_body", "与乙机构终止", body="bodya")
        wanted = {"HT-甲-01", "请甲机构补充", "HT-乙-01", "机构bodyb", "与乙机构终止"}
        assert found("evaluator-a", reassigned, wanted) == {"HT-甲-01", "请甲机构补充"}

    def test_declined(self, recommended):
        """The body that follows one that declined does not read why."""
        stages.step("federation1", recommended, "assign_body", body="bodya")
        stages.step("signatory-a", recommended, "decline_assignment", "甲机构没有人手")
        stages.step("federation1", recommended, "assign_body", "交给乙机构", body="bodyb")
        wanted = {"甲机构没有人手", "机构bodya", "交给乙机构"}
        assert found("signatory-b", recommended, wanted) == {"交给乙机构"}
        assert steps_of("signatory-b", recommended).count("确定认证机构") == 1


def test_certificate_of_the_former_body(certificate_issued):
    """A certificate names its body: with the body it goes, and the next one asks for its own."""
    case, former = certificate_issued, certificate_object(certificate_issued)
    stages.step("federation1", case, "return_to_certification")
    stages.step("federation1", case, "reassign_body", body="bodyb")
    assert api.content.get_state(former) == "void"
    assert not sees("signatory-b", former)
    with stages.acting_as("applicant1"):
        add_technical_file(case, "新图.pdf", BytesIO(stages.PDF.replace(b"%s", b"again")))
    stages.submit_report(case, "b")
    stages.accept_report(case, "b")
    assert stages.issue_certificate(case, "b").number != former.number
    assert found("evaluator-b", case, {former.number, "机构bodya"}) == set()


EXPERTS = {"expert1", "expert2", "expert3", "expert4", "expert5"}


class TestPersons:
    @pytest.fixture
    def panelled(self, accepted):
        """Experts are appointed, replaced and invited; one has a conflict."""
        stages.appoint(accepted)
        stages.step("federation1", accepted, "replace_expert", outgoing="expert2", incoming="expert5")
        stages.step("expert1", accepted, "invite_expert", expert="expert4")
        stages.step("expert3", accepted, "declare_conflict", "其兄为该单位股东")
        return accepted

    def test_experts(self, panelled):
        """The federation knows the panel it appoints; the departments never learn who was in it."""
        assert found("federation1", panelled, EXPERTS) == EXPERTS
        panelled.case_file.departments = ("departmenta",)
        assert found("department1", panelled, EXPERTS) == set()
        assert {"指派专家", "更换专家", "声明利益冲突并回避"} <= set(steps_of("department1", panelled))
        assert found("expert5", panelled, EXPERTS) == {"expert4"}

    def test_reason_of_a_conflict(self, panelled):
        """For the federation alone, not for colleagues or departments; who declared it sees the case no more."""
        panelled.case_file.departments = ("departmenta",)
        reason = {"其兄为该单位股东"}
        readers = {
            name
            for name in (
                "federation1",
                "department1",
                "expert1",
                "expert4",
                "expert5",
                "expert3",
                "lead1",
                "applicant1",
            )
            if found(name, panelled, reason)
        }
        assert readers == {"federation1"}

    def test_who_signed(self, certificate_issued):
        """Those who printed, sealed and signed are known to their own body; 经办人 of 表四 to all who read it."""
        case = certificate_issued
        case.case_file.departments = ("departmenta",)
        persons = {"签署人", "评价人", "负责人", "某人", "李经办"}
        values = {name: {one for one in persons if one in self._values(name, case)} for name in READERS_OF_PERSONS}
        assert values == READERS_OF_PERSONS

    @staticmethod
    def _values(name, case) -> set[str]:
        with stages.acting_as(name):
            return {value for one in timeline_for_me(case) for _title, value in one.fields}


#: Reader → the persons read, of all that are recorded in a case whose certificate is issued.
READERS_OF_PERSONS = {
    "signatory-a": {"签署人", "评价人", "负责人", "某人"},
    "applicant1": {"签署人", "李经办"},
    "federation1": {"李经办"},
    "department1": {"李经办"},
    "lead1": {"李经办"},
    "alliance1": set(),
}


class TestChecked:
    @pytest.fixture
    def small(self, complete_draft):
        """An accepted case of an enterprise that is smaller than the call would like."""
        values = complete_draft.sections.get("finance")
        for row in values["finance"]:
            row["turnover"] = Decimal(1)
        with stages.acting_as("applicant1"):
            save_section(complete_draft, "finance", values, complete_draft.sections.revision("finance"), "applicant1")
            add_file(complete_draft["material-1"], "再盖章.pdf", BytesIO(stages.PDF.replace(b"%s", b"again")))
        stages.submit(complete_draft, "applicant1")
        stages.accept(complete_draft)
        return complete_draft

    def test_who_reads_it(self, accepted):
        """Those who read a step in full; the applicant that of its own steps, and no verdicts."""
        both, lines, nothing = (True, True), (True, False), (False, False)
        for name, expected in (
            ("lead1", {"提交申请": lines, "通过并受理": both}),
            ("federation1", {"提交申请": lines, "通过并受理": both}),
            ("applicant1", {"提交申请": lines, "通过并受理": nothing}),
        ):
            entries = self._entries(name, accepted)
            assert {one.title: (bool(one.checklist), bool(one.verdicts)) for one in entries} == expected

    def test_in_words(self, small):
        """The sentences of the rules, the advice of that day, the verdicts of each material."""
        submitted, taken = self._entries("federation1", small)
        advice = {one.sentence: one.remarks for one in submitted.checklist if one.remarks}
        (sentence,) = advice
        assert sentence == "近两年营业收入和产品销售额的平均值达到批次的参考门槛（仅提示）。"
        assert "平均值1万元" in advice[sentence][0]
        assert "逐条核对认证的基本原则。" in {one.sentence for one in taken.checklist}
        assert {(one.material, one.technical) for one in taken.verdicts} == {("达到要求", "达到要求")}
        assert "申报资料：10a 质量诚信报告" in {one.title for one in taken.verdicts}

    def test_rule_that_is_there_no_more(self, accepted):
        """What was checked stays on record when the regulation changes."""
        _number, record = list(decisions_of(accepted))[-1]
        record.checklist = (("accept.abolished", ("说明",)),)
        assert checked_lines(record) == (CheckedLine("accept.abolished", "", ("说明",)),)

    @staticmethod
    def _entries(name, case):
        with stages.acting_as(name):
            return list(timeline_for_me(case))
