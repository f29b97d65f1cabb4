"""The notices in the office: drafts and those that were published."""

from AccessControl import getSecurityManager
from Products.Five.browser import BrowserView
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.notice_drafting import Candidate
from shanxi.jingpin.casework.notice_drafting import candidates
from shanxi.jingpin.casework.notice_drafting import may_draft
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import NoticeState
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


CANCELLED = NoticeState.CANCELLED.value


class OfficeList(BrowserView):
    """What lies in a place of the office, the newest first, as far as the user may read it."""

    place = ""
    label = ""
    draft = ""
    draft_label = ""
    list_label = ""
    waiting_label = ""
    waiting_hint = ""

    def waiting(self) -> list[dict[str, Any]]:
        """``{number, enterprise, item, reasons, papers}`` of the cases that wait to be listed; for those who draft."""
        return [self._waits(one) for one in self.candidates()] if self.may_draft else []

    def candidates(self) -> list[Candidate]:
        """The cases that wait."""
        raise NotImplementedError

    def _waits(self, one: Candidate) -> dict[str, Any]:
        case = office.find_by_uid(one.uid)
        papers = [paper for paper in office.listing(self.place, case) if state_of(paper) != CANCELLED]
        return {
            "number": one.number,
            "enterprise": one.enterprise,
            "item": one.item,
            "reasons": one.reasons,
            "papers": [{"title": paper.title, "url": paper.absolute_url()} for paper in papers],
        }

    def rows(self) -> list[dict[str, Any]]:
        """``{title, url, number, state, count}``."""
        may = getSecurityManager().checkPermission
        found = [one for one in office.place(self.place).objectValues() if may("View", one)]
        found.sort(key=lambda one: one.created(), reverse=True)
        return [self.row(one) for one in found]

    def row(self, obj: Any) -> dict[str, Any]:
        """A line."""
        state = WORKFLOWS[obj.portal_type].state(state_of(obj)).title
        return {
            "title": obj.title,
            "url": obj.absolute_url(),
            "number": obj.number or "",
            "state": state,
            "count": len(obj.cases),
            "public": bool(obj.page_id),
        }

    @property
    def may_draft(self) -> bool:
        """Whether the user may begin a new one."""
        return may_draft()


class OfficeNotices(OfficeList):
    """公示."""

    place = "notices"
    label = "公示管理"
    draft = "@@draft-notice"
    draft_label = "起草公示"
    list_label = "全部公示"
    waiting_label = "等待公示的案件"

    def candidates(self) -> list[Candidate]:
        return candidates()
