"""What may be objected to: the rows of public notices, as everybody reads them (第六条（六）)."""

from collections.abc import Iterator
from datetime import datetime
from datetime import timedelta
import hashlib
from plone import api
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.process.states import PublicCopyState
from typing import Any
from typing import NamedTuple
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


#: How long after its end a notice stays in the list: what comes late is kept as 线索.
LATE = timedelta(days=30)


class Item(NamedTuple):
    """A row of a notice page."""

    page: Any
    row: dict[str, Any]

    @property
    def token(self) -> str:
        """Names the row in a link and in the form."""
        digest = hashlib.sha256(self.row["case_number"].encode()).hexdigest()[:12]
        return f"{self.page.getId()}-{digest}"

    def title(self, at: datetime) -> str:
        """The row in words."""
        late = "（公示期已满，作为线索留存）" if at >= self.page.ends_at else ""
        return f"{self.row['enterprise']}：{self.row['item']}（{self.row['case_number']}）{late}"


def is_open(page: Any, at: datetime) -> bool:
    """Whether the notice runs at that moment."""
    return page.cancelled_on is None and page.starts_at <= at < page.ends_at


def items(at: datetime) -> Iterator[Item]:
    """The rows of the notices that run, then of those that have ended lately; none of the others."""
    pages = [one for one in api.portal.get()._getOb("notices").objectValues() if _is_listed(one, at)]
    for page in sorted(pages, key=lambda one: (not is_open(one, at), one.ends_at)):
        for row in page.rows or ():
            if not row["remark"]:
                yield Item(page, row)


def _is_listed(page: Any, at: datetime) -> bool:
    if page.portal_type != "NoticePage" or page.cancelled_on is not None:
        return False
    public = api.content.get_state(page) == PublicCopyState.PUBLISHED.value
    return public and page.starts_at <= at < page.ends_at + LATE


def item_of(token: str) -> Item | None:
    """The row of that token, if it may be objected to now."""
    return next((one for one in items(now()) if one.token == token), None)


@implementer(IVocabularyFactory)
class ObjectionableItems:
    """Every row that may be objected to now."""

    def __call__(self, context: Any = None) -> SimpleVocabulary:
        """The terms; values and tokens are the same."""
        at = now()
        return SimpleVocabulary([SimpleTerm(one.token, one.token, one.title(at)) for one in items(at)])


OBJECTIONABLE_ITEMS = ObjectionableItems()
