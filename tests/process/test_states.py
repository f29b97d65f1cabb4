"""Every id of the process carries its article, and one word means one thing."""

import pytest
from shanxi.jingpin.process import states
from shanxi.jingpin.process.states import Cited


KINDS = [getattr(states, name) for name in states.__all__ if name != "Cited"]


@pytest.mark.parametrize("kind", KINDS)
def test_ids_are_plain_words_with_an_article(kind: type[Cited]) -> None:
    for one in kind:
        assert one.value == one.name.lower()
        assert one.article.startswith("第")


@pytest.mark.parametrize("kind", KINDS)
def test_an_id_is_its_value(kind: type[Cited]) -> None:
    assert [kind(one.value) for one in kind] == list(kind)
    assert len({one.value for one in kind}) == len(kind)
