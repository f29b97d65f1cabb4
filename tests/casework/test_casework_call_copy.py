"""第六条（一）: what a call asks for is copied whole at submit; nobody changes the rules of a case afterwards."""

from plone import api
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect import facts_of
from shanxi.jingpin.casework.notice_drafting import needed_working_days
from shanxi.jingpin.casework.terms import working_days_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.settings import PREFIX
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
import stages


TERMS = ("prequalification", "certification", "public_notice")


def asked(case):
    """Quorum, dimensions, length of the notice, and terms."""
    facts = facts_of(case, actor=Actor(), decision=Decision(), now=now())
    terms = [working_days_of(case, one) for one in TERMS]
    return facts.quorum, facts.minimum_dimensions, needed_working_days([case]), terms


def test_copy(product):
    """What the call says itself holds, and of what it leaves open, the settings of the day of submission."""
    call = stages.make_call(title="另一批次", code="02", quorum=4, term_certification=45)
    case = stages.make_complete_draft(product, call, "applicant1")
    stages.submit(case, "applicant1")
    before = asked(case)
    settings = {"quorum": 7, "minimum_dimensions": 9, "notice_working_days": 20, "term_prequalification": 99}
    for name, value in settings.items():
        api.portal.set_registry_record(f"{PREFIX}.{name}", value)
    call.quorum, call.term_certification, call.minimum_dimensions = 15, 200, 9

    assert before == (4, 2, 5, [10, 45, 5])
    assert asked(case) == before
    assert case.case_file.call.weights == {row["dimension"]: row["weight"] for row in call.dimensions}


def test_draft(draft):
    """A draft has no copy yet: it follows its call."""
    office.call_of_case(draft).quorum = 6

    assert asked(draft)[0] == 6
