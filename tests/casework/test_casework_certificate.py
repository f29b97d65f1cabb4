"""第六条（四）3: asked for by the body, numbered by the alliance, sealed by the body, issued by the federation."""

from AccessControl.unauthorized import Unauthorized
from datetime import timedelta
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.certificate_writing import certificate_token
from shanxi.jingpin.casework.certificate_writing import request_certificate
from shanxi.jingpin.casework.certificate_writing import save_certificate
from shanxi.jingpin.casework.certificates import certificates_of_product
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.writing import WritingRefused
import stages


PEOPLE = (
    "evaluator-a",
    "signatory-a",
    "signatory-b",
    "evaluator-b",
    "applicant1",
    "alliance1",
    "federation1",
    "expert1",
)


def refused(person, obj, transition, **fields):
    """The codes of a refusal."""
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, obj, transition, **fields)
    return [one.code for one in refusal.value.blockers]


def awaited_words(person):
    """What waits for somebody."""
    with stages.acting_as(person):
        return [one.awaited.words for one in waiting_for_me()]


def readers(obj):
    """Everybody who may view an object."""
    found = set()
    for person in PEOPLE:
        with stages.acting_as(person):
            if api.user.has_permission("View", obj=obj):
                found.add(person)
    return found


class TestRequest:
    def test_prefilled_from_the_case(self, certifying):
        assert awaited_words("signatory-a") == ["申请证书编号"]
        with stages.acting_as("signatory-a"):
            certificate = request_certificate(certifying)
        shown = {name: value for name, value in certificate.fields().items() if value}
        assert shown == {
            "client": "山西测试1有限公司",
            "client_address": "山西省太原市测试路1号",
            "product": "测试陈醋",
            "model": "500ml",
            "manufacturer": "山西测试1有限公司",
            "manufacturer_address": "山西省太原市测试路1号",
            "factory": "山西测试1有限公司",
            "factory_address": "山西省太原市测试路1号",
            "standard": "T/SXJP 001—2026 山西精品 测试陈醋",
            "scheme": "产品检验+初始工厂检查+获证后监督",
            "body": "机构bodya",
        }
        assert certificate.decided_on == report_object(certifying).decided_on
        assert certificates_of_product(certifying.product_id) == (certificate,)
        assert awaited_words("alliance1") == ["下发证书编号"]

    def test_once(self, certifying):
        with stages.acting_as("signatory-a"):
            request_certificate(certifying)
            with pytest.raises(WritingRefused, match="已经申请过"):
                request_certificate(certifying)

    def test_by_the_head_of_the_body_alone(self, certifying):
        for person in ("signatory-b", "evaluator-a", "alliance1", "federation1", "applicant1"):
            with stages.acting_as(person), pytest.raises(Unauthorized):
                request_certificate(certifying)

    def test_not_before_the_report_is_accepted(self, report_submitted):
        with stages.acting_as("signatory-a"), pytest.raises(Unauthorized):
            request_certificate(report_submitted)

    def test_readers(self, certifying):
        certificate = stages.request_number(certifying)
        assert readers(certificate) == {"evaluator-a", "signatory-a", "alliance1", "federation1"}


class TestNumber:
    def test_incomplete(self, certifying):
        with stages.acting_as("signatory-a"):
            certificate = request_certificate(certifying)
        assert refused("alliance1", certificate, "assign_number") == ["certificate.fields"]

    def test_refused_corrected_and_given(self, certifying):
        certificate = stages.request_number(certifying)
        stages.step("alliance1", certificate, "refuse_number", opinion="型号有误")
        assert refused("alliance1", certificate, "assign_number") == ["certificate.refusal"]
        assert awaited_words("signatory-a") == ["更正后再次申请编号"]
        with stages.acting_as("signatory-a"):
            save_certificate(certificate, {"model": "420ml"}, certificate_token(certificate))
        stages.step("signatory-a", certificate, "request_again")
        stages.step("alliance1", certificate, "assign_number")
        assert certificate.number.startswith(f"SXJP{today().year}")
        assert certificate.numbered_hash == certificate.data_hash()
        with stages.acting_as("signatory-a"), pytest.raises(Unauthorized):
            save_certificate(certificate, {"model": "改"}, certificate_token(certificate))

    def test_data_changed_behind_the_number(self, certifying):
        certificate = stages.request_number(certifying)
        stages.step("alliance1", certificate, "assign_number")
        certificate.model = "另一型号"
        days = {f"{one}_on": today() for one in ("printed", "sealed", "signed")}
        acts = {f"{one}_by": "某" for one in ("printed", "sealed", "signed")}
        assert refused("signatory-a", certificate, "seal", **acts, **days) == ["certificate.unchanged"]


class TestIssue:
    def test_by_three_bodies(self, certifying):
        certificate = stages.issue_certificate(certifying)
        assert api.content.get_state(certificate) == "issued"
        assert (certificate.numbered_by, certificate.sealed_by) == ("alliance", "bodya")
        assert readers(certificate) == {"evaluator-a", "signatory-a", "alliance1", "federation1", "applicant1"}
        assert "提请汇总审核" in awaited_words("federation1")

    def test_dates(self, certifying):
        certificate = stages.request_number(certifying)
        stages.step("alliance1", certificate, "assign_number")
        stages.seal(certificate)
        early = {"granted_on": today() - timedelta(days=1), "valid_until": today() + timedelta(days=100)}
        assert refused("federation1", certificate, "issue", **early) == ["certificate.granted_on"]
        long = {"granted_on": today(), "valid_until": today() + timedelta(days=4 * 366)}
        assert refused("federation1", certificate, "issue", **long) == ["certificate.validity"]

    def test_void_makes_room_and_keeps_the_number(self, certifying):
        certificate = stages.request_number(certifying)
        stages.step("alliance1", certificate, "assign_number")
        stages.step("federation1", certificate, "void")
        assert certifying.case_file.certificate == ""
        again = stages.issue_certificate(certifying)
        assert again.number != certificate.number
        assert (again.number[-1], certificate.number[-1]) == ("2", "1")


class TestReturn:
    def test_to_certification_keeps_an_unchanged_number(self, certifying):
        certificate = stages.issue_certificate(certifying)
        stages.step("federation1", certifying, "return_to_certification")
        assert api.content.get_state(certificate) == "numbered"
        assert api.content.get_state(report_object(certifying)) == "returned"
        assert certifying.case_file.audit is None

    def test_to_certification_voids_a_changed_one(self, certifying):
        certificate = stages.issue_certificate(certifying)
        certificate.model = "另一型号"
        stages.step("federation1", certifying, "return_to_certification")
        assert api.content.get_state(certificate) == "void"
        assert certifying.case_file.certificate == ""

    def test_of_an_unnumbered_request(self, certifying):
        certificate = stages.request_number(certifying)
        stages.step("federation1", certifying, "return_to_certification")
        assert api.content.get_state(certificate) == "requested"
        report = report_object(certifying)
        stages.step("evaluator-a", report, "revise")
        stages.step("evaluator-a", report, "evaluate", signed_by="某", signed_on=today())
        stages.step("reviewer-a", report, "review", passed=True)
        stages.step("decider-a", report, "decide", conclusion="positive", decided_on=today())
        stages.step("signatory-a", report, "submit_report", signed_by="某", signed_on=today())
        stages.step("federation1", certifying, "record_audit", audited_on=today(), passed=True)
        stages.step("federation1", certifying, "accept_report")
        assert certificate.decided_on == report.decided_on
        stages.step("alliance1", certificate, "assign_number")
