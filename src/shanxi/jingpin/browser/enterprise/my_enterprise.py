"""The way from the site to one's own enterprise."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.account.my_account import my_enterprise


class MyEnterprise(BrowserView):
    """To the enterprise, or to the account that says why there is none."""

    def __call__(self) -> str:
        """Go there."""
        found = my_enterprise()
        portal_url = api.portal.get().absolute_url()
        self.request.response.redirect(found.absolute_url() if found is not None else f"{portal_url}/@@my-account")
        return ""
