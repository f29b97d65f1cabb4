"""第六条（五）: out of 汇总审核 and back again: report and certificate of the case are always those that count."""

from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.certificate_writing import request_certificate
from shanxi.jingpin.casework.certificates import certificates_of_product
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.numbers import CERTIFICATE
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.waiting import waiting_for_me
import stages


state = api.content.get_state


def awaited_words(person):
    """What waits for somebody."""
    with stages.acting_as(person):
        return [one.awaited.words for one in waiting_for_me()]


def void_reason(number):
    """Why a number is void, as the ledger says; empty where it is not."""
    return ledger_of(api.portal.get()).record(CERTIFICATE, number).void_reason


@pytest.fixture
def bundled(certificate_issued):
    """A case in 汇总审核."""
    stages.step("federation1", certificate_issued, "submit_bundle")
    return certificate_issued


def recommend_again(case):
    """The experts sign and let the case pass a second time, and the body does its part again."""
    for one in stages.EXPERTS:
        stages.sign_opinion(case, one)
    stages.step("expert1", case, "recommend")
    report_again(case)


def report_again(case):
    """The returned report is revised, signed by four, audited and accepted; the contract stands."""
    report = report_object(case)
    stages.step("evaluator-a", report, "revise")
    stages.step("evaluator-a", report, "evaluate", signed_by="评价人", signed_on=today())
    stages.step("reviewer-a", report, "review", passed=True)
    stages.step("decider-a", report, "decide", conclusion="positive", decided_on=today())
    stages.step("signatory-a", report, "submit_report", signed_by="负责人", signed_on=today())
    stages.step("federation1", case, "record_audit", audited_on=today(), passed=True)
    stages.step("federation1", case, "accept_report")


#: The step back, where it leads, and how the case comes to 出具证书 again.
RETURNS = [
    ("return_to_experts", "expert_evaluation", recommend_again),
    ("return_to_certification", "certification", report_again),
    ("return_to_issuance", "issuance", lambda _case: None),
]


@pytest.mark.parametrize(("transition", "place", "again"), RETURNS, ids=[one[0] for one in RETURNS])
class TestThereAndBack:
    def test_unchanged(self, bundled, transition, place, again):
        """The number stays; the paper is printed, sealed, signed and issued anew."""
        report, certificate = report_object(bundled), certificate_object(bundled)
        number = certificate.number
        stages.step("department1", bundled, transition)
        assert (state(bundled), state(certificate)) == (place, "numbered")
        assert certificate_object(bundled).getId() == certificate.getId()
        assert ("打印证书、盖章、签字" in awaited_words("signatory-a")) is (place == "issuance")

        again(bundled)
        assert (state(bundled), report_object(bundled).getId()) == ("issuance", report.getId())
        assert awaited_words("signatory-a") == ["打印证书、盖章、签字"]
        stages.seal(certificate)
        stages.issue(certificate)
        stages.approve(bundled)
        assert (state(bundled), state(certificate), certificate.number) == ("awaiting_notice", "issued", number)
        assert [one.number for one in certificates_of_product(bundled.product_id)] == [number]
        assert void_reason(number) == ""

    def test_changed(self, bundled, transition, place, again):
        """With other data the number is void for good, and another certificate is asked for."""
        certificate = certificate_object(bundled)
        certificate.model = "另一型号"
        stages.step("department1", bundled, transition, "型号不符")
        assert (state(bundled), state(certificate), certificate_object(bundled)) == (place, "void", None)
        assert void_reason(certificate.number) == "型号不符"

        again(bundled)
        assert awaited_words("signatory-a") == ["申请证书编号"]
        second = stages.issue_certificate(bundled)
        stages.approve(bundled)
        assert (state(bundled), state(second)) == ("awaiting_notice", "issued")
        assert certificate_object(bundled).getId() == second.getId()
        assert second.number != certificate.number
        assert void_reason(second.number) == ""


class TestReassigned:
    @pytest.fixture
    def reassigned(self, bundled):
        """A case that has a numbered certificate of bodya and is given to bodyb."""
        stages.step("department1", bundled, "return_to_certification")
        self.former = certificate_object(bundled)
        stages.step("federation1", bundled, "reassign_body", "原机构资质存疑", body="bodyb")
        return bundled

    def test_former_certificate_is_void(self, reassigned):
        """Nobody seals a certificate in the name of the former body; its number stays on record."""
        assert (state(self.former), certificate_object(reassigned)) == ("void", None)
        assert void_reason(self.former.number) == "改派认证机构"
        assert awaited_words("signatory-a") == []

    def test_former_body_is_told_the_number(self, reassigned):
        """The letter names the certificate, though the case has let go of it."""
        (letter,) = [one for one in letters_of(reassigned) if one.kind == "void"]
        assert dict(letter.recipients).keys() == {"signatory-a"}
        assert f"证书（编号：{self.former.number}）已经作废" in letter.body

    def test_new_body_makes_its_own(self, reassigned):
        """The new body asks for a certificate in its own name, and seals it."""
        stages.submit_report(reassigned, "b")
        stages.accept_report(reassigned, "b")
        assert (awaited_words("signatory-a"), awaited_words("signatory-b")) == ([], ["申请证书编号"])
        second = stages.issue_certificate(reassigned, "b")
        assert (second.body_id, second.body, second.sealed_by) == ("bodyb", "机构bodyb", "bodyb")
        assert second.number != self.former.number
        stages.approve(reassigned)
        assert (state(reassigned), state(second)) == ("awaiting_notice", "issued")

    def test_request_that_has_no_number(self, certifying):
        """What was only asked for is void as well."""
        with stages.acting_as("signatory-a"):
            asked = request_certificate(certifying)
        stages.step("federation1", certifying, "return_to_certification")
        stages.step("federation1", certifying, "reassign_body", body="bodyb")
        assert (state(asked), certificate_object(certifying)) == ("void", None)
        (letter,) = [one for one in letters_of(certifying) if one.kind == "void"]
        assert "证书（编号：未编号）已经作废" in letter.body

    def test_declined_by_the_next_body(self, reassigned):
        """A body that declines leaves nothing behind, either."""
        stages.step("signatory-b", reassigned, "decline_assignment")
        assert (report_object(reassigned), certificate_object(reassigned)) == (None, None)
        stages.step("federation1", reassigned, "assign_body", body="bodya")
        stages.submit_report(reassigned)
        stages.accept_report(reassigned)
        assert stages.issue_certificate(reassigned).number != self.former.number


class TestEnded:
    """An end of the case takes nothing back from a report that the federation has accepted."""

    def readers(self, obj):
        """Who of those concerned may read it."""
        found = set()
        for person in ("evaluator-a", "federation1", "applicant1", "evaluator-b", "expert1"):
            with stages.acting_as(person):
                if api.user.has_permission("View", obj=obj):
                    found.add(person)
        return found

    @pytest.mark.parametrize(("person", "transition"), [("department1", "reject"), ("applicant1", "withdraw")])
    def test_accepted(self, bundled, person, transition):
        report = report_object(bundled)
        before = self.readers(report)
        if transition == "reject":
            stages.disagree(bundled)
        stages.step(person, bundled, transition)
        assert (state(report), report.conclusion) == ("accepted", "positive")
        assert self.readers(report) == before == {"evaluator-a", "federation1", "applicant1"}
        with pytest.raises(TransitionBlocked):
            stages.step("evaluator-a", report, "revise")

    @pytest.mark.parametrize("returned", [False, True])
    def test_not_yet_accepted(self, report_submitted, returned):
        report = report_object(report_submitted)
        if returned:
            stages.step("federation1", report_submitted, "return_report")
        stages.step("federation1", report_submitted, "reject")
        assert state(report) == "abandoned"
