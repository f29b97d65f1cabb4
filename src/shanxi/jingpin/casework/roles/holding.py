"""A role that a principal holds on an object, and the body it acts for."""

from dataclasses import dataclass
from shanxi.jingpin.process.roles import Role


@dataclass(frozen=True)
class Holding:
    """``principal`` is a group id (or an expert's user id), ``body`` the body or enterprise it stands for."""

    principal: str
    role: Role
    body: str
