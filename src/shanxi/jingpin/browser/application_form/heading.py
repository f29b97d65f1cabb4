"""Whose application it is, for the head of each of its pages."""

from Products.Five import BrowserView
from shanxi.jingpin.browser.whereabouts.trail import item_of
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.workflows import WORKFLOWS


class ApplicationHeading(BrowserView):
    """Enterprise, item and state in words."""

    @property
    def enterprise(self) -> str:
        """The name of the enterprise."""
        found = office.enterprise_of_case(self.context)
        return found.label if found is not None else ""

    @property
    def item(self) -> str:
        """The product or service."""
        return item_of(self.context)

    @property
    def state(self) -> str:
        """The state of the case."""
        return WORKFLOWS[self.context.portal_type].state(state_of(self.context)).title
