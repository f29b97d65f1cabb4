"""Where the public reads of a case: notice, announcement, register (第六条（六）（七）)."""

from collections.abc import Iterator
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.content import office
from shanxi.jingpin.publication.copies import copy_of
from typing import Any


def public_pages(case: Any) -> Iterator[dict[str, str]]:
    """``{title, url}`` of each page that is there."""
    file, certificate = case.case_file, certificate_object(case)
    places = (
        ("公示页", "NoticePage", office.notice(file.notice), "page_id"),
        ("公告页", "AnnouncementPage", office.announcement(file.announcement), "page_id"),
        ("获证名录条目", "RegisterEntry", certificate, "register_id"),
    )
    for title, portal_type, paper, name in places:
        page = copy_of(portal_type, getattr(paper, name, "") or "") if paper is not None else None
        if page is not None:
            yield {"title": title, "url": page.absolute_url()}
