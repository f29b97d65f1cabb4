"""Doors that lead nowhere: nothing of ours needs them."""

from plone.app.content.browser.vocabulary import VocabLookupException
from plone.app.content.browser.vocabulary import VocabularyView
from plone.app.vocabularies.catalog import CatalogVocabulary
from plone.restapi.services import Service
from Products.Five.browser import BrowserView
from typing import Any
from zope.publisher.interfaces import NotFound


class Closed(BrowserView):
    """A view that is not there."""

    def __call__(self) -> Any:
        raise NotFound(self.context, self.__name__, self.request)


class ClosedService(Service):
    """A service that is not there."""

    def reply(self) -> Any:
        """Refuse before anything is read."""
        raise NotFound(self.context, self.__name__, self.request)


class Vocabularies(VocabularyView):
    """``@@getVocabulary``: a question that Plone cannot answer is refused instead of being an error of the server."""

    def get_vocabulary(self) -> Any:
        """The vocabulary; results of the catalog have attributes, and nothing else."""
        found = super().get_vocabulary()
        if isinstance(found, CatalogVocabulary) and not self.request.get("attributes"):
            raise VocabLookupException("请写明要哪些属性（attributes）。")
        return found
