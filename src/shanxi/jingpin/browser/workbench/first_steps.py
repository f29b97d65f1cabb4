"""开始申报: what a new enterprise does until it has its first case, in order (第六条（一）)."""

from dataclasses import dataclass
from plone import api
from shanxi.jingpin.browser.account.my_account import my_enterprise
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.products import products_of
from typing import Any


#: What the data of a new enterprise lack: all that its licence says besides name and code.
LICENCE_DATA = ("unit_type", "legal_representative", "established_on", "address", "city", "industry")


@dataclass(frozen=True)
class FirstStep:
    """A point with the page on which it is done."""

    title: str
    url: str
    is_done: bool


def first_steps() -> list[FirstStep]:
    """The points of the user's enterprise; none where there is no enterprise, or a case already."""
    enterprise = my_enterprise()
    if enterprise is None or any(True for _case in cases_of_enterprise(enterprise.getId())):
        return []
    url = enterprise.absolute_url()
    return [
        FirstStep("补全企业信息", f"{url}/@@edit-enterprise", _is_filled_in(enterprise)),
        FirstStep("上传营业执照", f"{url}/@@licence", enterprise.licence is not None),
        FirstStep("登记产品或服务", f"{url}/@@add-product", bool(products_of(enterprise))),
        FirstStep("新建申请", f"{api.portal.get().absolute_url()}/@@new-application", False),
    ]


def _is_filled_in(enterprise: Any) -> bool:
    return all(getattr(enterprise, one) for one in LICENCE_DATA)
