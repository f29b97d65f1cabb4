"""An office with an enterprise, a product and a case."""

from datetime import datetime
import pytest
from shanxi.jingpin.content import office as office_module
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.wording import BEIJING
from typing import Any


NOW = datetime(2026, 3, 9, 9, 30, tzinfo=BEIJING)


@pytest.fixture
def office(portal: Any) -> Any:
    """The private places."""
    return office_module.create_office(portal)


@pytest.fixture
def call(office: Any) -> Any:
    """A call that has no end."""
    return create(office["calls"], "Call", title="2026年度山西精品申报", code="05", opens_at=NOW)


@pytest.fixture
def enterprise(office: Any) -> Any:
    """An invented enterprise."""
    values = {"name": "沁源县青峰小米专业公司", "credit_code": "91140431MA0000005X"}
    return create(office["enterprises"], "Enterprise", **values)


@pytest.fixture
def product(enterprise: Any) -> Any:
    """A product of it."""
    return create(enterprise, "Product", name="青峰小米", process="低温碾磨")


@pytest.fixture
def case(office: Any, call: Any, enterprise: Any, product: Any) -> Any:
    """A draft."""
    return create(
        office_module.cases_of(call.getId()),
        "Application",
        call_id=call.getId(),
        enterprise_id=enterprise.getId(),
        product_id=product.getId(),
    )
