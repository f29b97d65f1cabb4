"""A certification report: written by the body's evaluators, read by those it concerns."""

from collections.abc import Mapping
from functools import cached_property
from plone import api
from shanxi.jingpin.browser.papers.inputs import Fixed
from shanxi.jingpin.browser.papers.limits import UploadLimits
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.browser.report.file_row import technical_rows
from shanxi.jingpin.browser.report.file_row import TechnicalRow
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.report_writing import findings_in
from shanxi.jingpin.casework.report_writing import report_fields
from shanxi.jingpin.casework.report_writing import report_token
from shanxi.jingpin.casework.report_writing import save_report
from shanxi.jingpin.casework.report_writing import set_report_document
from shanxi.jingpin.casework.report_writing import WRITE
from shanxi.jingpin.casework.report_writing import WRITE_FINDING
from shanxi.jingpin.content import office
from shanxi.jingpin.content.certification_report import ICertificationReport
from shanxi.jingpin.process.evaluation import FIXED_METHODS
from shanxi.jingpin.process.evaluation import OTHER_METHODS
from shanxi.jingpin.process.evaluation import PRODUCT_CHECKS
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.vocabularies.review import REPORT_CONCLUSIONS
from typing import Any


STATIC: dict[str, Fixed] = {
    "checks": Fixed("check", {id: (title, "") for id, title in PRODUCT_CHECKS.items()}),
    "methods": Fixed(
        "method",
        {id: (title, "必须进行。") for id, title in FIXED_METHODS.items()}
        | {id: (title, "没有进行的，写明理由。") for id, title in OTHER_METHODS.items()},
    ),
}


class ReportView(UploadLimits, PaperPage):
    """The page of one report."""

    schema = ICertificationReport
    permission = WRITE
    doors = ("save", "upload")

    @property
    def names(self) -> tuple[str, ...]:
        """What is written for a product, or for a service; without issues handed over where there are none."""
        has_issues = bool(self.context.handed_over)
        return tuple(one for one in report_fields(self.context) if has_issues or one != "handed_over")

    @cached_property
    def fixed(self) -> Mapping[str, Fixed]:
        """Five checks, or five methods; and the issues that earlier stages have handed over, to be answered only."""
        issues = {row["text"]: (row["text"], "") for row in self.context.handed_over or ()}
        tables = {**STATIC, "handed_over": Fixed("text", issues)}
        return {name: table for name, table in tables.items() if name in self.names}

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return report_token(self.context)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Body, standard, and what was decided; persons are shown to nobody."""
        body = office.body(self.context.body_id)
        standard = office.standard(self.case.case_file.standard)
        found = [
            ("认证机构", body.name if body is not None else self.context.body_id),
            ("依据的标准", standard.label if standard is not None else ""),
            ("评价完成日期", day(self.context.evaluated_on) if self.context.evaluated_on else ""),
            ("认证结论", REPORT_CONCLUSIONS.table.get(self.context.conclusion or "", "")),
            ("决定日期", day(self.context.decided_on) if self.context.decided_on else ""),
        ]
        return [(title, value) for title, value in found if value]

    @property
    def findings(self) -> list[dict[str, str]]:
        """The nonconformities that the current user may see."""
        return [
            {"title": one.label, "url": one.absolute_url(), "state": WORKFLOWS["Finding"].state(state_of(one)).title}
            for one in findings_in(self.context)
            if self.may("View", one)
        ]

    @property
    def may_add_finding(self) -> bool:
        """Whether a nonconformity may be recorded now."""
        return self.may(WRITE_FINDING)

    @property
    def technical_files(self) -> list[TechnicalRow]:
        """The technical files, for applicant and body alone."""
        return technical_rows(self.context)

    @property
    def upload_url(self) -> str:
        """Where technical files are handed in."""
        allowed = self.may("shanxi.jingpin: Upload Technical File", self.case)
        return f"{self.case.absolute_url()}/@@technical-files" if allowed else ""

    def keep(self, values: dict[str, Any]) -> None:
        save_report(self.context, values, self.sent_token)

    def upload(self) -> str:
        """Take the text as a file."""
        file = self.sent_file()
        set_report_document(self.context, file.filename, file)
        api.portal.show_message(f"文件“{self.context.document.filename}”已上传。", self.request)
        return ""
