"""What Plone's frame asks: the path bar, and the title of the window."""

from collections.abc import Iterator
from html import escape
from plone import api
from plone.app.layout.viewlets.common import TitleViewlet
from Products.Five import BrowserView
from shanxi.jingpin.browser.whereabouts.trail import my_tasks
from shanxi.jingpin.browser.whereabouts.trail import Station
from shanxi.jingpin.browser.whereabouts.trail import subject_of
from shanxi.jingpin.browser.whereabouts.trail import trail
from shanxi.jingpin.content.office_content import IOfficeContent
from typing import Any
from zope.i18n import translate


#: Pages of Plone that have no name of their own.
NAMES = {"search": "搜索", "sitemap": "网站地图"}


def label_of(view: Any, request: Any) -> str:
    """What a page is called, where it has a name of its own."""
    label = getattr(view, "label", "") or NAMES.get(getattr(view, "__name__", ""), "")
    return str(translate(label, context=request)) if isinstance(label, str) else ""


def published_label(request: Any) -> str:
    """What the page is called that was asked for; the name of an object is no name of a page, and not for everybody."""
    published = request.get("PUBLISHED")
    page = getattr(published, "__self__", published)
    return "" if IOfficeContent.providedBy(page) else label_of(page, request)


class OfficeBreadcrumbs(BrowserView):
    """The way leads over one's own work, not through the folders of the office; the page itself is the last station."""

    def breadcrumbs(self) -> tuple[dict[str, str], ...]:
        """Address and title of each station, as the path bar takes them."""
        return tuple({"absolute_url": one.url, "Title": one.title} for one in self._stations())

    def _stations(self) -> Iterator[Station]:
        title = ""
        for one in trail(self.context):
            yield one
            title = one.title
        label = published_label(self.request)
        if label and label != title and self._is_a_page_of_its_own():
            yield Station(str(self.request.get("ACTUAL_URL", "")), label)

    def _is_a_page_of_its_own(self) -> bool:
        asked = str(self.request.get("ACTUAL_URL", "")).rstrip("/")
        return asked.removesuffix("/view") != self.context.absolute_url()


class SiteBreadcrumbs(BrowserView):
    """A page of the whole site; for who is logged in the way leads over one's own work."""

    def breadcrumbs(self) -> tuple[dict[str, str], ...]:
        """Address and title of each station, as the path bar takes them."""
        label = published_label(self.request)
        if not label:
            return ()
        work = my_tasks()
        above = () if api.user.is_anonymous() or label == work.title else (work,)
        stations = (*above, Station(str(self.request.get("ACTUAL_URL", "")), label))
        return tuple({"absolute_url": one.url, "Title": one.title} for one in stations)


class OfficeTitle(TitleViewlet):
    """The page and its subject; what a person has typed is escaped here, since the stock template does not."""

    @property
    def page_title(self) -> str:
        """Both, as far as the page has a name of its own."""
        label, subject = label_of(self.view, self.request), subject_of(self.context)
        titles = (subject,) if subject.startswith(label) else (label, subject)
        return escape(" · ".join(one for one in titles if one)) or self.site_title_setting


class SiteTitle(TitleViewlet):
    """The name of a page of the whole site before the name of the site."""

    def update(self) -> None:
        """As Plone does, with the page's name."""
        super().update()
        label = label_of(self.view, self.request)
        if label:
            self.site_title = self.sep.join((escape(label), self.site_title_setting))
