"""The calls of the demonstration, and its cases: a draft, one in 资格预审, one in 公示, one that is certified."""

from dataclasses import dataclass
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
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.setuphandlers import demo_texts
from shanxi.jingpin.setuphandlers import demo_texts_finished
from shanxi.jingpin.setuphandlers.demo_enterprises import enterprise_of_account
from shanxi.jingpin.setuphandlers.demo_finished import certified
from shanxi.jingpin.setuphandlers.demo_finished import finish
from shanxi.jingpin.setuphandlers.demo_finished import in_notice
from shanxi.jingpin.setuphandlers.demo_paper import paper
from shanxi.jingpin.setuphandlers.demo_people import account_of
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import step
from typing import Any


CALL, FORMER_CALL = "01", "00"
FORM = "1"


@dataclass(frozen=True)
class Round:
    """A call: its title, how many days ago it opened, and how long it takes applications."""

    title: str
    opened_before: int
    open_for: int


CALLS = {
    FORMER_CALL: Round("2025年度（演示）", 330, 60),
    CALL: Round("2026年度（演示）", 21, 150),
}
SUBMITTED_BEFORE = timedelta(days=6)

DRAFTS: dict[str, dict[str, Any]] = {
    "vinegar": {
        "account": "applicant1",
        "product": "六年陈酿老陈醋",
        "texts": demo_texts.VINEGAR,
        "person": "史立醋",
        "figures": ((11800, 6900), (12600, 7700)),
    },
    "millet": {
        "account": "applicant2",
        "product": "石碾小米",
        "texts": demo_texts.MILLET,
        "person": "米示范",
        "figures": ((6100, 4400), (6900, 5100)),
    },
    "crisps": {
        "account": "applicant2",
        "product": "小米锅巴",
        "texts": demo_texts_finished.CRISPS,
        "person": "米示范",
        "figures": ((5200, 2100), (6100, 2500)),
    },
    "tour": {
        "account": "applicant1",
        "product": "醋文化工业旅游",
        "texts": demo_texts_finished.TOUR,
        "person": "史立醋",
        "figures": ((11800, 2060), (12600, 2240)),
        "field": "culture",
        "sector": "service",
    },
}


def create_calls() -> None:
    """The open call with the thresholds of 2025 and a former one, published by the federation."""
    for id, plan in CALLS.items():
        if office.call(id) is None:
            _create_call(id, plan)


def _create_call(id: str, plan: Round) -> None:
    opened = _full_hour(now() - timedelta(days=plan.opened_before))
    call = create(
        office.place("calls"),
        "Call",
        id,
        title=plan.title,
        code=id,
        introduction="演示批次：企业和数据均为虚构。",
        opens_at=opened,
        closes_at=opened + timedelta(days=plan.open_for),
    )
    with clock_at(opened):
        step("federation1", call, "publish", "")


def create_cases() -> None:
    """The cases, each as old as its way is long; a draft lacks nothing but the submission."""
    finish(lambda: _draft(FORMER_CALL, "crisps"), _full_hour(now() - timedelta(days=300)), certified)
    finish(lambda: _draft(CALL, "tour"), _full_hour(now() - timedelta(days=16)), in_notice)
    with clock_at(now() - SUBMITTED_BEFORE):
        step("applicant2", _draft(CALL, "millet"), "submit", "")
    with clock_at(now() - timedelta(days=1)):
        _draft(CALL, "vinegar")


def _full_hour(moment: datetime) -> datetime:
    return moment.replace(hour=9, minute=0, second=0, microsecond=0)


def _draft(call_id: str, name: str) -> Any:
    plan = DRAFTS[name]
    login, enterprise = plan["account"], enterprise_of_account(plan["account"])
    product = next(one for one in products_of(enterprise) if one.name == plan["product"])
    sector, field = plan.get("sector", "food"), plan.get("field", "food")
    wish = Wish(sector=sector, certified_field=field, preferred_body="bodya")
    with acting_as(login):
        case = new_case(product, office.call(call_id), wish)
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
