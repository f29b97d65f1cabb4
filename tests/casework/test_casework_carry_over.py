"""转入下一批次: a draft goes to another call with all that was done (第六条（一）（补）)."""

from datetime import timedelta
import pytest
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.clock import clock_at
from shanxi.jingpin.casework.material_files import materials_of
from shanxi.jingpin.casework.transitions import reasons_against
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.content import office
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.workflows import WORKFLOWS
import stages
import transaction


@pytest.fixture
def closed(office_portal):
    """A complete draft in a call that asks for little; the clock stands after its end."""
    closes_at = clock.now() + timedelta(hours=1)
    call = stages.make_call(title="旧批次", materials=["1", "2a", "2c", "3a", "3b"], closes_at=closes_at)
    product = stages.make_product(stages.make_enterprise(1, "applicant1"), "测试陈醋")
    draft = stages.make_complete_draft(product, call, "applicant1")
    with clock_at(closes_at):
        yield draft
    transaction.abort()


def carry(case, call):
    """Carry a draft over."""
    with stages.acting_as("applicant1"):
        take(case, "carry_over", Decision(fields={"call": call.getId()}))


def test_files_stay_and_places_are_added(closed):
    """What was filled in and uploaded stays; what the new call asks for besides has a place."""
    call = stages.make_call(title="新批次", code="02")
    files = {one.getId(): sorted(one.objectIds()) for one in materials_of(closed)}
    form = closed.sections.form_hash()
    carry(closed, call)

    assert office.call_of_case(closed) == call
    assert closed.sections.form_hash() == form
    kept = {one.getId(): sorted(one.objectIds()) for one in materials_of(closed) if one.getId() in files}
    assert kept == files
    assert {one.sub_item for one in materials_of(closed)} == set(call.materials)


def test_empty_places_go(closed):
    """A place that the new call does not ask for goes where nothing is in it, and stays with its file."""
    empty, filled = closed["material-3b"], closed["material-3a"]
    for id in empty.objectIds():
        empty._delObject(id)
    carry(closed, stages.make_call(title="新批次", code="02", materials=["1", "2a", "2c"]))

    assert empty.getId() not in closed
    assert filled.getId() in closed


def test_sealed_anew(closed):
    """The printed form names the call; the case may be handed in with a new scan."""
    call = stages.make_call(title="新批次", code="02", materials=["1", "2a", "2c", "3a", "3b"])
    carry(closed, call)
    assert closed.case_file.sealed_hash == ""
    submit = WORKFLOWS["Application"].transition("submit")
    with stages.acting_as("applicant1"):
        places = {one.place for one in reasons_against(closed, submit, Decision())}
    assert places == {"undertaking.seal_scan"}


def test_sector(closed):
    """A call that does not take the sector is refused, and the draft stays where it was."""
    before = closed.call_id
    call = stages.make_call(title="新批次", sectors=[{"sector": "medicine", "turnover": 1, "product_sales": 1}])
    with pytest.raises(TransitionBlocked, match="没有本件申请的行业"):
        carry(closed, call)
    assert closed.call_id == before


def test_withdrawn_call(closed):
    """A draft of a call that was withdrawn goes on in the next one."""
    former, later = office.call_of_case(closed), stages.make_call(title="下一批次", code="02")
    stages.step("federation1", former, "withdraw")
    carry(closed, later)
    assert office.call_of_case(closed) == later
