"""A product has no page of its own: its enterprise shows it."""

from Products.Five.browser import BrowserView


class ProductView(BrowserView):
    """To the enterprise."""

    def __call__(self) -> str:
        """Go there."""
        self.request.response.redirect(self.context.__parent__.absolute_url())
        return ""
