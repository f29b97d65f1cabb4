"""The front page: what “山西精品” is, how one gets it, what is new."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.guide.steps import Step
from shanxi.jingpin.browser.guide.steps import STEPS
from shanxi.jingpin.browser.sections.listing import latest
from shanxi.jingpin.browser.sections.listing import Row
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.publication.open_calls import open_calls
from shanxi.jingpin.publication.open_calls import OpenCall


NEWEST = 5


class FrontPage(BrowserView):
    """Reads public sections, and of the office only title and window of open calls."""

    def steps(self) -> tuple[Step, ...]:
        """The seven steps of 第六条."""
        return STEPS

    def calls(self) -> tuple[OpenCall, ...]:
        """The calls that take applications now."""
        return open_calls(now())

    def newest_sections(self) -> tuple[str, ...]:
        """The sections whose newest entries are shown; news only where there is some."""
        return ("notices", "announcements", *(["news"] if self.newest("news") else []))

    def newest(self, section_id: str) -> list[Row]:
        """The newest entries of a public section."""
        section = self.context.get(section_id)
        return latest(section, NEWEST) if section is not None else []
