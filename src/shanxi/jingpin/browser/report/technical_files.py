"""Drawings and technical files: handed in by the applicant or the evaluators, seen by them alone (第六条（四）1)."""

from functools import cached_property
from plone import api
from shanxi.jingpin.browser.papers.limits import UploadLimits
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.browser.report.file_row import technical_rows
from shanxi.jingpin.browser.report.file_row import TechnicalRow
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.report_writing import add_technical_file
from shanxi.jingpin.casework.report_writing import OPEN
from shanxi.jingpin.casework.report_writing import remove_technical_file
from shanxi.jingpin.casework.report_writing import UPLOAD
from shanxi.jingpin.casework.writing import WritingRefused
from typing import Any


class TechnicalFiles(UploadLimits, PaperPage):
    """``@@technical-files`` on a case."""

    permission = UPLOAD
    doors = ("upload", "remove")
    label = "技术文件"

    @property
    def url(self) -> str:
        """The address of this page."""
        return f"{self.context.absolute_url()}/@@technical-files"

    @cached_property
    def report(self) -> Any | None:
        """The present report."""
        return report_object(self.context)

    @cached_property
    def is_writable(self) -> bool:
        """Whether the current user may hand files in now."""
        return self.may(UPLOAD) and self.report is not None and state_of(self.report) in OPEN

    @property
    def files(self) -> list[TechnicalRow]:
        """What was handed in, as far as the current user may see it."""
        return technical_rows(self.report) if self.report is not None else []

    def upload(self) -> str:
        """Take one file."""
        file = self.sent_file()
        kind = str(self.request.form.get("document_kind", ""))
        added = add_technical_file(self.context, file.filename, file, kind)
        api.portal.show_message(f"文件“{added.label}”已上传。", self.request)
        return ""

    def remove(self) -> str:
        """Remove one file.

        :raises WritingRefused: there is no such file.
        """
        wanted = str(self.request.form.get("remove", ""))
        if wanted not in [one.id for one in self.files]:
            raise WritingRefused("要删除的文件已经不在了，请刷新页面。")
        remove_technical_file(self.report[wanted])
        api.portal.show_message("文件已删除。", self.request)
        return ""
