"""The review bodies of the demonstration (process §1)."""

from datetime import date
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.groups import BodyKind
from typing import Any


FOOD = ["farm", "food", "medicine"]
ALL_SORTS = ["farm", "food", "medicine", "building", "furniture", "machinery", "other_product", "lodging", "culture"]


def _approval(number: str, scope: list[str], valid_from: date, valid_until: date) -> dict[str, Any]:
    return {"number": number, "scope": scope, "valid_from": valid_from, "valid_until": valid_until}


BODIES: dict[str, dict[str, Any]] = {
    "prequalification": {"name": "“山西精品”预审组", "kind": BodyKind.PREQUALIFICATION},
    "experts": {"name": "“山西精品”专家顾问团", "kind": BodyKind.EXPERTS},
    "bodya": {
        "name": "山西示例认证一有限公司",
        "short_name": "示例认证一",
        "address": "山西省太原市示例大街11号（演示）",
        "phone": "0351-0000011",
        "kind": BodyKind.CERTIFICATION,
        "approvals": [
            _approval("演示-CNCA-R-0001", FOOD, date(2020, 7, 1), date(2026, 6, 30)),
            _approval("演示-CNCA-R-0001（续）", ALL_SORTS, date(2026, 7, 1), date(2032, 6, 30)),
        ],
    },
    "bodyb": {
        "name": "山西示例认证二有限公司",
        "short_name": "示例认证二",
        "address": "山西省太原市示例大街22号（演示）",
        "phone": "0351-0000022",
        "kind": BodyKind.CERTIFICATION,
        "approvals": [_approval("演示-CNCA-R-0002", ALL_SORTS, date(2024, 3, 1), date(2030, 2, 28))],
    },
    "alliance": {"name": "“山西精品”认证联盟", "kind": BodyKind.ALLIANCE},
    "federation": {"name": "山西省公用品牌建设联合会（演示）", "kind": BodyKind.FEDERATION},
    "departmenta": {"name": "汇总审核部门一（演示）", "kind": BodyKind.DEPARTMENT},
    "departmentb": {"name": "汇总审核部门二（演示）", "kind": BodyKind.DEPARTMENT},
}


def create_bodies() -> None:
    """Make the bodies that are missing, with the groups of their functions."""
    for id, values in BODIES.items():
        body = office.body(id)
        if body is None:
            body = create(office.place("bodies"), "ReviewBody", id, **{**values, "kind": values["kind"].value})
        groups.ensure_groups(body)
