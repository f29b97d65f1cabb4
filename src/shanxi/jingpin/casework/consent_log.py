"""Who agreed to what, in which wording, and when: append-only, a person at a time (个人信息保护法 第十四至十六条)."""

from BTrees.OOBTree import OOBTree
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
from shanxi.jingpin.process.undertaking import CONSENTS
from shanxi.jingpin.process.undertaking import VERSION
from typing import Any


#: Without this one there is no account.
NEEDED = "processing"


@dataclass(frozen=True)
class Consent:
    """A consent given or withdrawn."""

    id: str
    version: str
    text: str
    given: bool
    at: datetime


class ConsentLog(Annotated):
    """Consents by user id."""

    KEY = "shanxi.jingpin.consents"
    FACTORY = OOBTree

    def give(self, user: str, ids: Iterable[str], *, now: datetime) -> None:
        """Put down what somebody has agreed to, in the present wording.

        :raises KeyError: there is no such consent.
        """
        self._append(user, [(id, VERSION, CONSENTS[id], True, now) for id in ids])

    def withdraw(self, user: str, id: str, *, now: datetime) -> None:
        """Put down that somebody has taken a consent back."""
        self._append(user, [(id, VERSION, CONSENTS[id], False, now)])

    def history(self, user: str) -> tuple[Consent, ...]:
        """Everything that was put down of somebody, the oldest first."""
        stored = OOBTree() if self._stored is None else self._stored
        return tuple(Consent(*one) for one in stored.get(user, ()))

    def standing(self, user: str) -> dict[str, Consent]:
        """The consents that hold now, by id."""
        last = {one.id: one for one in self.history(user)}
        return {id: one for id, one in last.items() if one.given}

    def _append(self, user: str, rows: list[tuple[Any, ...]]) -> None:
        log = self.prepare()
        log[user] = (*log.get(user, ()), *rows)


def consent_log_of(portal: Any) -> ConsentLog:
    """The consents given in a site."""
    return ConsentLog(office_of(portal))
