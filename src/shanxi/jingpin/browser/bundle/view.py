"""Everything the departments review, on one page, with its hashes (第六条（五）)."""

from dataclasses import replace
from functools import cached_property
from shanxi.jingpin.browser.decide.beginning import BEGIN_AT
from shanxi.jingpin.browser.decide.form import SEEN
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.collect.evaluation import present_reviews
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.contract import scans_of
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.material_files import files_of
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.awaiting.awaited import decide
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.vocabularies.review import RECOMMENDATIONS
from typing import Any
from urllib.parse import urlencode


#: From 汇总审核 until 公告.
JUDGED = tuple(one.value for one in (S.JOINT_REVIEW, S.AWAITING_NOTICE, S.PUBLIC_NOTICE))


class BundleView(PaperPage):
    """``@@bundle`` on a case."""

    doors = ()
    label = "汇总审核资料"

    @cached_property
    def manifest(self) -> Any:
        """What was frozen."""
        return self.context.case_file.manifest

    @property
    def is_judged(self) -> bool:
        """Whether the papers have to be those of the list: until the case is announced, or over otherwise."""
        return state_of(self.context) in JUDGED

    @cached_property
    def is_changed(self) -> bool:
        """Whether anything has changed since it was frozen."""
        return bool(self.manifest.whole) and manifest_of(self.context) != self.manifest

    @property
    def steps(self) -> list[ShownStep]:
        """What may be done now; an opinion takes the hash of what is shown here along."""
        seen = urlencode({SEEN: self.manifest.whole})
        opinion = f"{self.url}/{decide('give_department_opinion')}&{seen}"
        return [replace(one, url=opinion) if one.id in BEGIN_AT else one for one in super().steps]

    @property
    def papers(self) -> list[dict[str, str]]:
        """Standard, report and certificate with their hashes."""
        found = (
            ("团体标准", office.standard(self.context.case_file.standard), self.manifest.standard),
            ("认证报告", report_object(self.context), self.manifest.report),
            ("认证证书", certificate_object(self.context), self.manifest.certificate),
        )
        return [self._paper(title, one, hash) for title, one, hash in found if one is not None]

    def _paper(self, title: str, paper: Any, hash: str) -> dict[str, str]:
        return {
            "title": title,
            "label": paper.label if paper.portal_type == "GroupStandard" else paper.number or "",
            "state": WORKFLOWS[paper.portal_type].state(state_of(paper)).title,
            "url": paper.absolute_url() if self.may("View", paper) else "",
            "hash": hash,
        }

    @property
    def contract(self) -> list[dict[str, str]]:
        """The scans of the contract, with their hashes."""
        report = report_object(self.context)
        found = scans_of(report) if report is not None else []
        return [_file(one) for one in found if self.may("View", one)]

    @property
    def reviews(self) -> list[dict[str, str]]:
        """The experts' signed opinions that count, without their names."""
        found = [one for one in present_reviews(self.context) if self.may("View", one)]
        return [
            {"url": one.absolute_url(), "recommends": RECOMMENDATIONS.table.get(one.recommends or "", "")}
            for one in sorted(found, key=lambda one: one.getId())
        ]

    @property
    def materials(self) -> list[dict[str, Any]]:
        """Every sub-item with its files."""
        return [
            {"title": f"{one.sub_item} {one.label}", "reason": one.reason or "", "files": self._files(one)}
            for one in materials_of(self.context)
        ]

    def _files(self, material: Any) -> list[dict[str, str]]:
        return [_file(one) for one in files_of(material) if not one.replaced_by]

    @property
    def opinions(self) -> list[dict[str, Any]]:
        """What each department has said of the present manifest."""
        said = {one.department: one for one in self.context.case_file.opinions if one.manifest == self.manifest.whole}
        return [_opinion(one, said.get(one)) for one in self.context.case_file.departments]


def _file(file: Any) -> dict[str, str]:
    return {"name": file.label, "url": f"{file.absolute_url()}/@@file", "hash": file.sha256}


def _opinion(department: str, said: Any | None) -> dict[str, str]:
    body = office.body(department)
    words, css = ("尚未出具意见", "waiting") if said is None else ("同意", "good") if said.agrees else ("不同意", "bad")
    return {"name": body.name if body is not None else department, "words": words, "css": f"jp-badge jp-badge--{css}"}
