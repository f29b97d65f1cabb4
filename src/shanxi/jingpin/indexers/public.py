"""What public copies are filtered and sorted by; dates are indexed, never an open or expired flag."""

from collections.abc import Callable
from plone.indexer import indexer
from shanxi.jingpin.content.announcement_page import IAnnouncementPage
from shanxi.jingpin.content.enterprise_page import IEnterprisePage
from shanxi.jingpin.content.notice_page import INoticePage
from shanxi.jingpin.content.published_standard import IPublishedStandard
from shanxi.jingpin.content.register_entry import IRegisterEntry
from typing import Any
from zope.interface import Interface


def _attribute(interface: type[Interface], name: str) -> Callable[..., Any]:
    @indexer(interface)
    def value(obj: Any) -> Any:
        found = getattr(obj, name, None)
        if found in (None, ""):
            raise AttributeError(name)  # not indexed at all
        return found

    return value


@indexer(IPublishedStandard)
def standard_title(standard: Any) -> str:
    """A standard is found and listed with its number."""
    return f"{standard.number or ''} {standard.title}".strip()


entry_number = _attribute(IRegisterEntry, "certificate_number")
entry_kind = _attribute(IRegisterEntry, "kind")
entry_city = _attribute(IRegisterEntry, "city")
entry_sector = _attribute(IRegisterEntry, "sector")
entry_enterprise = _attribute(IRegisterEntry, "enterprise_page")
entry_standard = _attribute(IRegisterEntry, "standard_page")
entry_day = _attribute(IRegisterEntry, "effective_on")
entry_until = _attribute(IRegisterEntry, "valid_until")
enterprise_city = _attribute(IEnterprisePage, "city")
standard_number = _attribute(IPublishedStandard, "number")
standard_day = _attribute(IPublishedStandard, "published_on")
notice_number = _attribute(INoticePage, "number")
notice_day = _attribute(INoticePage, "starts_at")
notice_until = _attribute(INoticePage, "ends_at")
announcement_number = _attribute(IAnnouncementPage, "number")
announcement_day = _attribute(IAnnouncementPage, "announced_on")
