"""申请信息 in words: what is known of a case besides its form, for those who may read it."""

from collections.abc import Callable
from collections.abc import Iterator
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.collect.case import call_of
from shanxi.jingpin.casework.collect.evaluation import reviews_of
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.content import office
from shanxi.jingpin.process.case_facts import facts_read_by
from shanxi.jingpin.process.scoring import counted_opinions
from shanxi.jingpin.process.scoring import in_points
from shanxi.jingpin.process.scoring import joint_mean
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


def _scores(case: Any) -> str:
    """表二: the weighted mean of the opinions that count, with their number."""
    file = case.case_file
    opinions = counted_opinions(file.experts, file.conflicted, reviews_of(case))
    mean = joint_mean(opinions, call_of(case).weights)
    return f"{in_points(mean)}（{len(opinions)}份意见）" if mean is not None else ""


def _kept(name: str) -> Callable[[Any], str]:
    return lambda case: getattr(case.case_file, name)


def _term(vocabulary: str, name: str) -> Callable[[Any], str]:
    def words(case: Any) -> str:
        value = getattr(case.case_file, name)
        return term_title(f"shanxi.jingpin.{vocabulary}", value) if value else ""

    return words


#: Fact → how the case says it.
WORDS: dict[str, Callable[[Any], str]] = {
    "application_type": _term("application_types", "application_type"),
    "predecessor": lambda case: _number_of(case.case_file.predecessor),
    "sector": _term("sectors", "sector"),
    "certified_field": _term("certified_fields", "certified_field"),
    "link": office.link_of_case,
    "priority": lambda case: "是" if case.case_file.priority else "",
    "applicant_contact": _contact,
    "certification_body": lambda case: body_with_address(case.case_file.body),
    "preferred_body": lambda case: body_name(case.case_file.preferred_body),
    "earlier_bodies": lambda case: listed(body_name(one) or one for one in case.case_file.earlier_bodies),
    "clarification": _question,
    "clarification_answer": _kept("clarification_answer"),
    "sharing_reason": _kept("sharing_reason"),
    "scores": _scores,
}
