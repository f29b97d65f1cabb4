"""The pages that lie beside 我的待办: each is offered to those who may use it, so that nobody needs an address."""

from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Iterator
from plone import api
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.announcement_drafting import may_draft_announcement
from shanxi.jingpin.casework.notice_drafting import may_draft
from shanxi.jingpin.casework.objecting import VIEW_REDACTED
from shanxi.jingpin.content import office
from shanxi.jingpin.content.groups import enterprise_of
from shanxi.jingpin.process.roles import Role
from typing import Any


def _may(permission: str, obj: Any) -> bool:
    return bool(getSecurityManager().checkPermission(permission, obj))


def applies() -> bool:
    """Whether the user acts for an enterprise."""
    return enterprise_of(api.user.get_current()) is not None


def reads_calls() -> bool:
    """Whether the user may open the list of calls."""
    return _may("View", office.place("calls"))


def reads_bodies() -> bool:
    """Whether the user may open the list of review bodies."""
    return _may("View", office.place("bodies"))


def meets_objections() -> bool:
    """Whether the user handles objections, or has one to read."""
    place = office.place("objections")
    if any(one.role is Role.FEDERATION for one in held_by_me(place)):
        return True
    return any(_may("View", one) or _may(VIEW_REDACTED, one) for one in place.objectValues())


def runs_site() -> bool:
    """Whether the user looks after the letters."""
    return _may("shanxi.jingpin: Manage Settings", api.portal.get())


def edits_site() -> bool:
    """Whether the user writes the ordinary pages of the public site."""
    return all(_may("Add portal content", api.portal.get()[one]) for one in ("guide", "news"))


#: Page, title, and who is shown it.
DOORS: tuple[tuple[str, str, Callable[[], bool]], ...] = (
    ("@@my-applications", "本企业的申请", applies),
    ("@@my-enterprise", "企业、产品和账号", applies),
    ("@@public-notices", "公示管理", may_draft),
    ("@@office-announcements", "公告管理", may_draft_announcement),
    ("@@objections", "异议", meets_objections),
    ("@@calls", "申报批次", reads_calls),
    ("@@review-bodies", "评审机构", reads_bodies),
    ("@@letters", "信件", runs_site),
    ("news/++add++News Item", "新增新闻", edits_site),
    ("guide/++add++Document", "新增页面", edits_site),
    ("news/folder_contents", "新闻动态的内容", edits_site),
    ("guide/folder_contents", "申报指南的内容", edits_site),
)


def doors() -> Iterator[dict[str, str]]:
    """``{url, title}`` of the pages that the current user may use."""
    portal_url = api.portal.get().absolute_url()
    for page, title, is_open in DOORS:
        if is_open():
            yield {"url": f"{portal_url}/{page}", "title": title}
