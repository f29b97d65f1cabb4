"""Links that work once and for a while: only the SHA-256 of a token is stored."""

from BTrees.OOBTree import OOBTree
from collections.abc import Mapping
from datetime import datetime
from datetime import timedelta
from hashlib import sha256
from secrets import token_urlsafe
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
from typing import Any


#: 256 random bits.
TOKEN_BYTES = 32
EXPIRES = "expires_at"


class Tokens(Annotated):
    """What a token stands for, by kind and digest. Two that use one token conflict: it works once."""

    KEY = "shanxi.jingpin.tokens"
    FACTORY = OOBTree

    def issue(self, kind: str, values: Mapping[str, Any], *, now: datetime, days: int) -> str:
        """A new token for plain values; what has expired is forgotten at the same time."""
        self.expire(now)
        token = token_urlsafe(TOKEN_BYTES)
        self.prepare()[kind, _digest(token)] = {**values, EXPIRES: now + timedelta(days=days)}
        return token

    def read(self, kind: str, token: str, *, now: datetime) -> dict[str, Any] | None:
        """What a token stands for; None where it is unknown, used or expired. Reading does not use it."""
        found = self._entries().get((kind, _digest(token)))
        return dict(found) if found is not None and now < found[EXPIRES] else None

    def use(self, kind: str, token: str, *, now: datetime) -> dict[str, Any] | None:
        """The same, and the token is gone."""
        found = self.read(kind, token, now=now)
        if found is not None:
            del self._stored[kind, _digest(token)]
        return found

    def drop(self, kind: str, **values: Any) -> int:
        """Forget the tokens that stand for these values, and say how many there were."""
        doomed = [key for key, one in self._of(kind) if all(one.get(name) == value for name, value in values.items())]
        for key in doomed:
            del self._stored[key]
        return len(doomed)

    def expire(self, now: datetime) -> None:
        """Forget what has expired (个人信息保护法 第十九条)."""
        for key in [key for key, one in self._entries().items() if one[EXPIRES] <= now]:
            del self._stored[key]

    def all(self, kind: str, *, now: datetime) -> list[dict[str, Any]]:
        """What the tokens of a kind stand for, without the tokens."""
        return [dict(one) for _key, one in self._of(kind) if now < one[EXPIRES]]

    def _of(self, kind: str) -> list[tuple[tuple[str, str], dict[str, Any]]]:
        return [(key, one) for key, one in self._entries().items(min=(kind, "")) if key[0] == kind]

    def _entries(self) -> OOBTree:
        return OOBTree() if self._stored is None else self._stored


def tokens_of(portal: Any) -> Tokens:
    """The tokens of a site."""
    return Tokens(office_of(portal))


def _digest(token: str) -> str:
    return sha256(token.encode()).hexdigest()
