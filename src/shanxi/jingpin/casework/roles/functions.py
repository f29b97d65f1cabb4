"""The functions of a body as holdings: one group a function."""

from collections.abc import Iterator
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.groups import FUNCTIONS
from shanxi.jingpin.content.groups import group_id


def functions_of_body(kind: str, body_id: str) -> Iterator[Holding]:
    """Every function of a body, with the role it has in the process."""
    for function, role in FUNCTIONS[BodyKind(kind)].items():
        yield Holding(group_id(body_id, function), role, body_id)


def single(kind: BodyKind) -> Iterator[Holding]:
    """The functions of a body of which there is one: its kind is its id."""
    return functions_of_body(kind, kind.value)
