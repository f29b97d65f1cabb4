"""The editor's links of a page in the toolbar; Plone prints the day of the last change in American."""

from plone import api
from plone.app.layout.viewlets.common import ContentViewsViewlet
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class ContentViews(ContentViewsViewlet):
    """Plone's links with our template."""

    menu_template = ViewPageTemplateFile("content_views.pt")

    def changed(self) -> str:
        """When the page was last changed, as everywhere on the site."""
        return api.portal.get_localized_time(self.context.modified(), long_format=True)
