"""The fictitious applicants of the demonstration and their products."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from plone import api
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.enterprise_claims import enter
from shanxi.jingpin.casework.products import add_product
from shanxi.jingpin.casework.registration import create_enterprise
from shanxi.jingpin.content import office
from shanxi.jingpin.setuphandlers.demo_people import acting_as
from shanxi.jingpin.setuphandlers.demo_people import DOMAIN
from typing import Any


#: The check digits fit; organisation codes that read DEMDEM do not exist.
ENTERPRISES: dict[str, dict[str, Any]] = {
    "applicant1": {
        "name": "山西示例醋业有限公司",
        "credit_code": "91140121MADEMDEM1X",
        "unit_type": "limited",
        "legal_representative": "史立醋",
        "established_on": date(2008, 6, 18),
        "registered_capital": Decimal(3000),
        "business_scope": "食醋酿造、销售；醋饮料生产（演示）。",
        "address": "山西省太原市清徐县示例工业园区1号",
        "production_address": "山西省太原市清徐县示例工业园区1号",
        "city": "140100",
        "county": "清徐县",
        "industry": "C",
        "industry_class": "1462",
        "size": "medium",
    },
    "applicant2": {
        "name": "晋中示范小米有限公司",
        "credit_code": "91140702MADEMDEM2F",
        "unit_type": "limited",
        "legal_representative": "米示范",
        "established_on": date(2011, 3, 2),
        "registered_capital": Decimal(1200),
        "business_scope": "谷物种植、加工、销售（演示）。",
        "address": "山西省晋中市榆次区示范路8号",
        "production_address": "山西省晋中市榆次区示范路8号",
        "city": "140700",
        "county": "榆次区",
        "industry": "C",
        "industry_class": "1314",
        "size": "small",
    },
}

PRODUCTS: dict[str, tuple[dict[str, Any], ...]] = {
    "applicant1": (
        {"name": "六年陈酿老陈醋", "kind": "product", "model": "500mL瓶装；2.5L坛装", "process": "固态发酵，陈酿六年"},
        {"name": "三年陈酿老陈醋", "kind": "product", "model": "420mL瓶装", "process": "固态发酵，陈酿三年"},
        {"name": "醋文化工业旅游", "kind": "service"},
    ),
    "applicant2": (
        {"name": "石碾小米", "kind": "product", "model": "2.5kg 袋装；500g 真空装", "process": "低温石碾脱壳"},
        {"name": "小米锅巴", "kind": "product", "model": "80g 袋装", "process": "非油炸膨化"},
    ),
}

PHONES = {"applicant1": "13800000001", "applicant2": "13800000002"}


def enterprise_of_account(login: str) -> Any | None:
    """The enterprise of an account, if it was made."""
    code = ENTERPRISES[login]["credit_code"]
    return office.enterprise_by_credit_code(code)


def create_enterprises() -> Iterator[Any]:
    """Make the enterprises that are missing, with products and one account each."""
    for login, values in ENTERPRISES.items():
        if enterprise_of_account(login) is None:
            yield _create(login, values)


def _create(login: str, values: dict[str, Any]) -> Any:
    user = account_of(login)
    enterprise = create_enterprise(**values)
    enter(enterprise, user, values["legal_representative"], PHONES[login], f"{login}@{DOMAIN}")
    consent_log_of(api.portal.get()).give(user, ("processing", "passing_on", "publication"), now=now())
    with acting_as(login):
        for one in PRODUCTS[login]:
            add_product(enterprise, one)
    return enterprise
