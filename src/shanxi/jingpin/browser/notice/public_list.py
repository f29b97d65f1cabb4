"""What the lists of public sections have in common: children that the visitor may see, in pages, fresh by the clock."""

from plone import api
from plone.base.batch import Batch
from Products.Five.browser import BrowserView
from shanxi.jingpin.casework.clock import now
from typing import Any


PAGE = 20


class PublicList(BrowserView):
    """A section; subclasses say which type it shows and in which order."""

    portal_type = ""
    sort_on = "effective"
    sort_order = "descending"

    def found(self) -> list[Any]:
        """Every entry that the visitor may see."""
        brains = api.portal.get_tool("portal_catalog").searchResults(
            path={"query": "/".join(self.context.getPhysicalPath()), "depth": 1},
            portal_type=self.portal_type,
            show_inactive=True,  # shown at once: when a copy is effective is told by our clock, not by the catalog's
            sort_on=self.sort_on,
            sort_order=self.sort_order,
        )
        return [brain.getObject() for brain in brains]

    def batch(self) -> Batch:
        """One page of the entries."""
        start = str(self.request.form.get("b_start", "0"))
        return Batch(self.found(), PAGE, int(start) if start.isdigit() else 0)

    @property
    def today(self) -> Any:
        """The day in Beijing."""
        return now().date()
