"""The call of the demonstration, a draft that is ready to be handed in, and a case in 资格预审."""

from datetime import datetime
from datetime import timedelta
from io import BytesIO
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.material_details import save_details
from shanxi.jingpin.casework.material_files import add_file
from shanxi.jingpin.casework.material_files import add_seal_scan
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.new_case import new_case
from shanxi.jingpin.casework.new_case import Wish
from shanxi.jingpin.casework.products import products_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.setuphandlers import demo_texts
from shanxi.jingpin.setuphandlers.demo_enterprises import enterprise_of_account
from shanxi.jingpin.setuphandlers.demo_paper import paper
from shanxi.jingpin.setuphandlers.demo_people import account_of
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from typing import Any


CALL = "01"
OPENED_BEFORE = timedelta(days=21)
OPEN_FOR = timedelta(days=150)
SUBMITTED_BEFORE = timedelta(days=6)
FORM = "1"

DRAFTS: dict[str, dict[str, Any]] = {
    "applicant1": {
        "product": "六年陈酿老陈醋",
        "texts": demo_texts.VINEGAR,
        "person": "史立醋",
        "figures": ((11800, 6900), (12600, 7700)),
    },
    "applicant2": {
        "product": "石碾小米",
        "texts": demo_texts.MILLET,
        "person": "米示范",
        "figures": ((6100, 4400), (6900, 5100)),
    },
}


def create_call() -> Any:
    """The open call with the thresholds of 2025, published by the federation."""
    found = office.call(CALL)
    if found is not None:
        return found
    opened = _full_hour(now() - OPENED_BEFORE)
    call = create(
        office.place("calls"),
        "Call",
        CALL,
        title="2026年度（演示）",
        code="01",
        introduction="演示批次：企业和数据均为虚构。",
        opens_at=opened,
        closes_at=opened + OPEN_FOR,
    )
    with clock_at(opened), acting_as("federation1"):
        take(call, "publish")
    return call


def create_cases(call: Any) -> None:
    """A draft that lacks nothing but the submission, and a case that was handed in some days ago."""
    with clock_at(now() - SUBMITTED_BEFORE):
        second = _draft(call, "applicant2")
        with acting_as("applicant2"):
            take(second, "submit")
    with clock_at(now() - timedelta(days=1)):
        _draft(call, "applicant1")


def _full_hour(moment: datetime) -> datetime:
    return moment.replace(hour=9, minute=0, second=0, microsecond=0)


def _draft(call: Any, login: str) -> Any:
    plan, enterprise = DRAFTS[login], enterprise_of_account(login)
    product = next(one for one in products_of(enterprise) if one.name == plan["product"])
    with acting_as(login):
        case = new_case(product, call, Wish(sector="food", certified_field="food", preferred_body="bodya"))
        _fill_in(case, login, plan)
        _hand_in_materials(case, enterprise.name)
    return case


def _fill_in(case: Any, login: str, plan: dict[str, Any]) -> None:
    sections = {
        **plan["texts"],
        "finance": demo_texts.finance(today().year - 1, plan["figures"]),
        "undertaking": demo_texts.undertaking(plan["person"], today()),
        "consents": demo_texts.CONSENTS,
    }
    for name, values in sections.items():
        saved = save_section(case, name, values, case.sections.revision(name), account_of(login))
        if saved.errors:
            raise ValueError(f"{name}: {saved.errors}")


def _hand_in_materials(case: Any, enterprise: str) -> None:
    for material in materials_of(case):
        if material.sub_item in demo_texts.ABSENT:
            applicability, reason = demo_texts.ABSENT[material.sub_item]
            save_details(material, {"applicability": applicability, "reason": reason or None})
        elif material.sub_item != FORM:
            title = SUB_ITEMS[material.sub_item].title
            add_file(material, f"{material.sub_item} {title}（演示）.pdf", BytesIO(paper(enterprise, title)))
    add_seal_scan(case, "申请表签字盖章页（演示）.pdf", BytesIO(paper(enterprise, "“山西精品”认证申请表")))
