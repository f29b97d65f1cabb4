"""The stock door for scaled pictures is closed: it would show a file in the page, under its own media type."""

from Products.Five import BrowserView
from typing import Any
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse
from zope.publisher.interfaces import NotFound


@implementer(IPublishTraverse)
class NoImages(BrowserView):
    """``@@images`` on an object of the office."""

    def publishTraverse(self, request: Any, name: str) -> Any:
        """Nothing is found behind this door."""
        raise NotFound(self.context, name, request)

    def __call__(self) -> str:
        raise NotFound(self.context, "images", self.request)
