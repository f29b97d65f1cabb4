"""Tokens: random, stored as digests, for a while, once."""

from datetime import datetime
from datetime import timedelta
from pathlib import Path
import pytest
from real_database import Holder
from real_database import two_writers
from shanxi.jingpin.casework.tokens import Tokens
from shanxi.jingpin.process.wording import BEIJING
from ZODB.POSException import ConflictError


NOW = datetime(2026, 11, 23, 10, tzinfo=BEIJING)


@pytest.fixture
def tokens() -> Tokens:
    """Tokens of a holder."""
    return Tokens(Holder())


def test_says_what_it_stands_for(tokens: Tokens) -> None:
    token = tokens.issue("kind", {"email": "x"}, now=NOW, days=7)
    assert tokens.read("kind", token, now=NOW) == {"email": "x", "expires_at": NOW + timedelta(days=7)}


@pytest.mark.parametrize("days", [0, 7, 8])
def test_ends_to_the_moment(tokens: Tokens, days: int) -> None:
    token = tokens.issue("kind", {}, now=NOW, days=7)
    assert (tokens.read("kind", token, now=NOW + timedelta(days=days)) is not None) is (days < 7)


def test_works_once_and_for_its_kind(tokens: Tokens) -> None:
    token = tokens.issue("kind", {}, now=NOW, days=7)
    assert tokens.use("other", token, now=NOW) is None
    assert tokens.use("kind", token, now=NOW) is not None
    assert tokens.use("kind", token, now=NOW) is None


def test_is_long_and_never_the_same(tokens: Tokens) -> None:
    made = {tokens.issue("kind", {}, now=NOW, days=7) for _one in range(50)}
    assert len(made) == 50
    assert min(map(len, made)) >= 43


def test_expired_ones_are_forgotten(tokens: Tokens) -> None:
    tokens.issue("kind", {"email": "old"}, now=NOW, days=1)
    tokens.issue("kind", {"email": "new"}, now=NOW + timedelta(days=2), days=1)
    assert [one["email"] for one in tokens.all("kind", now=NOW)] == ["new"]


def test_dropped_ones_are_void(tokens: Tokens) -> None:
    token = tokens.issue("kind", {"email": "x"}, now=NOW, days=7)
    other = tokens.issue("kind", {"email": "y"}, now=NOW, days=7)
    assert tokens.drop("kind", email="x") == 1
    assert tokens.read("kind", token, now=NOW) is None
    assert tokens.read("kind", other, now=NOW) is not None


def test_nothing_is_there_before_the_first(tokens: Tokens) -> None:
    assert tokens.read("kind", "x", now=NOW) is None
    assert tokens.drop("kind", email="x") == 0
    assert tokens.all("kind", now=NOW) == []


def test_two_that_use_one_token_conflict(tmp_path: Path) -> None:
    with two_writers(tmp_path / "Data.fs") as (first, second):
        token = Tokens(first.holder).issue("kind", {}, now=NOW, days=7)
        first.commit()
        second.abort()
        for one in (first, second):
            assert Tokens(one.holder).use("kind", token, now=NOW) is not None
        first.commit()
        with pytest.raises(ConflictError):
            second.commit()
        second.abort()
        assert Tokens(second.holder).use("kind", token, now=NOW) is None
