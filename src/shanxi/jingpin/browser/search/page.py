"""Plone's search page; where a hit lies is told without the search page itself."""

from pathlib import Path
from Products import CMFPlone
from Products.CMFPlone.browser.search import Search
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any


TEMPLATE = Path(CMFPlone.__file__).parent / "browser" / "templates" / "search.pt"


class SearchPage(Search):
    """The stock page; the path of a hit begins at its section."""

    index = ViewPageTemplateFile(str(TEMPLATE))

    def __call__(self) -> str:
        """The stock page."""
        return self.index()

    def breadcrumbs(self, item: Any) -> list[dict[str, str]] | None:
        """The stations above a hit; the site's own path names the page that is asked for, which is this one."""
        here = str(self.request.get("ACTUAL_URL", ""))
        return [one for one in super().breadcrumbs(item) or () if one["absolute_url"] != here] or None
