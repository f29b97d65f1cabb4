"""Announcements in the office: the list, the page, and the screen that announces the whole batch."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.office_list import OfficeList
from shanxi.jingpin.browser.notice.office_page import COLUMNS
from shanxi.jingpin.browser.notice.office_page import OfficePage
from shanxi.jingpin.casework.announcement_drafting import announce_cases
from shanxi.jingpin.casework.announcement_drafting import candidates
from shanxi.jingpin.casework.announcement_drafting import Line
from shanxi.jingpin.casework.announcement_drafting import lines_of
from shanxi.jingpin.casework.announcement_drafting import may_draft_announcement
from shanxi.jingpin.casework.notice_drafting import Candidate
from shanxi.jingpin.publication.announcements import row_of
from typing import Any
from zope.component import getMultiAdapter


class OfficeAnnouncements(OfficeList):
    """公告."""

    place = "announcements"
    label = "公告管理"
    draft = "@@draft-announcement"
    draft_label = "起草公告"
    list_label = "全部公告"
    waiting_label = "可以公告的案件"
    waiting_hint = "公示期已满、没有未决异议的案件列在这里；尚不能公告的，起草时列出理由。"

    def candidates(self) -> list[Candidate]:
        return [one for one in candidates() if not one.reasons]

    @property
    def may_draft(self) -> bool:
        """Whether the user may begin a new one."""
        return may_draft_announcement()


class OfficeAnnouncement(OfficePage):
    """An announcement with its cases: proposed by one officer, confirmed by another, all on one screen."""

    columns = (*COLUMNS, ("证书编号", "certificate_number"), ("有效期至", "valid_until"))

    def public_row(self, case: Any) -> dict[str, Any]:
        return row_of(case)

    def lines(self) -> list[Line]:
        """The cases as the current user finds them."""
        return lines_of(self.context)


class AnnounceCases(BrowserView):
    """``@@announce-cases``: POST with the chosen cases; each is proposed or confirmed, or told why not."""

    def __call__(self) -> str:
        if self.request.method == "POST":
            self._announce()
        return self.request.response.redirect(self.context.absolute_url())

    def _announce(self) -> None:
        if not getMultiAdapter((self.context, self.request), name="authenticator").verify():
            api.portal.show_message("页面停留时间较长，为了安全请刷新页面后再办理。", self.request, "error")
            return
        chosen = self.request.form.get("cases") or []
        results = announce_cases(self.context, [chosen] if isinstance(chosen, str) else chosen)
        if not results:
            api.portal.show_message("没有选择案件。", self.request, "warning")
        for number, result in results.items():
            self._tell(number, result)

    def _tell(self, number: str, result: object) -> None:
        if result is True:
            api.portal.show_message(f"{number}：已公告，证书生效。", self.request)
        elif result is False:
            api.portal.show_message(f"{number}：已提出公告，等待另一位经办人确认。", self.request)
        else:
            said = "".join(one.message for one in result)
            api.portal.show_message(f"{number}：没有办理。{said}", self.request, "warning")
