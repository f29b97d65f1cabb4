"""Recorded values as text, for timelines and letters."""

from collections.abc import Callable
from datetime import date
from plone import api
from shanxi.jingpin.content import office
from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed
from shanxi.jingpin.vocabularies.experts import name_of
from shanxi.jingpin.vocabularies.parts import title_of_place
from typing import Any
from zope.component import queryUtility
from zope.schema.interfaces import IVocabularyFactory


def _label(find: Callable[[str], Any]) -> Callable[[Any, str], str]:
    def label(case: Any, id: str) -> str:
        found = find(id)
        return str(found.label) if found is not None else id

    return label


def _person(case: Any, user_id: str) -> str:
    return str(name_of(user_id))


#: Vocabularies that offer a value only to who may choose it; who is told of a choice is told its name.
NAMES: dict[str, Callable[[Any, str], str]] = {
    "shanxi.jingpin.announcements": _label(office.announcement),
    "shanxi.jingpin.application_parts": title_of_place,
    "shanxi.jingpin.appointed_experts": _person,
    "shanxi.jingpin.certification_bodies": _label(office.body),
    "shanxi.jingpin.experts": _person,
    "shanxi.jingpin.objections_of_case": _label(office.objection),
    "shanxi.jingpin.open_calls": _label(office.call),
    "shanxi.jingpin.public_notices": _label(office.notice),
    "shanxi.jingpin.standards": _label(office.standard),
}


def term_title(vocabulary: str, value: Any, case: Any = None) -> str:
    """The title of a value; the value itself where nothing knows it any more."""
    if vocabulary in NAMES and case is not None:
        return NAMES[vocabulary](case, str(value))
    factory = queryUtility(IVocabularyFactory, vocabulary)
    terms = factory(api.portal.get()) if factory is not None else ()
    return next((str(one.title) for one in terms if one.value == value), str(value))


def shown(field: RecordedField, value: Any, case: Any = None) -> str:
    """A value of a field of a case in words; empty where nothing was entered."""
    if value is None or value == () or value == "":
        return ""
    if isinstance(value, date):
        return day(value)
    if field.kind in (Kind.CHOICE, Kind.VERDICT):
        return term_title(field.vocabulary, value, case)
    if isinstance(value, bool):
        return "是" if value else "否"
    if field.kind is Kind.CHOICES:
        return listed(term_title(field.vocabulary, one, case) for one in value)
    if field.kind is Kind.LINES:
        return listed(value)
    if field.kind is Kind.FILE:
        return str(value.filename)
    return str(value)
