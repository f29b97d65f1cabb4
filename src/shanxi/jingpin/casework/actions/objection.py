"""What follows from the steps of an objection (第六条（六）)."""

from shanxi.jingpin.casework.calendar import add_working_days
from shanxi.jingpin.casework.calendar import due_moment
from shanxi.jingpin.casework.objection_letters import tell_not_accepted
from shanxi.jingpin.casework.objection_letters import tell_reply
from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.casework.step_files import keep_file
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.wording import day_of


STATEMENT = "企业陈述申辩的证据"


def tell_enterprise(step: Step) -> None:
    """The redacted facts, and until when the enterprise may state its case."""
    step.obj.redacted_facts = step.decision.get("redacted_facts")
    days = current_settings().statement_working_days
    step.obj.statement_until = due_moment(add_working_days(day_of(step.now), days).day)


def keep_statement(step: Step) -> None:
    """The enterprise's side, with its evidence; a later statement is added to the earlier one."""
    said = step.decision.get("statement")
    step.obj.statement = f"{step.obj.statement}\n\n{said}" if step.obj.statement else said
    step.obj.stated_at = step.now
    keep_file(step, "evidence", note=STATEMENT)


def note_outcome(step: Step) -> None:
    """Upheld, partly upheld or dismissed; the state moves on, the outcome stays."""
    step.obj.outcome = step.to_state


def keep_reply(step: Step) -> None:
    """What the objector is told, and the letter with it."""
    step.obj.reply = step.decision.get("reply")
    tell_reply(step.obj, step.now)


def keep_as_clue(step: Step) -> None:
    """The objector is told that it is kept as 线索."""
    tell_not_accepted(step.obj, step.now)
