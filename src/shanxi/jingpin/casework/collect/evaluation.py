"""第六条（三）: opinions and standards as facts."""

from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.facts_of_standard import standard_facts
from shanxi.jingpin.content.groups import enterprises_of
from shanxi.jingpin.content.groups import functions_of
from shanxi.jingpin.content.product import process_key
from shanxi.jingpin.process.facts import Expert
from shanxi.jingpin.process.facts import Review
from shanxi.jingpin.process.facts import ReviewFacts
from shanxi.jingpin.process.facts import Standard
from shanxi.jingpin.process.facts import StandardFacts
from shanxi.jingpin.process.facts.moment import Actor
from shanxi.jingpin.process.rules.standard_publication import single_numbers
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import ReviewState
from shanxi.jingpin.process.states import StandardState
from typing import Any


ENDED = (StandardState.SUPERSEDED.value, StandardState.ABOLISHED.value)
#: Cases to which nothing happens any more.
OVER = tuple(
    one.value
    for one in (
        ApplicationState.CERTIFIED,
        ApplicationState.REJECTED,
        ApplicationState.WITHDRAWN,
        ApplicationState.TERMINATED,
    )
)


def present_reviews(case: Any) -> list[Any]:
    """The opinions of a case, signed or not, without those of before a return."""
    found = [one for one in case.objectValues() if one.portal_type == "Review"]
    return [one for one in found if state_of(one) != ReviewState.SUPERSEDED.value]


def reviews_of(case: Any) -> tuple[Review, ...]:
    """The present opinions of a case as facts."""
    found = present_reviews(case)
    return tuple(one.as_facts(signed=state_of(one) == ReviewState.SIGNED.value) for one in found)


def review_facts(review: Any, **moment: Any) -> ReviewFacts:
    """What signing an opinion depends on."""
    case = review.__parent__
    signed = state_of(review) == ReviewState.SIGNED.value
    experts = {one.person: one for one in case.case_file.experts}
    chosen = tuple(row["id"] for row in case.sections.get("dimensions")["dimensions"])
    return ReviewFacts(
        **moment,
        review=review.as_facts(signed=signed),
        expert=experts.get(review.author, Expert(review.author, conflict=True)),
        dimensions=chosen,
    )


def standard_of(case: Any) -> Standard | None:
    """The standard that a case has adopted."""
    found = office.standard(case.case_file.standard)
    return standard_facts(found, state_of(found), case.case_file.sharing_reason) if found is not None else None


def process_of(case: Any) -> str:
    """The process that was handed in, as rules compare it; the product itself where none is named."""
    return process_key(case.case_file.process) or case.product_id


def standards_begun_for(case: Any) -> list[Any]:
    """The standards that were begun for a case and still live."""
    found = [one for one in office.place("standards").objectValues() if one.origin_case == case.getId()]
    return [one for one in found if state_of(one) not in ENDED]


def choosable_standards(case: Any) -> dict[str, Standard]:
    """The standards a case may adopt, by id: those begun for it, and the published ones."""
    found = {one.getId(): (one, state_of(one)) for one in office.place("standards").objectValues()}
    return {
        id: standard_facts(one, state)
        for id, (one, state) in found.items()
        if state == StandardState.PUBLISHED.value or one.origin_case == case.getId()
    }


def unit_of(person: str, standard: Any) -> str:
    """The drafting unit for which somebody works, as enterprise account or in a body; empty where there is none."""
    units = {row["id"] for row in standard.drafting_units or () if row.get("id")}
    own = (*enterprises_of(person), *(one.body_id for one in functions_of(person)))
    return next((one for one in own if one in units), "")


def _running_cases(standard: Any) -> tuple[str, ...]:
    """The numbers of the cases that are under way with a standard."""
    using = [one for one in office.all_cases() if one.case_file.standard == standard.getId()]
    return tuple(sorted(one.number or one.getId() for one in using if state_of(one) not in OVER))


def published_standards() -> frozenset[str]:
    """The ids of the published standards."""
    found = office.place("standards").objectValues()
    return frozenset(one.getId() for one in found if state_of(one) == StandardState.PUBLISHED.value)


def _numbers_of_others(standard: Any) -> frozenset[str]:
    """The numbers of all other standards, whatever has become of them."""
    others = (one for one in office.place("standards").objectValues() if one.getId() != standard.getId())
    return frozenset(number for one in others for number in single_numbers(one.number))


def standard_step_facts(standard: Any, actor: Actor, **moment: Any) -> StandardFacts:
    """What a step of a standard depends on."""
    return StandardFacts(
        **moment,
        actor=actor,
        standard=standard_facts(standard, state_of(standard)),
        actor_unit=unit_of(actor.person, standard) if actor.person else "",
        running_cases=_running_cases(standard),
        published_standards=published_standards(),
        numbers_of_others=_numbers_of_others(standard),
    )
