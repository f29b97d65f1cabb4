"""An objection comes in, and is looked into (第六条（六）)."""

from collections.abc import Iterable
from dataclasses import asdict
from dataclasses import dataclass
from datetime import datetime
from plone import api
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.objection_letters import tell_received
from shanxi.jingpin.casework.objection_notice import tell_federation
from shanxi.jingpin.casework.received_file import Received
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.states import NoticeState
from typing import Any


HANDLE = "shanxi.jingpin: Handle Objection"
VIEW_REDACTED = "shanxi.jingpin: View Redacted Objection"
KIND = "objection"
NUMBER = "YY{year}-{seq:04}"
EVIDENCE = "异议人提交的证据"


class ObjectionRefused(ValueError):
    """There is nothing to object to; the message is for the visitor."""


@dataclass(frozen=True)
class Objected:
    """What a visitor has written."""

    text: str
    objector_kind: str = "person"
    objector: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


def receive_objection(page_id: str, case_number: str, said: Objected, files: Iterable[Received]) -> Any:
    """Keep an objection to one item of a notice; the period is told by the clock, on the notice itself.

    :raises ObjectionRefused: no such item was ever shown, or not yet.
    """
    at = now()
    notice, case = _item(page_id, case_number, at)
    values = {name: value.strip() for name, value in asdict(said).items()}
    objection = create(office.place("objections"), "Objection", **values)
    objection.notice_id = notice.getId()
    objection.case_uid = api.content.get_uuid(case)
    objection.received_at = at
    uid = api.content.get_uuid(objection)
    objection.number = ledger_of(api.portal.get()).give(KIND, NUMBER, uid, at.year, now=at)
    for file in files:
        values = {"file": file.file, "note": EVIDENCE, "sha256": file.sha256, "uploaded_at": at}
        create(objection, "MaterialFile", **values)
    case.case_file.objections = (*case.case_file.objections, objection.getId())
    tell_received(objection, at)
    refresh(objection)
    tell_federation(objection, case, at)
    return objection


def _item(page_id: str, case_number: str, at: datetime) -> tuple[Any, Any]:
    notices = office.place("notices").objectValues()
    notice = next((one for one in notices if page_id and one.page_id == page_id), None)
    if notice is None or state_of(notice) == NoticeState.CANCELLED.value:
        raise ObjectionRefused("所选公示不存在或者已经取消，请重新选择。")
    if notice.starts_at is None or at < notice.starts_at:
        raise ObjectionRefused("所选公示还没有开始，请在公示期内提出。")
    cases = (office.find_by_uid(uid) for uid in notice.cases)
    case = next((one for one in cases if one is not None and one.number == case_number), None)
    if case is None:
        raise ObjectionRefused("所选公示没有列入这一项目，请重新选择。")
    return notice, case


def case_of_objection(objection: Any) -> Any | None:
    """The case that is objected to."""
    return office.find_by_uid(objection.case_uid)


def is_clue(objection: Any) -> bool:
    """Whether it can only be kept as 线索: anonymous, or after the period."""
    notice = office.notice(objection.notice_id)
    return objection.as_facts(state_of(objection)).is_a_clue(notice.ends_at if notice is not None else None)


def write_investigation(objection: Any, investigation: str, concerns_case: bool) -> None:
    """What was found out.

    :raises Unauthorized: the current user does not handle this objection now.
    """
    demand(HANDLE, objection)
    objection.investigation = investigation
    objection.concerns_case = concerns_case
