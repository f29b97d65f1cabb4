"""One site with a paper of every kind, for tests that change nothing."""

from dataclasses import dataclass
import notice_stages
from plone import api
from shanxi.jingpin.casework.announcement_drafting import new_announcement
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.content import office
import stages
import transaction
from typing import Any


#: The expert who has declared a conflict, and the one who came instead.
CONFLICTED, INSTEAD = "expert3", "expert4"
APPOINTED = ("expert1", "expert2", INSTEAD)


@dataclass
class OfficeWorld:
    """The papers by type, and what nobody else may learn of them."""

    portal: Any
    papers: dict[str, Any]

    @property
    def case(self) -> Any:
        """The case they belong to."""
        return self.papers["Application"]

    def hidden(self) -> set[str]:
        """Ids of private objects, names of files, and who objects: in no public copy."""
        ids = {one.getId() for one in self.papers.values()} | {
            api.content.get_uuid(one) for one in self.papers.values()
        }
        names = {one.label for material in materials_of(self.case) for one in material.objectValues()}
        return ids | names | set(notice_stages.SECRETS)

    def print_of(self, name: str) -> tuple[Any, ...]:
        """What a stock door would change of an object."""
        one = self.papers[name]
        return (
            self.portal.portal_workflow.getInfoFor(one, "review_state"),
            one.number,
            one.__dict__.get("title"),
            tuple(sorted(one.__parent__.objectIds())),
            tuple(sorted(getattr(one, "objectIds", tuple)())),
            tuple(sorted((key, tuple(roles)) for key, roles in (one.get_local_roles() or ()))),
            str(one.modified()),
            str(one.effective()),
            tuple(sorted(self.portal.objectIds())),
        )


def _evaluated(case: Any) -> Any:
    """初评 with an expert who steps back; the standard that is recommended."""
    stages.appoint(case)
    stages.step(CONFLICTED, case, "declare_conflict")
    stages.step("federation1", case, "replace_expert", outgoing=CONFLICTED, incoming=INSTEAD)
    for one in APPOINTED:
        stages.give_opinion(case, one)
    standard = stages.draft_standard(case)
    stages.step("expert1", standard, "adopt", **stages.ADOPTED)
    stages.step("expert1", case, "link_standard", standard=standard.getId())
    stages.step("expert1", case, "recommend")
    return standard


def build(portal: Any) -> tuple[OfficeWorld, Any]:
    """A case under 公示 with an objection; returns the moment as well."""
    stages.make_bodies(portal)
    stages.make_enterprise(2, "applicant2")
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    case = stages.make_complete_draft(product, stages.make_call(), "applicant1")
    stages.submit(case, "applicant1")
    stages.accept(case)
    standard = _evaluated(case)
    stages.assign_body(case)
    report = stages.submit_report(case)
    stages.accept_report(case)
    certificate = stages.issue_certificate(case)
    stages.approve(case)
    notice = notice_stages.publish_notice(case)
    moment = notice_stages.during(notice)
    with clock_at(moment):
        objection = notice_stages.object_to(notice, case)
    with stages.acting_as("federation1"):
        values = {**notice_stages.TEXTS, "title": "公告草稿", "number": "晋品公告〔2026〕9号"}
        announcement = new_announcement(values, [])
    review = next(one for one in case.objectValues() if one.portal_type == "Review")
    papers = (case, next(iter(materials_of(case)[1].objectValues())), review, standard, report, certificate)
    found = {one.portal_type: one for one in (*papers, notice, objection, announcement)}
    transaction.commit()
    assert now() is not None
    assert office.case_by_id(case.getId()) is not None
    return OfficeWorld(portal, found), moment
