"""第六条（五）: the bundle is frozen, every department speaks on the same manifest; every way back."""

from AccessControl.unauthorized import Unauthorized
from plone import api
import pytest
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.letters import letters_of
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.reviewing import former_reviews
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.casework.reviewing import review_token
from shanxi.jingpin.casework.reviewing import save_review
from shanxi.jingpin.casework.reviewing import signed_at
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.workflows import WORKFLOWS
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

    def test_only_with_departments(self, certificate_issued):
        """Without a department that has people the case would be where nobody can take it from."""
        group = groups.group_id("departmenta", "reviewer")
        groups.leave("department1", group)
        create(office.place("bodies"), "ReviewBody", "departmentb", name="没有人员的部门", kind="department")
        assert refused("federation1", certificate_issued, "submit_bundle") == ["submit_bundle.departments"]
        groups.join("department1", group)
        stages.step("federation1", certificate_issued, "submit_bundle")
        assert certificate_issued.case_file.departments == ("departmenta",)

    def test_last_department_is_not_put_aside(self, bundled):
        """Without it no bundle could be reviewed."""
        assert refused("federation1", office.body("departmenta"), "deactivate") == ["body.departments"]

    @pytest.mark.parametrize(("body", "named"), [("departmenta", True), ("bodya", True), ("bodyb", False)])
    def test_running_cases_are_named(self, bundled, body, named):
        """Who puts a body aside reads which cases it is working on."""
        with stages.acting_as("federation1"):
            lines = rules_with_results(office.body(body), WORKFLOWS["ReviewBody"].transition("deactivate"))
        found = [one.message for rule, blockers in lines if rule.code == "body.running" for one in blockers]
        assert [bundled.number in one for one in found] == [True] * named

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

    def test_a_change_of_what_the_register_will_lead_to_is_noticed(self, bundled):
        """第三条: the product's link is published with the rest, so it is approved with the rest."""
        office.product_of_case(bundled).link = "https://www.example.cn/vinegar"
        assert manifest_of(bundled).whole != bundled.case_file.manifest.whole


class TestOpinions:
    def test_on_another_manifest(self, bundled):
        codes = refused("department1", bundled, "give_department_opinion", agrees=True, manifest="0" * 64)
        assert codes == ["give_department_opinion.manifest"]

    def test_approve_without_opinion(self, bundled):
        assert refused("department1", bundled, "approve") == ["approve.opinions", "approve.fresh"]

    def test_a_department_against_it(self, bundled):
        whole = bundled.case_file.manifest.whole
        stages.disagree(bundled)
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
        assert refused("expert1", bundled, "recommend") == ["recommend.quorum"]
        for one in stages.EXPERTS:
            stages.sign_opinion(bundled, one)
        stages.step("expert1", bundled, "recommend")
        assert api.content.get_state(report) == "returned"
        assert awaited_words("evaluator-a") == ["修改退回的报告"]

    def test_to_experts_who_begin_with_their_former_words(self, bundled):
        """第六条（五）: they are waited for and told; no new declaration is asked for."""
        former = review_of(bundled, "expert2")
        stages.step("department1", bundled, "return_to_experts")
        present = review_of(bundled, "expert2")
        assert present != former
        assert api.content.get_state(present) == "drafting"
        values = ("scores", "recommends", "text")
        assert [getattr(present, one) for one in values] == [getattr(former, one) for one in values]
        for person in stages.EXPERTS:
            assert awaited_words(person) == ["填写并签署初评意见"]
        told = [one for one in letters_of(bundled) if one.kind == "return_to_experts"]
        assert any(dict(one.recipients).keys() >= set(stages.EXPERTS) for one in told)
        assert not sees("expert1", present)
        with stages.acting_as("expert2"):
            take(present, "sign")
        assert awaited_words("expert2") == []

    def test_to_experts_with_what_was_signed_kept(self, bundled):
        """It stays as it was, for all who could read it, and nobody writes in it."""
        former = review_of(bundled, "expert2")
        stages.step("department1", bundled, "return_to_experts")
        with stages.acting_as("expert2"):
            present = review_of(bundled, "expert2")
            save_review(present, {"recommends": "no", "text": "改变看法"}, review_token(present))
            with pytest.raises(Unauthorized):
                save_review(former, {"text": "改写"}, review_token(former))
        assert (former.text, former.recommends, {row["score"] for row in former.scores}) == ("总体先进", "yes", {85})
        assert api.content.get_state(former) == "superseded"
        assert refused("expert2", former, "sign") == ["who"]
        readers = ("expert1", "expert2", "expert4", "federation1", "applicant1", "lead1", "evaluator-a")
        assert {one for one in readers if sees(one, former)} == {"expert1", "expert2", "federation1"}
        assert former_reviews(present) == [former]
        assert signed_at(former) <= now()

    def test_to_experts_who_change_their_minds(self, bundled):
        """The old majority binds nobody: the panel may reject."""
        stages.step("department1", bundled, "return_to_experts")
        assert refused("expert1", bundled, "reject") == ["reject.quorum"]
        for one in stages.EXPERTS:
            stages.sign_opinion(bundled, one, recommends="no")
        stages.step("expert1", bundled, "reject")
        assert api.content.get_state(bundled) == "rejected"

    def test_to_experts_without_one_who_has_a_conflict(self, bundled):
        """第四条（七）: whoever has stepped back is not asked again; what was signed counts no more either."""
        former = review_of(bundled, "expert3")
        bundled.case_file.conflicted = frozenset({"expert3"})
        stages.step("department1", bundled, "return_to_experts")
        assert review_of(bundled, "expert3") is None
        assert api.content.get_state(former) == "superseded"
        assert awaited_words("expert3") == []

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

    def test_to_joint_review_with_changed_papers(self, approved):
        """What has changed since the approval is frozen anew: departments speak on what is there, and approve it."""
        office.standard(approved.case_file.standard).scope = "订正过的范围"
        before = approved.case_file.manifest.whole
        stages.step("federation1", approved, "return_to_joint_review")
        frozen = approved.case_file.manifest
        assert frozen == manifest_of(approved)
        assert frozen.whole != before
        assert refused("department1", approved, "give_department_opinion", agrees=True, manifest=before) == [
            "give_department_opinion.manifest"
        ]
        stages.agree(approved)
        stages.step("department1", approved, "approve")
        assert approved.case_file.approved_manifest == frozen.whole

    def test_department_that_has_been_replaced(self, approved):
        """The review begins anew with the departments of today; the former one reads the bundle no more."""
        second = create(office.place("bodies"), "ReviewBody", "departmentb", name="第二部门", kind="department")
        groups.ensure_groups(second)
        groups.join(stages.make_user("department2"), groups.group_id("departmentb", "reviewer"))
        stages.step("federation1", office.body("departmenta"), "deactivate")
        stages.step("federation1", approved, "return_to_joint_review")
        assert approved.case_file.departments == ("departmentb",)
        standard = office.standard(approved.case_file.standard)
        assert [sees("department1", one) for one in (approved, standard)] == [False, False]
        assert [sees("department2", one) for one in (approved, standard)] == [True, True]
        whole = approved.case_file.manifest.whole
        stages.step("department2", approved, "give_department_opinion", agrees=True, manifest=whole)
        stages.step("department2", approved, "approve")
        assert api.content.get_state(approved) == "awaiting_notice"

    def test_reject_by_one_department_alone(self, bundled):
        """Nobody has spoken, or all agree: a department alone rejects nothing."""
        assert refused("department1", bundled, "reject") == ["reject.departments"]
        stages.agree(bundled)
        assert refused("department1", bundled, "reject") == ["reject.departments"]
        assert api.content.get_state(bundled) == "joint_review"

    def test_reject_ends_the_certificate_and_keeps_the_report(self, bundled):
        report, certificate = report_object(bundled), certificate_object(bundled)
        stages.disagree(bundled)
        stages.step("department1", bundled, "reject")
        assert [api.content.get_state(one) for one in (bundled, report, certificate)] == [
            "rejected",
            "accepted",
            "void",
        ]
