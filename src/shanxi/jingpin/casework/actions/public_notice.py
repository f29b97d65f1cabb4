"""What follows from the steps of a notice, and of a case in it (第六条（六）)."""

from plone import api
from shanxi.jingpin.casework.actions.ending import take_if_drawn
from shanxi.jingpin.casework.calendar import due_moment
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.numbers import NOTICE
from shanxi.jingpin.casework.public_copies import public_copies
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content import office
from shanxi.jingpin.content.correction import Correction
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts.objection import STANDING
from shanxi.jingpin.process.rules.public_notice import notice_is_shown
from shanxi.jingpin.process.states import ApplicationState
from shanxi.jingpin.process.states import NoticeState
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import day_of
from typing import Any


START = "start_public_notice"


def give_notice_number(step: Step) -> None:
    """The next number of the year."""
    pattern = current_settings().notice_number
    uid = api.content.get_uuid(step.obj)
    step.obj.number = ledger_of(api.portal.get()).give(NOTICE, pattern, uid, step.now.year, now=step.now)


def start_cases(step: Step) -> None:
    """Every case that may be shown enters its notice; one that may not is left out, the others go on."""
    from shanxi.jingpin.casework.transitions import take  # cycle

    notice, shown = step.obj, []
    for uid in notice.cases:
        case = office.find_by_uid(uid)
        if case is None or reasons_against_start(case, notice):
            continue
        if state_of(case) == ApplicationState.AWAITING_NOTICE.value:
            take(case, START, _start(notice))
        shown.append(uid)
    notice.cases = tuple(shown)


def reasons_against_start(case: Any, notice: Any) -> tuple[Blocker, ...]:
    """Why a case cannot be shown in that notice, once it is published, as the current user would be told."""
    from shanxi.jingpin.casework.transitions import offered  # cycle
    from shanxi.jingpin.casework.transitions import reasons_against  # cycle

    if state_of(case) == ApplicationState.PUBLIC_NOTICE.value and case.case_file.notice == notice.getId():
        return ()
    drawn = next((one for one in offered(case) if one.id.value == START), None)
    if drawn is None:
        return (Blocker("start_public_notice.state", "案件不在待公示状态，或者不由您办理。"),)
    found = reasons_against(case, drawn, _start(notice))
    return tuple(one for one in found if one.code != notice_is_shown.code)


def _start(notice: Any) -> Decision:
    return Decision(fields={"notice": notice.getId()})


def show_notice(step: Step) -> None:
    """The public page, in the same transaction."""
    public_copies().show_notice(step.obj, step.now)


def extend(step: Step) -> None:
    """The new end, and the extension on the page."""
    ends_on = step.decision.get("ends_on")
    step.obj.ends_at = due_moment(ends_on)
    _add_correction(step, "extend", f"公示期延长至{day(ends_on)}。")


def correct(step: Step) -> None:
    """What is put right, added to what was shown before."""
    _add_correction(step, "correct", step.decision.get("correction"))


def cancel(step: Step) -> None:
    """The page says so, and the cases wait for another notice."""
    if step.from_state == NoticeState.DRAFT.value:
        return
    _add_correction(step, "cancel", "公示取消，所列案件另行公示。")
    for uid in step.obj.cases:
        case = office.find_by_uid(uid)
        if case is not None and case.case_file.notice == step.obj.getId():
            take_if_drawn(case, "return_to_awaiting_notice", step.decision.opinion)
    show_notice(step)


def _add_correction(step: Step, kind: str, text: str) -> None:
    added = Correction(day_of(step.now), kind, text)
    step.obj.corrections = (*step.obj.corrections, added)


def note_notice(step: Step) -> None:
    """Which notice the case is in."""
    step.obj.case_file.notice = step.decision.get("notice")


def leave_notice(step: Step) -> None:
    """The case is in no notice any more."""
    step.obj.case_file.notice = ""


def update_row(step: Step) -> None:
    """A case that leaves a running notice, or comes back to it, is marked on its page."""
    notice = office.notice(step.obj.case_file.notice)
    if notice is not None and notice.page_id:
        public_copies().show_notice(notice, step.now)


def settle_objections(step: Step) -> None:
    """The upheld objections are looked into by the new review; they stand in no later announcement's way."""
    for id in step.obj.case_file.objections:
        objection = office.objection(id)
        if objection is not None and objection.outcome in STANDING:
            objection.settled = True
