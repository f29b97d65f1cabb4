"""申请信息 in words: what the case file knows, for those who may read it."""

from collections.abc import Callable
from collections.abc import Iterator
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.content import office
from shanxi.jingpin.content.case_file import CaseFile
from shanxi.jingpin.process.case_facts import facts_read_by
from shanxi.jingpin.process.wording import listed
from typing import Any


def facts_for_me(case: Any) -> Iterator[tuple[str, str]]:
    """Title and value of every fact that the current user may read; what is not known is left out."""
    roles = frozenset(one.role for one in held_by_me(case))
    for fact in facts_read_by(roles):
        if text := WORDS[fact.name](case.case_file):
            yield fact.title, text


def body_name(body_id: str) -> str:
    """The name of a body; empty where there is none, or not any more."""
    body = office.body(body_id) if body_id else None
    return body.name if body is not None else ""


def _number_of(case_id: str) -> str:
    case = office.case_by_id(case_id) if case_id else None
    return case.number if case is not None else ""


def _question(file: CaseFile) -> str:
    return file.clarification.question if file.clarification is not None else ""


def _term(vocabulary: str, name: str) -> Callable[[CaseFile], str]:
    def words(file: CaseFile) -> str:
        value = getattr(file, name)
        return term_title(f"shanxi.jingpin.{vocabulary}", value) if value else ""

    return words


#: Fact → how the case file says it.
WORDS: dict[str, Callable[[CaseFile], str]] = {
    "application_type": _term("application_types", "application_type"),
    "predecessor": lambda file: _number_of(file.predecessor),
    "sector": _term("sectors", "sector"),
    "certified_field": _term("certified_fields", "certified_field"),
    "priority": lambda file: "是" if file.priority else "",
    "body": lambda file: body_name(file.body),
    "preferred_body": lambda file: body_name(file.preferred_body),
    "earlier_bodies": lambda file: listed(body_name(one) or one for one in file.earlier_bodies),
    "clarification": _question,
    "clarification_answer": lambda file: file.clarification_answer,
    "sharing_reason": lambda file: file.sharing_reason,
}
