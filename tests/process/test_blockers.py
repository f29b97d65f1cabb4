"""A rule turns what its function says into blockers."""

from collections.abc import Iterator
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.blockers import Problem
from shanxi.jingpin.process.blockers import rule


@rule("submit.example", "第六条（一）", "示例。", on_entry=True)
def example(facts: list[str]) -> Iterator[Problem]:
    """An example."""
    for one in facts:
        yield one, f"place.{one}"
    if not facts:
        yield "空。"


def test_a_rule_carries_its_code_article_and_sentence() -> None:
    assert (example.code, example.article, example.sentence) == ("submit.example", "第六条（一）", "示例。")
    assert (example.on_entry, example.advisory) == (True, False)


def test_messages_with_and_without_a_place() -> None:
    assert example.blockers(["甲"]) == (Blocker("submit.example", "甲", "place.甲"),)
    assert example.blockers([]) == (Blocker("submit.example", "空。"),)
