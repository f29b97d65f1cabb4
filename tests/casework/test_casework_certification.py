"""第六条（四）1、2: body, report by four, findings, technical files, contract, audit; no other body sees it."""

from AccessControl.unauthorized import Unauthorized
from datetime import timedelta
from io import BytesIO
from plone import api
from plone.namedfile.file import NamedBlobFile
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.report_writing import add_finding
from shanxi.jingpin.casework.report_writing import add_technical_file
from shanxi.jingpin.casework.report_writing import finding_token
from shanxi.jingpin.casework.report_writing import remove_technical_file
from shanxi.jingpin.casework.report_writing import report_token
from shanxi.jingpin.casework.report_writing import save_finding
from shanxi.jingpin.casework.report_writing import save_report
from shanxi.jingpin.casework.report_writing import set_report_document
from shanxi.jingpin.casework.report_writing import technical_files
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content.file_kinds import UnacceptableFile
from shanxi.jingpin.process.wording import day
import stages


UNTIL = today() + timedelta(days=10)
FINDING = {"title": "记录不全", "text": "抽查发现记录缺失", "clause": "7.5", "severity": "minor", "due_on": UNTIL}
BODY_A = ("evaluator-a", "reviewer-a", "decider-a", "signatory-a")
BODY_B = ("evaluator-b", "reviewer-b", "decider-b", "signatory-b")
PEOPLE = (*BODY_A, *BODY_B, "applicant1", "federation1", "alliance1", "department1", "expert1", "lead1")


def refused(person, obj, transition, **fields):
    """The codes of a refusal."""
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, obj, transition, **fields)
    return [one.code for one in refusal.value.blockers]


def readers(obj):
    """Everybody who may view an object."""
    found = set()
    for person in PEOPLE:
        with stages.acting_as(person):
            if api.user.has_permission("View", obj=obj):
                found.add(person)
    return found


def awaited_words(person):
    """What waits for somebody."""
    with stages.acting_as(person):
        return [one.awaited.words for one in waiting_for_me()]


def found(report, **values):
    """A recorded nonconformity."""
    with stages.acting_as("evaluator-a"):
        return add_finding(report, {**FINDING, **values})


class TestAssignment:
    def test_approval_has_to_cover_the_field(self, recommended):
        recommended.case_file.certified_field = "textile"
        assert refused("federation1", recommended, "assign_body", body="bodya") == ["assign_body.approval"]

    def test_inactive_body(self, recommended):
        from shanxi.jingpin.content import office

        stages.step("federation1", office.body("bodya"), "deactivate")
        assert refused("federation1", recommended, "assign_body", body="bodya") == ["assign_body.active"]

    def test_report_to_write(self, assigned):
        report = report_object(assigned)
        assert (report.body_id, report.kind, report.certified_field) == ("bodya", "product", "food")
        assert readers(report) == set(BODY_A)
        assert readers(assigned) & {*BODY_A, *BODY_B} == set(BODY_A)
        assert awaited_words("evaluator-a") == ["开展评价并填写报告"]
        assert awaited_words("evaluator-b") == []

    def test_decline(self, assigned):
        report = report_object(assigned)
        stages.step("signatory-a", assigned, "decline_assignment")
        assert api.content.get_state(report) == "abandoned"
        assert report_object(assigned) is None
        assert not readers(assigned) & set(BODY_A)
        assert "确定认证机构" in awaited_words("federation1")

    def test_decline_after_contract(self, assigned):
        contract = {"contract_number": "1", "signed_by": "某", "signed_on": today()}
        stages.step("signatory-a", assigned, "sign_contract", **contract)
        assert refused("signatory-a", assigned, "decline_assignment") == ["decline_assignment.contract"]

    def test_reassign(self, assigned):
        old = stages.write_report(assigned)
        stages.step("federation1", assigned, "reassign_body", body="bodyb")
        new = report_object(assigned)
        assert api.content.get_state(old) == "abandoned"
        assert new.body_id == "bodyb"
        assert technical_files(new) == []
        assert readers(new) == set(BODY_B)
        assert readers(old) == {*BODY_A, "federation1"}
        assert not readers(assigned) & set(BODY_A)
        for person in BODY_A:
            assert awaited_words(person) == []
        catalog = api.portal.get_tool("portal_catalog")
        for person, seen in (
            ("evaluator-a", ["CertificationReport"]),
            ("evaluator-b", ["Application", "CertificationReport"]),
        ):
            with stages.acting_as(person):
                visible = catalog(portal_type=["Application", "CertificationReport"])
                assert sorted({one.portal_type for one in visible}) == seen
        with stages.acting_as("evaluator-a"), pytest.raises(Unauthorized):
            save_report(new, {"summary": "改写"}, report_token(new))
        with stages.acting_as("evaluator-b"), pytest.raises(Unauthorized):
            save_report(old, {"summary": "改写"}, report_token(old))


class TestWriting:
    def test_by_evaluators_alone(self, assigned):
        report = report_object(assigned)
        for person in set(PEOPLE) - {"evaluator-a"}:
            with stages.acting_as(person):
                with pytest.raises(Unauthorized):
                    save_report(report, {"summary": "改写"}, report_token(report))
                with pytest.raises(Unauthorized):
                    set_report_document(report, "a.pdf", BytesIO(stages.PDF))
                with pytest.raises(Unauthorized):
                    add_finding(report, FINDING)

    def test_two_evaluators_do_not_overwrite(self, assigned):
        report = report_object(assigned)
        token = report_token(report)
        stages.write_report(assigned)
        with stages.acting_as("evaluator-a"), pytest.raises(WritingRefused, match="已保存过"):
            save_report(report, {"summary": "旧页面"}, token)
        assert report.summary == "评价完成"

    def test_signing_incomplete(self, assigned):
        report = report_object(assigned)
        codes = refused("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        assert set(codes) == {"report.technical_files", "report.checks", "report.sampling"}

    def test_closed_after_the_signature(self, assigned):
        report = stages.write_report(assigned)
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        with stages.acting_as("evaluator-a"), pytest.raises(Unauthorized):
            save_report(report, {"summary": "改写"}, report_token(report))
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused, match="已完成评价"):
            add_technical_file(assigned, "b.pdf", BytesIO(stages.PDF))

    def test_one_who_wrote_neither_reviews_nor_decides(self, assigned):
        for function in ("reviewer", "decider", "signatory"):
            groups.join("evaluator-a", groups.group_id("bodya", function))
        report = stages.write_report(assigned)
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        assert refused("evaluator-a", report, "review", passed=True) == ["report.reviewer"]
        stages.step("reviewer-a", report, "review", passed=True)
        decision = {"conclusion": "positive", "decided_on": today()}
        assert refused("evaluator-a", report, "decide", **decision) == ["report.decider"]
        stages.step("decider-a", report, "decide", **decision)
        signature = {"signed_by": "某", "signed_on": today()}
        assert refused("evaluator-a", report, "submit_report", **signature) == ["report.signatory"]

    def test_review_not_passed(self, assigned):
        report = stages.write_report(assigned)
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        stages.step("reviewer-a", report, "review", passed=False)
        assert refused("decider-a", report, "decide", conclusion="positive", decided_on=today()) == ["report.reviewed"]
        stages.step("decider-a", report, "send_back")
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        assert report.reviewer == ""

    def test_standard_not_yet_in_force(self, assigned):
        from shanxi.jingpin.content import office

        report = stages.write_report(assigned)
        office.standard(assigned.case_file.standard).in_force_on = today() + timedelta(days=10)
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        stages.step("reviewer-a", report, "review", passed=True)
        assert refused("decider-a", report, "decide", conclusion="positive", decided_on=today()) == ["report.standard"]


class TestTermOfFinding:
    """One day: on the page, in 我的待办 and in the letter."""

    def term(self, finding):
        with stages.acting_as("applicant1"):
            return [one.task.due_on for one in waiting_for_me() if one.obj.getId() == finding.getId()]

    def letters(self, case, kind):
        return [one.body for one in letters_of(case) if one.kind == kind]

    def test_told(self, assigned):
        finding = found(report_object(assigned))
        stages.step("evaluator-a", finding, "notify")
        (letter,) = self.letters(assigned, "notify")
        assert f"请在{day(UNTIL)}（含当日）之前完成整改" in letter
        assert self.term(finding) == [UNTIL]

    def test_past(self, assigned):
        finding = found(report_object(assigned), due_on=today() - timedelta(days=1))
        assert refused("evaluator-a", finding, "notify") == ["finding.due_on"]

    def test_opened_again(self, assigned):
        """A new day takes the place of the one that is over."""
        finding = found(report_object(assigned))
        stages.step("evaluator-a", finding, "notify")
        stages.step("applicant1", finding, "answer", cause="疏忽", correction="补齐")
        later = UNTIL + timedelta(days=10)
        with clock_at(now() + timedelta(days=11)):
            assert refused("evaluator-a", finding, "reopen") == ["finding.new_due_on"]
            stages.step("evaluator-a", finding, "reopen", due_on=later)
            assert self.term(finding) == [later]
        (letter,) = self.letters(assigned, "reopen")
        assert day(later) in letter


class TestTechnicalFiles:
    def test_for_applicant_and_body_alone(self, assigned):
        stages.write_report(assigned)
        (file,) = technical_files(report_object(assigned))
        assert readers(file) == {*BODY_A, "applicant1"}

    def test_same_content(self, assigned):
        stages.write_report(assigned)
        same = BytesIO(stages.PDF.replace(b"%s", b"drawing"))
        with stages.acting_as("applicant1"), pytest.raises(UnacceptableFile, match="完全相同"):
            add_technical_file(assigned, "再传.pdf", same)

    def test_not_what_its_name_says(self, assigned):
        with stages.acting_as("applicant1"), pytest.raises(UnacceptableFile, match="不是可接收的格式"):
            add_technical_file(assigned, "图.pdf", BytesIO(b"MZ\x90\x00 program"))

    def test_by_others(self, assigned):
        for person in ("evaluator-b", "federation1", "decider-a", "expert1"):
            with stages.acting_as(person), pytest.raises(Unauthorized):
                add_technical_file(assigned, "a.pdf", BytesIO(stages.PDF))

    def test_removed_by_whoever_sent_it(self, assigned):
        stages.write_report(assigned)
        (file,) = technical_files(report_object(assigned))
        with stages.acting_as("evaluator-a"), pytest.raises(WritingRefused, match="自己上传"):
            remove_technical_file(file)
        with stages.acting_as("applicant1"):
            remove_technical_file(file)
        assert technical_files(report_object(assigned)) == []

    def test_before_a_body_is_named(self, recommended):
        with stages.acting_as("applicant1"), pytest.raises(WritingRefused, match="还没有确定认证机构"):
            add_technical_file(recommended, "a.pdf", BytesIO(stages.PDF))


class TestFindings:
    def test_open_answered_closed(self, assigned):
        report = stages.write_report(assigned)
        finding = found(report)
        assert finding.sequence == 1
        assert readers(finding) == set(BODY_A)
        stages.step("evaluator-a", finding, "notify")
        assert readers(finding) == {*BODY_A, "applicant1"}
        assert "答复不符合项" in awaited_words("applicant1")
        evidence = NamedBlobFile(stages.PDF, filename="照片.pdf", contentType="application/pdf")
        stages.step("applicant1", finding, "answer", cause="疏忽", correction="补记录", evidence=evidence)
        assert (finding.cause, finding.correction) == ("疏忽", "补记录")
        (kept,) = finding.objectValues()
        assert (kept.label, kept.uploaded_by, len(kept.sha256)) == ("照片.pdf", "applicant1", 64)
        assert readers(kept) == {*BODY_A, "applicant1"}
        stages.step("evaluator-a", finding, "reopen")
        stages.step("applicant1", finding, "answer", cause="疏忽", correction="已补")
        stages.step("evaluator-a", finding, "close")
        assert readers(finding) == {*BODY_A, "applicant1", "federation1"}

    def test_open_one_stops_the_report(self, assigned):
        report = stages.write_report(assigned)
        stages.step("evaluator-a", found(report), "notify")
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        stages.step("reviewer-a", report, "review", passed=True)
        stages.step("decider-a", report, "decide", conclusion="positive", decided_on=today())
        codes = refused("signatory-a", report, "submit_report", signed_by="某", signed_on=today())
        assert codes == ["report.findings"]

    def test_changed_until_notified(self, assigned):
        finding = found(stages.write_report(assigned))
        with stages.acting_as("evaluator-a"):
            save_finding(finding, {"title": "改写"}, finding_token(finding))
        stages.step("evaluator-a", finding, "notify")
        with stages.acting_as("evaluator-a"), pytest.raises(Unauthorized):
            save_finding(finding, {"title": "再改"}, finding_token(finding))
        assert finding.title == "改写"

    def test_mystery_visit_is_hidden_until_over(self, assigned):
        report = report_object(assigned)
        finding = found(report, from_mystery_visit=True)
        assert refused("evaluator-a", finding, "notify") == ["finding.visit"]
        assert refused("evaluator-a", finding, "drop") == ["finding.visit"]
        report.methods = [{"method": "mystery_visit", "done": True, "closed": False}]
        assert refused("evaluator-a", finding, "notify") == ["finding.visit"]
        report.methods = [{"method": "mystery_visit", "done": True, "closed": True}]
        stages.step("evaluator-a", finding, "notify")
        assert api.content.get_state(finding) == "open"


class TestAcceptance:
    def test_contract_and_audit(self, report_submitted):
        codes = refused("federation1", report_submitted, "accept_report")
        assert codes == ["accept_report.contract", "accept_report.contract", "accept_report.audit"]
        contract = {"contract_number": "HT-1", "signed_by": "某", "signed_on": today()}
        stages.step("signatory-a", report_submitted, "sign_contract", **contract)
        other = {**contract, "contract_number": "HT-2"}
        assert refused("applicant1", report_submitted, "sign_contract", **other) == ["sign_contract.number"]
        stages.step("applicant1", report_submitted, "sign_contract", **contract)
        assert refused("applicant1", report_submitted, "sign_contract", **contract) == ["sign_contract.once"]
        stages.step("federation1", report_submitted, "record_audit", audited_on=today(), passed=False)
        assert refused("federation1", report_submitted, "accept_report") == ["accept_report.audit"]
        stages.step("federation1", report_submitted, "record_audit", audited_on=today(), passed=True)
        stages.step("federation1", report_submitted, "accept_report")
        report = report_object(report_submitted)
        assert api.content.get_state(report_submitted) == "issuance"
        assert readers(report) == {*BODY_A, "federation1", "applicant1"}

    def test_returned_report_is_audited_anew(self, report_submitted):
        report = report_object(report_submitted)
        stages.step("federation1", report_submitted, "record_audit", audited_on=today(), passed=True)
        stages.step("federation1", report_submitted, "return_report")
        assert api.content.get_state(report) == "returned"
        assert report_submitted.case_file.audit is None
        assert awaited_words("evaluator-a") == ["修改退回的报告"]
        stages.step("evaluator-a", report, "revise")
        assert api.content.get_state(report) == "drafting"

    def test_service(self, call):
        product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试旅游", "service")
        case = stages.make_complete_draft(product, call, "applicant1")
        stages.submit(case, "applicant1")
        stages.accept(case)
        stages.recommend(case)
        stages.assign_body(case)
        report = stages.submit_report(case)
        assert report.kind == "service"
        stages.accept_report(case)
        assert api.content.get_state(case) == "issuance"
