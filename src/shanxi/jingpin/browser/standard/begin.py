"""The lead begins the standard of a case, or goes on with the one that was begun."""

from functools import cached_property
from shanxi.jingpin.browser.papers.page import PaperPage
from shanxi.jingpin.casework.collect.evaluation import standards_begun_for
from shanxi.jingpin.casework.standard_drafting import begin_standard
from shanxi.jingpin.casework.standard_drafting import WRITE
from shanxi.jingpin.content.group_standard import IGroupStandard
from typing import Any


class BeginStandard(PaperPage):
    """``@@begin-standard`` on a case."""

    schema = IGroupStandard
    permission = WRITE
    names = ("title",)
    doors = ("begin",)
    label = "制定或者选用标准"

    @property
    def url(self) -> str:
        """The address of this page."""
        return f"{self.context.absolute_url()}/@@begin-standard"

    @cached_property
    def begun(self) -> list[dict[str, str]]:
        """The standards that were begun for this case."""
        found = [one for one in standards_begun_for(self.context) if self.may("View", one)]
        return [{"title": one.label, "url": one.absolute_url()} for one in found]

    @property
    def link_url(self) -> str:
        """Where a standard that is there is chosen."""
        return f"{self.context.absolute_url()}/@@decide?transition=link_standard"

    def begin(self) -> str:
        """Begin it, and go there."""
        standard: Any = begin_standard(self.context, str(self.request.form.get("title", "")))
        return standard.absolute_url()
