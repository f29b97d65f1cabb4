"""The page of a public notice (第六条（六）)."""

from collections.abc import Iterator
from datetime import datetime
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.correction import Correction
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.publication.approved import approved_of
from shanxi.jingpin.publication.copies import copy_of
from shanxi.jingpin.publication.copies import write_copy
from typing import Any


SHOWN = (S.AWAITING_NOTICE.value, S.PUBLIC_NOTICE.value, S.CERTIFIED.value)
REMARKS = {
    S.REJECTED.value: "异议成立，不予通过",
    S.TERMINATED.value: "认证终止",
}
LEFT = "退出本次公示，重新审核后另行公示"
WITHDRAWN = "申请单位撤回申请"


def show_notice(notice: Any, now: datetime) -> Any:
    """Write the page of a notice, or bring it up to date."""
    page = copy_of("NoticePage", notice.page_id)
    written = write_copy("NoticePage", notice.page_id, _values(notice, page, now), now)
    notice.page_id = written.getId()
    return written


def _values(notice: Any, page: Any | None, now: datetime) -> dict[str, Any]:
    corrections = notice.corrections
    cancelled = [one.on for one in corrections if one.kind == "cancel"]
    return {
        "title": notice.title,
        "number": notice.number,
        "basis": notice.basis or "",
        "wording": notice.wording or "",
        "contact": notice.contact or "",
        "objection_rules": notice.objection_rules or "",
        "published_at": page.published_at if page is not None else now,
        "starts_at": notice.starts_at,
        "ends_at": notice.ends_at,
        "cancelled_on": cancelled[-1] if cancelled else None,
        "rows": list(_rows(notice)),
        "corrections": [correction_row(one) for one in corrections],
    }


def correction_row(one: Correction) -> dict[str, Any]:
    """What was added after publication, as a row of the page."""
    return {"on": one.on, "kind": one.kind, "text": one.text}


def _rows(notice: Any) -> Iterator[dict[str, str]]:
    for uid in notice.cases:
        case = office.find_by_uid(uid)
        if case is not None:
            yield {**approved_of(case).row, "remark": remark_on(case, notice.getId())}


def remark_on(case: Any, notice_id: str) -> str:
    """What the notice says of a case that has left it; the opinions of the decision stay inside."""
    state, file = state_of(case), case.case_file
    if state == S.WITHDRAWN.value:
        return file.withdrawal_remark or WITHDRAWN
    if state in REMARKS:
        return REMARKS[state]
    return "" if file.notice == notice_id and state in SHOWN else LEFT
