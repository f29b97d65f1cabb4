"""Something that waits for somebody, 待办."""

from collections.abc import Callable
from dataclasses import dataclass
from shanxi.jingpin.process.roles import Role
from typing import Any


def always(facts: Any) -> bool:
    """Whatever the facts are."""
    return True


@dataclass(frozen=True)
class Awaited:
    """Who is waited for, what he has to do, and when that is so.

    ``page`` is the screen that opens: the name of a view, or empty for the object's own page; ``on_site`` says that
    it is a page of the site, where several objects are dealt with together. ``permission`` lets one see the object.
    ``by_itself`` marks a condition that becomes true while nobody takes a step of the object: a day is over, another
    paper is decided. ``has_term`` is False where the term of the state is not the term of what has to be done.
    """

    role: Role
    words: str
    page: str = ""
    when: Callable[[Any], bool] = always
    by_itself: bool = False
    has_term: bool = True
    on_site: bool = False
    permission: str = "View"


def decide(transition: str) -> str:
    """The decision screen of a step."""
    return f"@@decide?transition={transition}"
