"""What follows from handing an application in (第六条（一）)."""

from plone import api
from shanxi.jingpin.casework.call_materials import add_materials
from shanxi.jingpin.casework.call_materials import drop_empty_materials
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.casework.claims import ClaimTaken
from shanxi.jingpin.casework.numbers import CASE
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.snapshots import take_snapshot
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.office import call_of_case
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.enterprise_standards import named_in
from shanxi.jingpin.process.wording import day_of


OPEN_CASE = "open_case"


def copy_call(step: Step) -> None:
    """The case takes the whole call along; later changes of the call, and of the settings, do not touch it."""
    step.obj.case_file.call = call_of_case(step.obj).as_facts().settled(current_settings())


def copy_item(step: Step) -> None:
    """What 初评 asks about the product, as it was handed in last: process (一品、一标、一工艺) and 企业标准."""
    file, item = step.obj.case_file, step.obj.sections.get("item")
    file.process = item.get("process") or ""
    file.enterprise_standards = named_in(item.get("executing_standard") or "")


def claim_product(step: Step) -> None:
    """One open case a product, also between two that are handed in at the same moment.

    :raises ClaimTaken: another case holds the product; the rule ``submit.one_case`` says so before.
    """
    claims_of(api.portal.get()).claim((OPEN_CASE, step.obj.product_id), api.content.get_uuid(step.obj))


def release_product(step: Step) -> None:
    """The case is over: the product may be applied for again."""
    owner = api.content.get_uuid(step.obj)
    try:
        claims_of(api.portal.get()).release((OPEN_CASE, step.obj.product_id), owner)
    except ClaimTaken:
        return  # a draft that never held the claim


def give_case_number(step: Step) -> None:
    """The next number of the year and call, once for all time."""
    pattern = current_settings().case_number
    call = call_of_case(step.obj).code
    uid = api.content.get_uuid(step.obj)
    ledger = ledger_of(api.portal.get())
    step.obj.case_file.number = ledger.give(CASE, pattern, uid, step.now.year, call, now=step.now)


def note_submission(step: Step) -> None:
    """The moment and the day of submission."""
    step.obj.case_file.submitted_at = step.now
    step.obj.case_file.submitted_on = day_of(step.now)


def keep_snapshot(step: Step) -> None:
    """What was handed in, for ever."""
    take_snapshot(step.obj, step.transition.id.value, step.now)


def carry_over(step: Step) -> None:
    """The draft goes to another call: with its form and files, and a place for whatever that call asks for.

    Empty places of the former call go; a form that was sealed for it is sealed anew, since it names the call.
    """
    case = step.obj
    case.call_id = step.decision.get("call")
    case.case_file.sealed_hash = ""
    call = call_of_case(case).as_facts()
    add_materials(case, call)
    drop_empty_materials(case, call)
