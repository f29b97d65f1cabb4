"""Facts as plain values and back: what is stored never names a class of the process."""

from collections.abc import Mapping
from dataclasses import fields
from dataclasses import is_dataclass
from enum import Enum
from types import NoneType
from types import UnionType
from typing import Any
from typing import Generic
from typing import get_args
from typing import get_origin
from typing import get_type_hints
from typing import overload
from typing import Self
from typing import TypeVar
from typing import Union


T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """A value made of dicts, lists and simple values only."""
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: to_plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return {key: to_plain(one) for key, one in value.items()}
    if isinstance(value, set | frozenset):
        return sorted(to_plain(one) for one in value)
    if isinstance(value, tuple | list):
        return [to_plain(one) for one in value]
    return value


def from_plain(kind: Any, value: Any) -> Any:
    """A value of that type; what a dataclass does not know is left out, what is missing takes its default."""
    if value is None:
        return None
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (UnionType, Union):
        return from_plain(next(one for one in arguments if one is not NoneType), value)
    if is_dataclass(kind):
        return _dataclass(kind, value)
    if origin in (tuple, frozenset):
        return origin(from_plain(arguments[0], one) for one in value)
    if origin is not None and issubclass(origin, Mapping):
        return {key: from_plain(arguments[1], one) for key, one in value.items()}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    return value


def _dataclass(kind: Any, value: Mapping[str, Any]) -> Any:
    hints = get_type_hints(kind)
    known = (one.name for one in fields(kind) if one.name in value)
    return kind(**{name: from_plain(hints[name], value[name]) for name in known})


class Kept(Generic[T]):
    """An attribute of a persistent object that reads and takes facts, and stores them as plain values."""

    def __init__(self, kind: Any, default: T) -> None:
        self.kind = kind
        self.default = default
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = f"_kept_{name}"

    @overload
    def __get__(self, obj: None, owner: type) -> Self: ...

    @overload
    def __get__(self, obj: object, owner: type) -> T: ...

    def __get__(self, obj: object | None, owner: type) -> Self | T:
        if obj is None:
            return self
        if self.name not in vars_of(obj):
            return self.default
        return from_plain(self.kind, vars_of(obj)[self.name])

    def __set__(self, obj: object, value: T) -> None:
        setattr(obj, self.name, to_plain(value))


def vars_of(obj: Any) -> dict[str, Any]:
    """The stored attributes of a persistent object, loaded where it was a ghost."""
    if getattr(obj, "_p_jar", None) is not None:
        obj._p_activate()
    return obj.__dict__
