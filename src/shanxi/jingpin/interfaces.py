"""Interfaces that several packages share."""

from zope.publisher.interfaces.browser import IDefaultBrowserLayer


class IJingpinLayer(IDefaultBrowserLayer):
    """The browser layer of a site in which shanxi.jingpin is installed."""
