"""The rungs of 第六条（六）（七）: cases that wait for a notice, a running notice, objections, announcements.

What lies before (standard, certificate, approved bundle) is set as it would be after the steps of 第六条（三）–（五）.
"""

from DateTime import DateTime
from datetime import date
from datetime import timedelta
from decimal import Decimal
from plone import api
from shanxi.jingpin.casework.announcement_drafting import announce_cases
from shanxi.jingpin.casework.announcement_drafting import new_announcement
from shanxi.jingpin.casework.certificates import note_certificate
from shanxi.jingpin.casework.manifest import manifest_of
from shanxi.jingpin.casework.notice_drafting import new_notice
from shanxi.jingpin.casework.notice_drafting import proposed_period
from shanxi.jingpin.casework.objecting import Objected
from shanxi.jingpin.casework.objecting import receive_objection
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.facts import Decision
import stages
from typing import Any


SECRETS = ("严秘密", "13900000001", "reporter@example.invalid", "举报路9号", "9876543.21", "内部意见勿公开", "王联系")
TEXTS = {
    "title": "“山西精品”认证结果公示",
    "basis": "《认证申报流程》第六条（六）",
    "wording": "为体现公开、公平、公正原则，接受社会监督，现予公示。",
    "contact": "联系电话：0351-0000000",
    "objection_rules": "有异议的，请在公示期内实名书面提出。",
}


def set_state(obj: Any, state: str) -> None:
    """Put an object into a state that its own steps would lead to."""
    tool = api.portal.get_tool("portal_workflow")
    workflow = tool.getWorkflowsFor(obj)[0]
    status = {"review_state": state, "action": "", "actor": "", "comments": "", "time": DateTime()}
    tool.setStatusOf(workflow.id, obj, status)
    workflow.updateRoleMappingsFor(obj)
    obj.reindexObject()


def make_standard(sequence: int) -> Any:
    """A published standard."""
    standard = create(
        office.place("standards"),
        "GroupStandard",
        title=f"山西精品 测试陈醋{sequence}",
        scope="本文件规定了测试陈醋的要求。",
        number=f"T/SXJP {sequence:03}—2026",
        published_on=date(2026, 6, 1),
        in_force_on=date(2026, 7, 1),
        indicators=[{"name": "总酸", "unit": "g/100mL", "adopted": Decimal("6.5"), "verdict": None, "references": []}],
        drafting_units=[{"name": "山西测试研究院", "id": ""}],
        comments=[{"number": 1, "text": "内部意见勿公开", "unit": "", "clause": ""}],
    )
    set_state(standard, "published")
    return standard


def make_certificate(case: Any, number: str, valid_until: date = date(2029, 7, 19)) -> Any:
    """An issued certificate."""
    enterprise = office.enterprise_of_case(case)
    certificate = create(
        case,
        "Certificate",
        client=enterprise.name,
        client_address=enterprise.address,
        product=case.label,
        model="500ml",
        trademark="晋测牌",
        manufacturer=enterprise.name,
        factory=enterprise.name,
        standard=office.standard(case.case_file.standard).label,
        scheme="初始检查＋获证后监督",
        body="机构bodya",
        number=number,
        decided_on=date(2026, 7, 10),
        granted_on=date(2026, 7, 20),
        valid_until=valid_until,
    )
    certificate.body_id = "bodya"
    set_state(certificate, "issued")
    case.case_file.certificate = certificate.getId()
    note_certificate(certificate)
    return certificate


def make_awaiting(sequence: int, call: Any, link: str | None = None) -> Any:
    """A case in 待公示, of an enterprise and a product of its own."""
    account = f"applicant{sequence}"
    enterprise = stages.make_enterprise(sequence, account)
    enterprise.legal_representative = "严秘密"
    product = stages.make_product(enterprise, f"测试陈醋{sequence}号")
    product.link = link
    case = stages.make_complete_draft(product, call, account)
    stages.submit(case, account)
    await_notice(case, sequence)
    return case


def await_notice(case: Any, sequence: int, valid_until: date = date(2029, 7, 19)) -> None:
    """A submitted case in 待公示, with a standard and a certificate of that sequence."""
    file = case.case_file
    file.body, file.standard = "bodya", make_standard(sequence).getId()
    make_certificate(case, f"SXJP2026{sequence:05}", valid_until)
    file.manifest = manifest_of(case)
    file.approved_manifest = file.manifest.whole
    set_state(case, "awaiting_notice")
    refresh(case)


def uids(*cases: Any) -> list[str]:
    """The UIDs of cases."""
    return [api.content.get_uuid(one) for one in cases]


def draft_notice(*cases: Any, **values: Any) -> Any:
    """A draft by the federation, with the proposed period."""
    period = proposed_period(5)
    dates = {"starts_at": period.starts_at, "ends_at": period.ends_at, "dates_confirmed": period.estimated}
    with stages.acting_as("federation1"):
        return new_notice({**TEXTS, **dates, **values}, uids(*cases))


def publish_notice(*cases: Any) -> Any:
    """A published notice of the cases."""
    notice = draft_notice(*cases)
    with stages.acting_as("federation1"):
        take(notice, "publish", Decision())
    return notice


def page_of(notice: Any) -> Any:
    """The public page of a notice."""
    return api.portal.get()["notices"][notice.page_id]


def object_to(notice: Any, case: Any, **said: str) -> Any:
    """A named objection to one case."""
    values = {
        "text": "指标不实",
        "objector": SECRETS[0],
        "phone": SECRETS[1],
        "email": SECRETS[2],
        "address": SECRETS[3],
    }
    return receive_objection(notice.page_id, case.number, Objected(**{**values, **said}), ())


def dismiss(objection: Any) -> None:
    """Accepted, heard, investigated, dismissed."""
    with stages.acting_as("federation1"):
        take(objection, "accept", Decision(fields={"redacted_facts": "有人认为总酸指标不实。"}))
        take(objection, "investigate", Decision())
    account = f"applicant{_sequence(objection)}"
    with stages.acting_as(account):
        take(objection, "state_case", Decision(fields={"statement": "检测报告齐全。"}))
    objection.investigation = "经核查检测报告属实。"
    for name in ("federation1", "federation2"):
        with stages.acting_as(name):
            take(objection, "dismiss", Decision(opinion="异议不成立。"))


def _sequence(objection: Any) -> str:
    case = office.find_by_uid(objection.case_uid)
    return case.label.removeprefix("测试陈醋").removesuffix("号")


def publish_announcement(*cases: Any, number: str = "晋品公告〔2026〕1号") -> Any:
    """A published announcement; its cases are not announced yet."""
    values = {**TEXTS, "title": "“山西精品”认证结果公告", "number": number}
    with stages.acting_as("federation1"):
        announcement = new_announcement(values, uids(*cases))
        take(announcement, "publish", Decision())
    return announcement


def announce(announcement: Any, *cases: Any) -> list[dict[str, Any]]:
    """Proposed by one officer, confirmed by another."""
    results = []
    for name in ("federation1", "federation2"):
        with stages.acting_as(name):
            results.append(announce_cases(announcement, uids(*cases)))
    return results


def after(notice: Any) -> Any:
    """A moment after the period is over."""
    return notice.ends_at + timedelta(hours=9)


def during(notice: Any) -> Any:
    """A moment in the period."""
    return notice.starts_at + timedelta(hours=9)
