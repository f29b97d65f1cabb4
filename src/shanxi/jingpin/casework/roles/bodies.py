"""The people of a review body, on the body itself."""

from collections.abc import Iterator
from shanxi.jingpin.casework.roles.functions import functions_of_body
from shanxi.jingpin.casework.roles.holding import Holding
from typing import Any


def people_of_body(body: Any) -> Iterator[Holding]:
    """Every function of the body."""
    return functions_of_body(body.kind, body.getId())
