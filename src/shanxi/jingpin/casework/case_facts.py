"""申请信息 in words: what the case file knows, for those who may read it."""

from collections.abc import Callable
from collections.abc import Iterator
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.content import office
from shanxi.jingpin.process.case_facts import facts_read_by
from shanxi.jingpin.process.wording import listed
from typing import Any


def facts_for_me(case: Any) -> Iterator[tuple[str, str]]:
    """Title and value of every fact that the current user may read; what is not known is left out."""
    roles = frozenset(one.role for one in held_by_me(case))
    for fact in facts_read_by(roles):
        if text := WORDS[fact.name](case):
            yield fact.title, text


def contacts_of(enterprise: Any) -> str:
    """Whom to call at the enterprise: names and telephones."""
    people = [one for one in enterprise.people.all() if one.is_contact]
    return "；".join(" ".join(part for part in (one.name, one.phone) if part) for one in people)


def body_with_address(body_id: str) -> str:
    """Name, address and telephone of a body; empty where there is none."""
    body = office.body(body_id) if body_id else None
    parts = (body.name, body.address, body.phone) if body is not None else ()
    return "，".join(one for one in parts if one)


def _contact(case: Any) -> str:
    return contacts_of(office.enterprise_of_case(case))


def body_name(body_id: str) -> str:
    """The name of a body; empty where there is none, or not any more."""
    body = office.body(body_id) if body_id else None
    return body.name if body is not None else ""


def _number_of(case_id: str) -> str:
    case = office.case_by_id(case_id) if case_id else None
    return case.number if case is not None else ""


def _question(case: Any) -> str:
    asked = case.case_file.clarification
    return asked.question if asked is not None else ""


def _term(vocabulary: str, name: str) -> Callable[[Any], str]:
    def words(case: Any) -> str:
        value = getattr(case.case_file, name)
        return term_title(f"shanxi.jingpin.{vocabulary}", value) if value else ""

    return words


#: Fact → how the case file says it.
WORDS: dict[str, Callable[[Any], str]] = {
    "application_type": _term("application_types", "application_type"),
    "predecessor": lambda case: _number_of(case.case_file.predecessor),
    "sector": _term("sectors", "sector"),
    "certified_field": _term("certified_fields", "certified_field"),
    "priority": lambda case: "是" if case.case_file.priority else "",
    "applicant_contact": _contact,
    "certification_body": lambda case: body_with_address(case.case_file.body),
    "preferred_body": lambda case: body_name(case.case_file.preferred_body),
    "earlier_bodies": lambda case: listed(body_name(one) or one for one in case.case_file.earlier_bodies),
    "clarification": _question,
    "clarification_answer": lambda case: case.case_file.clarification_answer,
    "sharing_reason": lambda case: case.case_file.sharing_reason,
}
