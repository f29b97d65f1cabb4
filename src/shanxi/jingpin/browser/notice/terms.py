"""Titles of values, as public pages say them."""

from datetime import date
from datetime import datetime
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import moment
from typing import Any
from zope.component import getUtility
from zope.schema.interfaces import IVocabularyFactory


def term_title(vocabulary: str, value: str | None, context: Any = None) -> str:
    """The title of a value; the value itself where the vocabulary does not have it any more."""
    if not value:
        return ""
    terms = getUtility(IVocabularyFactory, vocabulary)(context)
    return terms.getTerm(value).title if value in terms else value


def in_words(value: date | datetime | None) -> str:
    """A day or a moment in Chinese; empty where there is none."""
    if value is None:
        return ""
    return moment(value) if isinstance(value, datetime) else day(value)


def end_in_words(value: datetime | None) -> str:
    """The end of a term; empty where there is none."""
    return end(value) if value is not None else ""


def paragraphs(text: str | None) -> list[str]:
    """The paragraphs of a text, to be printed one by one."""
    return [one.strip() for one in (text or "").splitlines() if one.strip()]
