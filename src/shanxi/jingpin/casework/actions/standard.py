"""What follows from the steps of a group standard (第六条（三）2)."""

from plone import api
from shanxi.jingpin.casework.claims import guard_read
from shanxi.jingpin.casework.collect.evaluation import unit_of
from shanxi.jingpin.casework.numbers import ledger_of
from shanxi.jingpin.casework.numbers import STANDARD
from shanxi.jingpin.casework.public_copies import public_copies
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.facts import Ballot
from shanxi.jingpin.process.rules.standard_publication import single_numbers
from shanxi.jingpin.process.wording import day_of


def note_comment_period(step: Step) -> None:
    """From today to the day entered."""
    step.obj.comment_from = day_of(step.now)
    step.obj.comment_until = step.decision.get("comment_until")


def clear_ballots(step: Step) -> None:
    """A new text is voted on anew."""
    step.obj.ballots = ()


def cast_ballot(step: Step) -> None:
    """One vote a person."""
    guard_read(step.obj)
    in_favour = step.decision.get("vote") == "in_favour"
    ballot = Ballot(step.actor.person, in_favour, unit_of(step.actor.person, step.obj))
    step.obj.ballots = (*(one for one in step.obj.ballots if one.person != ballot.person), ballot)


def note_approval(step: Step) -> None:
    """The day of approval."""
    step.obj.approved_on = day_of(step.now)


def _note_publication(step: Step) -> None:
    for name in ("published_on", "in_force_on", "platform_url"):
        setattr(step.obj, name, step.decision.get(name))


def number_and_publish(step: Step) -> None:
    """The next number of the federation's series, and the dates."""
    uid = api.content.get_uuid(step.obj)
    pattern = current_settings().standard_number
    year = step.decision.get("published_on").year
    step.obj.number = ledger_of(api.portal.get()).give(STANDARD, pattern, uid, year, now=step.now)
    _note_publication(step)


def adopt_published(step: Step) -> None:
    """A standard that is published already keeps its number."""
    step.obj.adopted = True
    step.obj.number = step.decision.get("number")
    uid, ledger = api.content.get_uuid(step.obj), ledger_of(api.portal.get())
    for number in single_numbers(step.obj.number):
        ledger.register(STANDARD, number, uid, now=step.now)
    _note_publication(step)


def end_standard(step: Step) -> None:
    """The last day in force, and the successor where there is one."""
    step.obj.ended_on = day_of(step.now)
    step.obj.successor = step.decision.get("successor") or ""


def show(step: Step) -> None:
    """What everybody may read of a standard that is published, and what has become of it."""
    public_copies().show_standard(step.obj, step.now)
