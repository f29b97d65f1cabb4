"""The fields that a body's approval covers: a list in the registry, because authorities change it."""

from collections.abc import Iterable
from plone import api
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


RECORD = "shanxi.jingpin.certification.fields"


def fields_of(lines: Iterable[str]) -> dict[str, str]:
    """Code and title of lines such as ``food 加工食品、饮料``; a line without title is its own."""
    split = (one.split(maxsplit=1) for one in lines if one.strip())
    return {parts[0]: parts[-1].strip() for parts in split}


@implementer(IVocabularyFactory)
class CertifiedFields:
    """The fields of the present list."""

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        """Its terms."""
        lines = api.portal.get_registry_record(RECORD, default=None) or []
        return SimpleVocabulary([SimpleTerm(id, id, title) for id, title in fields_of(lines).items()])


CERTIFIED_FIELDS = CertifiedFields()
