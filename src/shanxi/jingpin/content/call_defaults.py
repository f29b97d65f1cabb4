"""What a new call begins with; the thresholds are those of the call of 2025."""

from decimal import Decimal
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import SUB_ITEMS
from typing import Any


#: Sector: means of two years of turnover and of product sales, in 万元.
SECTORS_OF_2025: dict[str, tuple[int, int]] = {
    "manufacturing": (10000, 5000),
    "food": (4000, 2000),
    "medicine": (10000, 4000),
    "agriculture": (5000, 3000),
    "service": (5000, 2000),
}


def sectors_of_2025() -> list[dict[str, Any]]:
    """A row for each sector."""
    return [
        {"sector": sector, "turnover": Decimal(turnover), "product_sales": Decimal(sales)}
        for sector, (turnover, sales) in SECTORS_OF_2025.items()
    ]


def all_materials() -> list[str]:
    """Every sub-item of 第七条."""
    return list(SUB_ITEMS)


def all_dimensions() -> list[dict[str, Any]]:
    """The nine dimensions, weighing the same."""
    return [{"dimension": id, "weight": 1} for id in DIMENSIONS]
