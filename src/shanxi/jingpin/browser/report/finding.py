"""A nonconformity: recorded by the body, answered by the applicant."""

from functools import cached_property
from plone import api
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.browser.papers.typed import blank_row
from shanxi.jingpin.browser.papers.typed import Typed
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.report_writing import add_finding
from shanxi.jingpin.casework.report_writing import FINDING_FIELDS
from shanxi.jingpin.casework.report_writing import finding_token
from shanxi.jingpin.casework.report_writing import save_finding
from shanxi.jingpin.casework.report_writing import WRITE_FINDING
from shanxi.jingpin.content.finding import IFinding
from shanxi.jingpin.process.roles import Role
from typing import Any


FROM_VISIT = "from_mystery_visit"


class AddFinding(PaperPage):
    """``@@add-finding`` on a report."""

    schema = IFinding
    permission = WRITE_FINDING
    names = FINDING_FIELDS
    label = "记录不符合项"

    @property
    def url(self) -> str:
        """The address of this page."""
        return f"{self.context.absolute_url()}/@@add-finding"

    @property
    def typed(self) -> Typed:
        """An empty form, or what was typed."""
        return self._typed if self._typed is not None else blank_row(IFinding)

    @typed.setter
    def typed(self, value: Typed) -> None:
        self._typed = value

    _typed: Typed | None = None

    def save(self) -> str:
        """Record it, and go to its page."""
        finding = add_finding(self.context, self.read())
        api.portal.show_message("已记录，尚未通知企业。", self.request)
        return finding.absolute_url()


class FindingView(PaperPage):
    """The page of one nonconformity."""

    schema = IFinding
    permission = WRITE_FINDING

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The fields; that there are secret visits, 暗访, is nothing for the enterprise to read (第六条（四）2)."""
        applies = any(one.role is Role.APPLICANT for one in held_by_me(self.context))
        return tuple(one for one in FINDING_FIELDS if one != FROM_VISIT or not applies)

    @property
    def label(self) -> str:
        """Its place in the report, and what it is about."""
        return self.context.label

    @property
    def token(self) -> str:
        """The token of what is stored."""
        return finding_token(self.context)

    @property
    def answer(self) -> list[tuple[str, str]]:
        """What the enterprise has answered."""
        return [
            (IFinding[name].title, getattr(self.context, name) or "")
            for name in ("cause", "correction")
            if getattr(self.context, name)
        ]

    @property
    def evidence(self) -> list[dict[str, str]]:
        """The files that came with the answers."""
        found = sorted(self.context.objectValues(), key=lambda one: one.uploaded_at)
        return [{"name": one.label, "url": f"{one.absolute_url()}/@@file"} for one in found if self.may("View", one)]

    @property
    def report_url(self) -> str:
        """The report, for those who may read it."""
        report = self.context.__parent__
        return report.absolute_url() if self.may("View", report) else ""

    def keep(self, values: dict[str, Any]) -> None:
        save_finding(self.context, values, self.sent_token)
