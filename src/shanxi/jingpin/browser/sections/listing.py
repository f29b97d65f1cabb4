"""What a section holds, as the visitor may see it: the latest first, or by title."""

from plone import api
from plone.base.batch import Batch
from Products.Five.browser import BrowserView
from typing import Any
from typing import NamedTuple


class Row(NamedTuple):
    """A line of a list."""

    title: str
    url: str
    description: str
    day: str


def rows(folder: Any, *, sort_on: str, sort_order: str = "ascending", limit: int = 0) -> list[Row]:
    """The children that the current user may see; ``limit`` takes only the first of them."""
    found = api.portal.get_tool("portal_catalog").searchResults(
        path={"query": "/".join(folder.getPhysicalPath()), "depth": 1},
        portal_type={"not": "EasyForm"},
        sort_on=sort_on,
        sort_order=sort_order,
        **({"sort_limit": limit} if limit else {}),
    )
    return [_row(brain) for brain in (found[:limit] if limit else found)]


def _row(brain: Any) -> Row:
    published = brain.effective
    day = f"{published.year()}年{published.month()}月{published.day()}日" if published.year() > 1969 else ""
    return Row(brain.Title, brain.getURL(), brain.Description, day)


def latest(folder: Any, limit: int = 0) -> list[Row]:
    """The children, those published last at the top."""
    return rows(folder, sort_on="effective", sort_order="descending", limit=limit)


class LatestFirst(BrowserView):
    """A section whose newest entries matter most: 公示, 公告."""

    page_size = 20

    def found(self) -> list[Row]:
        """All entries of the section."""
        return latest(self.context)

    def batch(self) -> Batch:
        """One page of the entries."""
        start = self.request.form.get("b_start", "0")
        return Batch(self.found(), self.page_size, int(start) if str(start).isdigit() else 0)


class ByTitle(LatestFirst):
    """A section in which one looks a name up: 获证名录, 团体标准, 获证企业."""

    def found(self) -> list[Row]:
        """All entries of the section, in the order of their pinyin."""
        return rows(self.context, sort_on="sortable_title")
