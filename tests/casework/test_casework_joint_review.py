"""第六条（五）: the bundle is frozen, every department speaks on the same manifest; every way back."""

from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
import stages


def refused(person, obj, transition, **fields):
    """The codes of a refusal."""
    with pytest.raises(TransitionBlocked) as refusal:
        stages.step(person, obj, transition, **fields)
    return [one.code for one in refusal.value.blockers]


def awaited_words(person):
    """What waits for somebody."""
    with stages.acting_as(person):
        return [one.awaited.words for one in waiting_for_me()]


def sees(person, obj):
    """Whether somebody may view an object."""
    with stages.acting_as(person):
        return bool(api.user.has_permission("View", obj=obj))


@pytest.fixture
def bundled(certificate_issued):
    """A case in 汇总审核."""
    stages.step("federation1", certificate_issued, "submit_bundle")
    return certificate_issued


def parts_of(case):
    """Everything the departments look at."""
    return {
        "case": case,
        "report": report_object(case),
        "certificate": certificate_object(case),
        "standard": office.standard(case.case_file.standard),
        "review": review_of(case, "expert1"),
    }


class TestBundle:
    def test_only_with_an_issued_certificate(self, certifying):
        assert refused("federation1", certifying, "submit_bundle") == ["submit_bundle.certificate"]

    def test_frozen(self, bundled):
        manifest = bundled.case_file.manifest
        lengths = {len(getattr(manifest, one)) for one in ("standard", "report", "certificate", "materials", "whole")}
        assert lengths == {64}
        assert bundled.case_file.departments == ("departmenta",)
        assert awaited_words("department1") == ["出具部门意见"]

    def test_departments_see_nothing_before(self, certificate_issued):
        assert {name for name, one in parts_of(certificate_issued).items() if sees("department1", one)} == set()

    def test_departments_see_the_bundle_from_now_on(self, bundled):
        seen = {name for name, one in parts_of(bundled).items() if sees("department1", one)}
        assert seen == {"case", "report", "certificate", "standard", "review"}

    @pytest.mark.parametrize(
        ("part", "change"),
        [
            ("standard", lambda case: setattr(office.standard(case.case_file.standard), "scope", "改")),
            ("report", lambda case: setattr(report_object(case), "summary", "改")),
            ("certificate", lambda case: setattr(certificate_object(case), "model", "改")),
            ("materials", lambda case: setattr(case["material-4a"], "reason", "改")),
        ],
    )
    def test_any_change_is_noticed(self, bundled, part, change):
        before = manifest_of(bundled)
        assert before == bundled.case_file.manifest
        change(bundled)
        after = manifest_of(bundled)
        changed = {
            one
            for one in ("standard", "report", "certificate", "materials")
            if getattr(before, one) != getattr(after, one)
        }
        assert changed == {part}
        assert before.whole != after.whole


class TestOpinions:
    def test_on_another_manifest(self, bundled):
        codes = refused("department1", bundled, "give_department_opinion", agrees=True, manifest="0" * 64)
        assert codes == ["give_department_opinion.manifest"]

    def test_approve_without_opinion(self, bundled):
        assert refused("department1", bundled, "approve") == ["approve.opinions", "approve.fresh"]

    def test_a_department_against_it(self, bundled):
        whole = bundled.case_file.manifest.whole
        stages.step("department1", bundled, "give_department_opinion", agrees=False, manifest=whole)
        assert refused("department1", bundled, "approve") == ["approve.agreement"]
        stages.agree(bundled)
        stages.step("department1", bundled, "approve")
        assert bundled.case_file.approved_manifest == whole
        assert api.content.get_state(bundled) == "awaiting_notice"

    def test_every_department(self, certificate_issued):
        second = create(office.place("bodies"), "ReviewBody", "departmentb", name="第二部门", kind="department")
        groups.ensure_groups(second)
        groups.join(stages.make_user("department2"), groups.group_id("departmentb", "reviewer"))
        stages.step("federation1", certificate_issued, "submit_bundle")
        stages.agree(certificate_issued)
        assert refused("department1", certificate_issued, "approve") == ["approve.opinions", "approve.fresh"]
        people = ("department1", "department2")
        assert [awaited_words(one) for one in people] == [[], ["出具部门意见"]]
        whole = certificate_issued.case_file.manifest.whole
        stages.step("department2", certificate_issued, "give_department_opinion", agrees=True, manifest=whole)
        assert [awaited_words(one) for one in people] == [["作出汇总审核结论"], ["作出汇总审核结论"]]
        stages.step("department2", certificate_issued, "approve")
        assert api.content.get_state(certificate_issued) == "awaiting_notice"

    def test_changed_after_the_opinion(self, bundled):
        stages.agree(bundled)
        report_object(bundled).summary = "改"
        assert "approve.opinions" in refused("department1", bundled, "approve")

    def test_outsiders(self, bundled):
        for person in ("federation1", "applicant1", "signatory-a", "expert1", "alliance1"):
            assert refused(person, bundled, "approve") == ["who"]


class TestReturns:
    def test_to_experts_and_forward_again(self, bundled):
        report, certificate = report_object(bundled), certificate_object(bundled)
        stages.step("department1", bundled, "return_to_experts")
        assert api.content.get_state(bundled) == "expert_evaluation"
        assert bundled.case_file.manifest.whole == ""
        assert api.content.get_state(certificate) == "numbered"
        assert not sees("department1", bundled)
        stages.step("expert1", bundled, "recommend")
        assert api.content.get_state(report) == "returned"
        assert awaited_words("evaluator-a") == ["修改退回的报告"]

    def test_to_experts_with_another_standard(self, bundled):
        certificate = certificate_object(bundled)
        stages.step("department1", bundled, "return_to_experts")
        other = stages.draft_standard(bundled, "新的标准")
        stages.step("expert1", other, "adopt", **{**stages.ADOPTED, "number": "T/SXJP 002—2026"})
        stages.step("expert1", bundled, "link_standard", standard=other.getId())
        assert api.content.get_state(certificate) == "void"
        assert certificate_object(bundled) is None

    def test_to_certification(self, bundled):
        stages.step("department1", bundled, "return_to_certification")
        assert api.content.get_state(bundled) == "certification"
        assert api.content.get_state(report_object(bundled)) == "returned"
        assert api.content.get_state(certificate_object(bundled)) == "numbered"

    def test_to_issuance_and_forward_again(self, bundled):
        certificate = certificate_object(bundled)
        stages.step("department1", bundled, "return_to_issuance")
        assert api.content.get_state(certificate) == "numbered"
        stages.seal(certificate)
        stages.issue(certificate)
        stages.approve(bundled)
        assert api.content.get_state(bundled) == "awaiting_notice"

    def test_to_joint_review_wants_fresh_opinions(self, approved):
        stages.step("federation1", approved, "return_to_joint_review")
        assert approved.case_file.opinions == ()
        assert approved.case_file.approved_manifest == ""
        assert awaited_words("department1") == ["出具部门意见"]
        assert refused("department1", approved, "approve") == ["approve.opinions", "approve.fresh"]
        stages.agree(approved)
        stages.step("department1", approved, "approve")
        assert api.content.get_state(approved) == "awaiting_notice"

    def test_reject_ends_the_certificate_and_keeps_the_report(self, bundled):
        report, certificate = report_object(bundled), certificate_object(bundled)
        stages.step("department1", bundled, "reject")
        assert [api.content.get_state(one) for one in (bundled, report, certificate)] == [
            "rejected",
            "accepted",
            "void",
        ]
