"""第六条（三） on the screen: experts declare, score and conclude; the lead writes the standard."""

from collections.abc import Callable
from persons import People
from persons import Person
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.reviewing import review_of
from shanxi.jingpin.content import office
import stages
import transaction
from typing import Any


Publish = Callable[[People, Any], None]


def evaluate(people: People, case: Any, shown: Any, publish: Publish) -> None:
    """Appointment, declarations, opinions, standard, recommendation."""
    url = case.absolute_url()
    people("federation1").decide(url, "appoint_experts", experts=stages.EXPERTS, lead="expert1")
    transaction.begin()
    for name in stages.EXPERTS:
        give_opinion(people(name), review_of(case, name).absolute_url(), shown)
    standard = write_standard(people("expert1"), case, shown)
    publish(people, standard)
    lead = people("expert1")
    lead.decide(url, "link_standard", standard=standard.getId())
    lead.decide(url, "recommend")


def adopt(people: People, standard: Any) -> None:
    """A standard that is published already, with its number."""
    adopted = {name: str(value) for name, value in stages.ADOPTED.items()} | {"number": "T/SXLY 012—2024"}
    people("expert1").decide(standard.absolute_url(), "adopt", **adopted)


def make(people: People, standard: Any, clock: Any) -> None:
    """Comments, the votes of those who have not drafted it, approval, number and publication."""
    url, lead = standard.absolute_url(), people("expert1")
    lead.decide(url, "start_comment")
    clock.advance(days=31)
    transaction.commit()
    lead.decide(url, "start_voting")
    for name in ("expert2", "expert3", "expert4", "expert5"):
        people(name).decide(url, "vote", vote="in_favour")
    officer = people("federation1")
    officer.decide(url, "approve")
    dates = {"in_force_on": today().isoformat(), "platform_url": stages.ADOPTED["platform_url"]}
    officer.decide(url, "publish", **dates)


def give_opinion(expert: Person, review: str, shown: Any) -> None:
    """Declare to be free of conflict, score, conclude, sign."""
    expert.open(review)
    shown(expert.page, "declaration")
    expert.follow("声明没有利益冲突")
    expert.confirm()
    expert.open(review)
    expert.fill(scores__0__score="85", scores__1__score="90", recommends="yes", text="总体先进")
    shown(expert.page, "review")
    expert.press("保存并签署")
    expert.confirm()


def write_standard(lead: Person, case: Any, shown: Any) -> Any:
    """Begin a standard of the case and write an indicator; the standard."""
    known = set(office.place("standards").objectIds())
    lead.open(f"{case.absolute_url()}/@@begin-standard").get_by_label("标准名称").fill(f"山西精品 {case.label}")
    lead.press("开始")
    write_indicator(lead)
    shown(lead.page, "standard-draft")
    transaction.begin()
    (new,) = set(office.place("standards").objectIds()) - known
    return office.place("standards")[new]


def write_indicator(lead: Person) -> None:
    """One indicator with a reference."""
    lead.page.get_by_text("添加技术指标").click()
    lead.fill(
        indicators__0__name="总酸",
        indicators__0__unit="g/100mL",
        indicators__0__adopted="6.0",
        indicators__0__method="GB 12456",
        indicators__0__verdict="better",
    )
    lead.page.locator('[aria-labelledby="title-indicators-0-references"] summary').click()
    lead.fill(
        indicators__0__references__0__standard="GB/T 19777—2013",
        indicators__0__references__0__value="5.0",
        indicators__0__references__0__unit="g/100mL",
    )
    lead.press("保存")
    assert lead.page.locator('[name="indicators-0-references-0-value"]').input_value() == "5.0"
