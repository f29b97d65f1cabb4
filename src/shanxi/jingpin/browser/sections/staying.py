"""What Plone would ask before it removes a section."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.casework.keeping import words_of_public


class Staying(BrowserView):
    """``delete_confirmation`` of a section or of the form 提出异议."""

    def __call__(self) -> str:
        """Say why it stays."""
        api.portal.show_message(words_of_public(self.context), self.request, "error")
        self.request.response.redirect(self.context.absolute_url())
        return ""
