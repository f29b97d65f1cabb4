"""The private places: the office, and the folders in it."""

from plone.supermodel import model
from shanxi.jingpin.content.office_content import OfficeContainer
from typing import Any
from zope.interface import implementer


#: The folders of the office.
PLACES: dict[str, str] = {
    "calls": "申报批次",
    "enterprises": "企业",
    "bodies": "评审机构",
    "cases": "案件",
    "standards": "团体标准",
    "notices": "公示",
    "announcements": "公告",
    "objections": "异议",
}


class IOffice(model.Schema):
    """The root of everything that is not public."""


@implementer(IOffice)
class Office(OfficeContainer):
    """``/office``; its annotations hold claims, ledgers, tasks and the outbox."""

    @property
    def label(self) -> str:
        """What screens call it."""
        return "办公区"


class IOfficeFolder(model.Schema):
    """A place in the office."""


@implementer(IOfficeFolder)
class OfficeFolder(OfficeContainer):
    """One of ``PLACES``, or the cases of one call."""

    @property
    def label(self) -> str:
        """What screens call it."""
        return PLACES.get(self.getId(), self.getId())

    def allowedContentTypes(self, context: Any = None) -> list[Any]:
        """Nothing that a menu offers; screens link to what may be added."""
        return []
