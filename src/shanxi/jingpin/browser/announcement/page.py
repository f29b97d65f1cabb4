"""公告 as everybody reads it: list and page."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.public_list import PublicList
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.publication.register import entries
from typing import Any


class AnnouncementList(PublicList):
    """公告, the latest first."""

    portal_type = "AnnouncementPage"

    def row(self, page: Any) -> dict[str, Any]:
        """A line of the list."""
        return {
            "title": page.title,
            "url": page.absolute_url(),
            "number": page.number,
            "on": in_words(page.announced_on),
            "count": len(page.rows or ()),
        }


class AnnouncementPageView(BrowserView):
    """One announcement."""

    @property
    def announced_on(self) -> str:
        """The day in words."""
        return in_words(self.context.announced_on)

    def rows(self) -> list[dict[str, Any]]:
        """The announced cases, each with its entry in the register."""
        numbers = [row["certificate_number"] for row in self.context.rows or ()]
        pages = {one.certificate_number: one for one in entries(jingpin_number=numbers)}
        return [self._row(row, pages) for row in self.context.rows or ()]

    @staticmethod
    def _row(row: dict[str, Any], pages: dict[str, Any]) -> dict[str, Any]:
        entry = pages.get(row["certificate_number"])
        return {
            **row,
            "kind": term_title("shanxi.jingpin.item_kinds", row["kind"]),
            "valid_until": in_words(row["valid_until"]),
            "url": entry.absolute_url() if entry is not None else "",
        }

    def corrections(self) -> list[dict[str, str]]:
        """What was added after publication, the oldest first."""
        kinds = "shanxi.jingpin.correction_kinds"
        return [
            {"on": in_words(one["on"]), "kind": term_title(kinds, one["kind"]), "text": one["text"]}
            for one in self.context.corrections or ()
        ]

    def paragraphs(self, name: str) -> list[str]:
        """The paragraphs of a text of the page."""
        return paragraphs(getattr(self.context, name))
