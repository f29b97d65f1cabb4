"""A notice in the office: the preview, its cases with what stands in their way, and the steps."""

from AccessControl import getSecurityManager
from datetime import date
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.notice.page import last_day
from shanxi.jingpin.browser.notice.page import period
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.casework.actions.public_notice import reasons_against_start
from shanxi.jingpin.casework.calendar import working_days_between
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.notice_drafting import is_draft
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.content import office
from shanxi.jingpin.process.wording import day_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.publication.approved import approved_of
from typing import Any
from zope.i18n import translate


#: What the public table says of a case, beside its number in the table.
COLUMNS = (
    ("企业名称", "enterprise"),
    ("产品/服务名称", "item"),
    ("类别", "kind"),
    ("规格型号", "model"),
    ("依据的标准", "standard"),
    ("认证机构", "body"),
)


class OfficePage(BrowserView):
    """What notices and announcements have in common in the office."""

    columns: tuple[tuple[str, str], ...] = COLUMNS

    def public_row(self, case: Any) -> dict[str, Any]:
        """What will be public of a case."""
        return approved_of(case).row

    def public_rows(self) -> list[list[tuple[str, str]]]:
        """The table as the public will read it: each row as titles with texts."""
        found = (office.find_by_uid(uid) for uid in self.context.cases)
        return [self._texts(self.public_row(one)) for one in found if one is not None]

    def _texts(self, row: dict[str, Any]) -> list[tuple[str, str]]:
        kind = translate(term_title("shanxi.jingpin.item_kinds", row["kind"]), context=self.request)
        said = {**row, "kind": kind}
        return [(title, _in_words(said.get(name))) for title, name in self.columns]

    @property
    def state(self) -> str:
        """The title of the state."""
        return WORKFLOWS[self.context.portal_type].state(state_of(self.context)).title

    def steps(self) -> list[ShownStep]:
        """What the user may do now; each leads to the decision screen."""
        return shown_steps(self.context)

    def may(self, permission: str) -> bool:
        """Whether the user holds a permission here."""
        return bool(getSecurityManager().checkPermission(permission, self.context))

    def paragraphs(self, name: str) -> list[str]:
        """The paragraphs of a text."""
        return paragraphs(getattr(self.context, name))

    def public_url(self, section: str) -> str:
        """The public page, where there is one."""
        folder = office.office().__parent__._getOb(section)
        return f"{folder.absolute_url()}/{self.context.page_id}" if self.context.page_id else ""


def _in_words(value: str | date | None) -> str:
    return in_words(value) if isinstance(value, date) else value or ""


class OfficeNotice(OfficePage):
    """A notice."""

    columns = (*COLUMNS, ("申请编号", "case_number"))

    def dates(self) -> dict[str, str]:
        """The period with its working days."""
        notice = self.context
        if notice.starts_at is None or notice.ends_at is None:
            return {"period": "", "ends": "", "days": ""}
        days = working_days_between(day_of(notice.starts_at), last_day(notice))
        shown = "日历没有该年度的放假安排，须核对确认" if days is None else ""
        return {"period": period(notice), "ends": f"{in_words(last_day(notice))} 24:00", "days": shown}

    def cases(self) -> list[dict[str, Any]]:
        """``{number, enterprise, item, reasons}`` of each case; the reasons only while it is a draft."""
        found = (office.find_by_uid(uid) for uid in self.context.cases)
        return [self._case(one) for one in found if one is not None]

    def _case(self, case: Any) -> dict[str, Any]:
        reasons = reasons_against_start(case, self.context) if self._decides else ()
        return {
            "number": case.number,
            "enterprise": office.enterprise_of_case(case).label,
            "item": case.label,
            "reasons": [one.message for one in reasons],
        }

    @property
    def _decides(self) -> bool:
        return is_draft(self.context) and any(one.id.value == "publish" for one in offered(self.context))
