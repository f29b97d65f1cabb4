"""The table of rules: what is listed is drawn, every rule has its code, and a row that plants the refusal."""

from importlib import import_module
from pathlib import Path
import pytest
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.rules import RULES
from shanxi.jingpin.process.rules import rules_of
from shanxi.jingpin.process.workflows import WORKFLOWS


SUBJECTS = {
    "Review": "review",
    "GroupStandard": "standard",
    "CertificationReport": "report",
    "Finding": "finding",
    "Certificate": "certificate",
    "PublicNotice": "notice",
    "Objection": "objection",
    "Announcement": "announcement",
    "Call": "call",
    "ReviewBody": "body",
}
LISTED = [
    (portal_type, transition, one)
    for portal_type, table in RULES.items()
    for transition, rules in table.items()
    for one in rules
]


def _planted() -> set[str]:
    modules = [import_module(one.stem) for one in sorted(Path(__file__).parent.glob("test_rules_*.py"))]
    rows = [row for module in modules for row in getattr(module, "ROWS", [])]
    return {code for _transition, _facts, expected in rows for code in expected}


def test_every_entry_is_drawn() -> None:
    drawn = {(kind, str(one.id)) for kind, workflow in WORKFLOWS.items() for one in workflow.transitions}
    assert {(kind, transition) for kind, table in RULES.items() for transition in table} - drawn == set()


def test_one_code_is_one_rule() -> None:
    found: dict[str, Rule] = {}
    for _portal_type, _transition, one in LISTED:
        assert found.setdefault(one.code, one) is one


def test_no_transition_lists_a_rule_twice() -> None:
    for portal_type, table in RULES.items():
        for transition in table:
            listed = [one.code for one in rules_of(portal_type, transition)]
            assert len(listed) == len(set(listed))


def test_a_code_begins_with_its_step_or_subject() -> None:
    steps = {str(one.id) for one in WORKFLOWS["Application"].transitions}
    for portal_type, _transition, one in LISTED:
        begins = one.code.split(".")[0]
        assert begins in steps if portal_type == "Application" else begins == SUBJECTS[portal_type]


def test_every_rule_is_planted() -> None:
    advice = {one.code for *_where, one in LISTED if one.advisory}
    assert {one.code for *_where, one in LISTED} - advice - _planted() == set()


@pytest.mark.parametrize("one", [one for *_where, one in LISTED], ids=lambda one: one.code)
def test_a_rule_cites_its_article_in_a_chinese_sentence(one: Rule) -> None:
    assert one.article
    assert one.sentence.endswith("。") or one.advisory
    assert one.check.__doc__
