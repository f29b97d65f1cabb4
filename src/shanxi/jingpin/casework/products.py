"""The products and services of an enterprise: kept once, changed only while no case is about them (第六条（三）3)."""

from collections.abc import Mapping
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.new_case import open_case_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.product import process_key
from shanxi.jingpin.content.web_address import REFUSAL
from shanxi.jingpin.content.web_address import web_address
from shanxi.jingpin.process.states import ApplicationState
from typing import Any


WRITE = "shanxi.jingpin: Write Product"
FIELDS = ("name", "name_en", "kind", "model", "trademark", "process", "link")


def products_of(enterprise: Any) -> list[Any]:
    """The products of an enterprise by name."""
    return sorted(enterprise.objectValues(), key=lambda one: (one.name, one.model or "", one.getId()))


def add_product(enterprise: Any, values: Mapping[str, Any]) -> Any:
    """Keep a new product.

    :raises Unauthorized: the current user does not act for the enterprise.
    :raises WritingRefused: the enterprise has this product already, or its link does not lead to the web.
    """
    demand(WRITE, enterprise)
    _refuse_link(values)
    _refuse_twin(enterprise, values, "")
    enterprise._p_changed = True  # two that are added at the same moment conflict
    return create(enterprise, "Product", **{name: values.get(name) for name in FIELDS})


def change_product(product: Any, values: Mapping[str, Any]) -> None:
    """Change what is kept of a product.

    :raises Unauthorized: the current user does not act for the enterprise.
    :raises WritingRefused: a case about it is under way, the enterprise has another one like it, or its link does
        not lead to the web.
    """
    demand(WRITE, product)
    if reason := why_fixed(product):
        raise WritingRefused(reason)
    _refuse_link(values)
    _refuse_twin(product.__parent__, values, product.getId())
    product.__parent__._p_changed = True  # two that become twins at the same moment conflict
    for name in FIELDS:
        setattr(product, name, values.get(name))


def why_fixed(product: Any) -> str:
    """Why a product cannot be changed now; empty where it can."""
    case = open_case_of(product)
    if case is None or state_of(case) == ApplicationState.DRAFT.value:
        return ""
    return f"申请{case.number}正在办理，期间不能修改产品登记；需要变更的，请在案件中说明。"


def _key(values: Mapping[str, Any]) -> tuple[str, ...]:
    """What tells products apart: name, model and process."""
    return tuple(process_key(values.get(name)) for name in ("name", "model", "process"))


def _refuse_link(values: Mapping[str, Any]) -> None:
    if values.get("link") and not web_address(values["link"]):
        raise WritingRefused(REFUSAL)


def _refuse_twin(enterprise: Any, values: Mapping[str, Any], own: str) -> None:
    for one in enterprise.objectValues():
        if one.getId() != own and _key(values) == _key({name: getattr(one, name) for name in FIELDS}):
            raise WritingRefused("本企业已经登记了名称、规格型号和生产工艺都相同的产品。")
