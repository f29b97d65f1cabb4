"""The stations from one's own work down to an object of the office."""

from AccessControl import getSecurityManager
from Acquisition import aq_chain
from Acquisition import aq_inner
from collections.abc import Iterator
from plone import api
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.office_content import IOfficeContent
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any
from typing import NamedTuple


class Station(NamedTuple):
    """A page and what it is called."""

    url: str
    title: str


#: The list of what lies in a place of the office; the last ones are open only to who may see the place.
LISTS = {
    "notices": ("@@public-notices", "公示管理"),
    "announcements": ("@@office-announcements", "公告管理"),
    "objections": ("@@objections", "异议"),
    "calls": ("@@calls", "申报批次"),
    "bodies": ("@@review-bodies", "评审机构"),
}
KEPT = frozenset(("calls", "bodies"))
PLACES = frozenset(("Office", "OfficeFolder"))
#: Types of which a case has one or few: their own names would say nothing.
NAMED_BY_TYPE = frozenset(("Review", "CertificationReport", "Certificate"))


def my_tasks() -> Station:
    """One's own work, where every way of the office begins."""
    return Station(f"{api.portal.get().absolute_url()}/@@my-tasks", "我的待办")


def _may_view(obj: Any) -> bool:
    return bool(getSecurityManager().checkPermission("View", obj))


def title_of(obj: Any) -> str:
    """What a person calls an object."""
    if obj.portal_type in NAMED_BY_TYPE:
        return f"{WORKFLOWS[obj.portal_type].title} {obj.number or ''}".strip()
    if obj.portal_type == "Application":
        return item_of(obj)
    return str(obj.label)


def item_of(case: Any) -> str:
    """The product or service of a case, as the form calls it, or else as it is registered."""
    product = office.product_of_case(case)
    named = case.sections.get("item")["name"]
    return named or (product.label if product is not None else case.label)


def subject_of(obj: Any) -> str:
    """An object with the case it belongs to: 认证报告 · 老陈醋; nothing for who may not view it."""
    if not _may_view(obj):
        return ""
    case = case_of(obj)
    titles = [title_of(obj)]
    if case.portal_type == "Application" and case.getId() != obj.getId() and _may_view(case):
        titles.append(title_of(case))
    return " · ".join(titles)


def trail(obj: Any) -> Iterator[Station]:
    """The stations; what the current user may not view has none."""
    portal_url = api.portal.get().absolute_url()
    chain = [one for one in aq_chain(aq_inner(obj)) if IOfficeContent.providedBy(one)]
    above = [one for one in reversed(chain) if one.portal_type in PLACES]
    yield my_tasks()
    place = above[-1] if above else None
    if place is not None and place.getId() in LISTS and (place.getId() not in KEPT or _may_view(place)):
        page, title = LISTS[place.getId()]
        yield Station(f"{portal_url}/{page}", title)
    for one in reversed(chain):
        if one.portal_type not in PLACES and _may_view(one):
            yield Station(one.absolute_url(), title_of(one))
