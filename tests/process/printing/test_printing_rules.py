"""The page of rules is printed from the table of rules."""

from shanxi.jingpin.process.printing.rules import rules_markdown
from shanxi.jingpin.process.rules import RULES
from shanxi.jingpin.process.workflows import DRAWINGS


PAGE = rules_markdown(RULES)


def test_one_chapter_a_type_with_steps() -> None:
    headings = [line for line in PAGE.splitlines() if line.startswith("## ")]
    assert headings == [f"## {one.title} `{one.portal_type}`" for one in DRAWINGS if one.transitions]


def test_every_code_is_on_the_page() -> None:
    codes = {one.code for table in RULES.values() for rules in table.values() for one in rules}
    assert {code for code in codes if f"| `{code}` |" not in PAGE} == set()


def test_a_line_says_step_code_article_sentence_and_when() -> None:
    assert "| `submit` 提交申请 | `submit.call` | 第六条（一） | 申报批次正在受理。 | 随时 |" in PAGE
    assert "| `accept` 通过并受理 | `decision.opinion` | 第四条（七） | 写明意见。 | 填写时 |" in PAGE
