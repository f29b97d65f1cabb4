"""Vocabularies made of a table: id → title."""

from collections.abc import Mapping
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def vocabulary_of(table: Mapping[str, str]) -> SimpleVocabulary:
    """A vocabulary whose values and tokens are the ids."""
    return SimpleVocabulary([SimpleTerm(id, id, title) for id, title in table.items()])


@implementer(IVocabularyFactory)
class Table:
    """The same vocabulary in every context."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self.table = dict(table)

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        """Its terms."""
        return vocabulary_of(self.table)
