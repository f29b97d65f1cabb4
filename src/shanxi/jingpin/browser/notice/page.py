"""公示 as everybody reads it: list and page. Whether a notice runs is told by the clock, at every request."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.public_list import PublicList
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.forms.items import is_open
from shanxi.jingpin.forms.items import Item
from shanxi.jingpin.process import wording
from typing import Any
from zope.i18n import translate


def phase(page: Any) -> tuple[str, str]:
    """What a notice is now, in words, with the look of its badge."""
    at = now()
    if page.cancelled_on is not None:
        return "已取消", "jp-badge jp-badge--bad"
    if at < page.starts_at:
        return "即将公示", "jp-badge jp-badge--waiting"
    if at < page.ends_at:
        return "公示中", "jp-badge jp-badge--active"
    return "公示期满", "jp-badge"


def left(page: Any) -> str:
    """How long a running notice still runs."""
    if not is_open(page, now()):
        return ""
    days = (last_day(page) - now().date()).days
    return f"还有{days}天" if days else "今天截止"


def last_day(page: Any) -> Any:
    """The last day of the period: it ends at 24:00."""
    return wording.last_day(page.ends_at)


def period(page: Any) -> str:
    """From the first day to the last."""
    return f"{in_words(page.starts_at.date())}至{in_words(last_day(page))}"


class NoticeList(PublicList):
    """公示, the latest first."""

    portal_type = "NoticePage"

    def row(self, page: Any) -> dict[str, Any]:
        """A line of the list."""
        words, badge = phase(page)
        return {
            "title": page.title,
            "url": page.absolute_url(),
            "number": page.number,
            "phase": words,
            "badge": badge,
            "left": left(page),
            "period": period(page),
            "count": len(page.rows or ()),
        }


class NoticePageView(BrowserView):
    """One notice."""

    def heading(self) -> dict[str, str]:
        """Phase, dates, days left."""
        page = self.context
        words, badge = phase(page)
        return {
            "phase": words,
            "badge": badge,
            "left": left(page),
            "period": period(page),
            "ends": f"{in_words(last_day(page))} 24:00",
            "published": in_words(page.published_at),
            "cancelled": in_words(page.cancelled_on),
        }

    @property
    def objection_url(self) -> str:
        """The form by which somebody objects."""
        return f"{self.context.__parent__.absolute_url()}/objection"

    def rows(self) -> list[dict[str, Any]]:
        """The cases, each with the link by which it is objected to while the notice runs."""
        running = is_open(self.context, now())
        found = []
        for row in self.context.rows or ():
            item = Item(self.context, row)
            kind = term_title("shanxi.jingpin.item_kinds", row["kind"])
            link = f"{self.objection_url}?form.widgets.item:list={item.token}" if running and not row["remark"] else ""
            found.append({**row, "kind": translate(kind, context=self.request), "objection": link})
        return found

    def corrections(self) -> list[dict[str, str]]:
        """What was added after publication, the oldest first."""
        return [
            {
                "on": in_words(one["on"]),
                "kind": term_title("shanxi.jingpin.correction_kinds", one["kind"]),
                "text": one["text"],
            }
            for one in self.context.corrections or ()
        ]

    def paragraphs(self, name: str) -> list[str]:
        """The paragraphs of a text of the page."""
        return paragraphs(getattr(self.context, name))
