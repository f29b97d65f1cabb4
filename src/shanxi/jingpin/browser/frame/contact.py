"""The page 联系: what the owner's settings say."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.frame.owner import contact_rows
from shanxi.jingpin.browser.frame.owner import owner_settings
from shanxi.jingpin.browser.frame.owner import Row


class ContactView(BrowserView):
    """The owner, the ways to reach it, and whatever an editor has written below."""

    def organiser(self) -> str:
        """The owner's name."""
        return owner_settings().organiser

    def rows(self) -> tuple[Row, ...]:
        """The ways to reach the owner."""
        return contact_rows(owner_settings())

    def text(self) -> str:
        """The page's own text, made safe by its transformation."""
        return self.context.text.output_relative_to(self.context) if self.context.text else ""


class ContactInfo(BrowserView):
    """Plone's error pages send people to ``contact-info``; ours is a page."""

    def __call__(self) -> str:
        """Go there."""
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/contact")
        return ""
