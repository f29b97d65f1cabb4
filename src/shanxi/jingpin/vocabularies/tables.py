"""Vocabularies made of a table: id → title."""

from collections.abc import Mapping
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def vocabulary_of(table: Mapping[Any, str]) -> SimpleVocabulary:
    """A vocabulary whose values are the ids, and whose tokens are the ids as text."""
    return SimpleVocabulary([SimpleTerm(id, str(id), title) for id, title in table.items()])


@implementer(IVocabularyFactory)
class Table:
    """The same vocabulary in every context."""

    def __init__(self, table: Mapping[Any, str]) -> None:
        self.table = dict(table)

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        """Its terms."""
        return vocabulary_of(self.table)
