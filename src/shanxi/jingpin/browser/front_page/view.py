"""The front page: what “山西精品” is, how one gets it, what is new."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.guide.steps import Step
from shanxi.jingpin.browser.guide.steps import STEPS
from shanxi.jingpin.browser.sections.listing import latest
from shanxi.jingpin.browser.sections.listing import Row
from shanxi.jingpin.browser.workbench.doors import applies
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.publication.open_calls import open_calls
from shanxi.jingpin.publication.open_calls import OpenCall


NEWEST = 5


class FrontPage(BrowserView):
    """Reads public sections, and of the office only title and window of open calls."""

    def steps(self) -> tuple[Step, ...]:
        """The seven steps of 第六条."""
        return STEPS

    @property
    def apply_url(self) -> str:
        """Where an application begins: for an account of an enterprise with the application, else with registration."""
        page = "@@new-application" if not api.user.is_anonymous() and applies() else "@@register-enterprise"
        return f"{self.context.absolute_url()}/{page}"

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
