"""The notices in the office: drafts and those that were published."""

from AccessControl import getSecurityManager
from Products.Five.browser import BrowserView
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.notice_drafting import may_draft
from shanxi.jingpin.content import office
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


class OfficeList(BrowserView):
    """What lies in a place of the office, the newest first, as far as the user may read it."""

    place = ""
    label = ""
    draft = ""
    draft_label = ""

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
