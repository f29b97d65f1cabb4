"""下一步: who is waited for next in a case, told in functions and never by name (第四条（七）)."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from dataclasses import dataclass
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.waiting import awaited_of
from shanxi.jingpin.casework.waiting import with_parts
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import listed
from typing import Any


#: Who writes an opinion is one of the experts to everybody else.
CALLED = ROLE_TITLES | {Role.REVIEW_AUTHOR: ROLE_TITLES[Role.EXPERT]}


@dataclass(frozen=True)
class NextStep:
    """A function that is waited for, what it has to do where the reader may know, and until when."""

    who: str
    what: str
    until: str

    @property
    def short(self) -> str:
        """The step without its term."""
        return f"{self.who}：{self.what}" if self.what else f"等待{self.who}办理"

    @property
    def words(self) -> str:
        """The step on one line."""
        return f"{self.short}，期限{self.until}" if self.until else self.short


def next_steps(case: Any) -> tuple[NextStep, ...]:
    """Who is waited for in a case and its parts; those of whom no more may be told are on one line."""
    found = tuple(dict.fromkeys(_steps(case)))
    told = {one.who for one in found if one.what}
    others: dict[str, list[str]] = {}
    for one in found:
        if not one.what and one.who not in told:
            others.setdefault(one.until, []).append(one.who)
    waiting = (NextStep(listed(who), "", until) for until, who in others.items())
    return (*(one for one in found if one.what), *waiting)


def _steps(case: Any) -> Iterator[NextStep]:
    mine = {one.role for one in held_by_me(case)}
    for part in with_parts(case):
        term = due(part) or due(case)
        until = f"{day(term.day)}{'（暂估）' if term.estimated else ''}" if term is not None else ""
        told = _is_told(case, part, mine)
        for one in awaited_of(part):
            what = one.words if told or one.role in mine else ""
            yield NextStep(CALLED[one.role], what, until if one.has_term else "")


def _is_told(case: Any, part: Any, mine: set[Role]) -> bool:
    """An applicant learns who is at work; whoever else may look at a paper learns at what."""
    return mine != {Role.APPLICANT} and bool(getSecurityManager().checkPermission("View", part))
