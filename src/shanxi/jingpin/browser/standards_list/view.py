"""团体标准 as everybody reads it: list and page."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.public_list import PublicList
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.casework.clock import today
from typing import Any


STATUSES = {
    "upcoming": ("即将实施", "jp-badge jp-badge--waiting"),
    "in_force": ("现行", "jp-badge jp-badge--good"),
    "ended": ("废止或者被代替", "jp-badge"),
}


def status_of(standard: Any) -> tuple[str, str]:
    """The status today in words, with the look of its badge."""
    return STATUSES[standard.status_on(today())]


class StandardList(PublicList):
    """The standards, by name."""

    portal_type = "PublishedStandard"
    sort_on = "sortable_title"
    sort_order = "ascending"

    def row(self, standard: Any) -> dict[str, str]:
        """A line of the list."""
        words, badge = status_of(standard)
        return {
            "title": standard.title,
            "url": standard.absolute_url(),
            "number": standard.number,
            "status": words,
            "badge": badge,
            "on": in_words(standard.published_on),
        }


class StandardView(BrowserView):
    """One standard."""

    def status(self) -> dict[str, str]:
        """The status in words."""
        words, badge = status_of(self.context)
        return {"words": words, "badge": badge}

    def lines(self) -> list[tuple[str, str]]:
        """Names and values; what is empty is left out."""
        one = self.context
        rows = (
            ("标准编号", one.number),
            ("英文名称", one.name_en),
            ("发布日期", in_words(one.published_on)),
            ("实施日期", in_words(one.in_force_on)),
            ("废止或被代替日期", in_words(one.ended_on)),
            ("代替它的标准", one.successor),
            ("采用国际标准", one.international),
            ("起草单位", "、".join(one.drafting_units or ())),
        )
        return [(title, value) for title, value in rows if value]

    def indicators(self) -> list[dict[str, str]]:
        """The technical indicators."""
        return [
            {**row, "verdict": term_title("shanxi.jingpin.indicator_verdicts", row.get("verdict"))}
            for row in self.context.indicators or ()
        ]

    def scope(self) -> list[str]:
        """The scope."""
        return paragraphs(self.context.scope)

    @property
    def platform(self) -> str:
        """The standard on the national platform, where the address leads to the web."""
        url = self.context.platform_url or ""
        return url if url.startswith(("http://", "https://")) else ""
