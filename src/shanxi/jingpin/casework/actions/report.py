"""What follows from the steps of a report (第六条（四）)."""

from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.casework.step_files import keep_file


def sign_evaluation(step: Step) -> None:
    """Who evaluated, and when."""
    report = step.obj
    report.evaluators = tuple(dict.fromkeys((*report.evaluators, step.actor.person)))
    report.evaluated_on = step.decision.get("signed_on")
    report.reviewer, report.review_passed, report.decider = "", None, ""
    report.conclusion, report.decided_on = None, None


def record_review(step: Step) -> None:
    """Who reviewed, and whether it passed."""
    step.obj.reviewer = step.actor.person
    step.obj.review_passed = bool(step.decision.get("passed"))


def record_decision(step: Step) -> None:
    """Who decided what."""
    step.obj.decider = step.actor.person
    step.obj.conclusion = step.decision.get("conclusion")
    step.obj.decided_on = step.decision.get("decided_on")


def keep_correction(step: Step) -> None:
    """The applicant's answer to a nonconformity."""
    step.obj.cause = step.decision.get("cause")
    step.obj.correction = step.decision.get("correction")


def set_new_term(step: Step) -> None:
    """A new last day, where one was given."""
    step.obj.due_on = step.decision.get("due_on") or step.obj.due_on


def keep_evidence(step: Step) -> None:
    """The evidence lies in the nonconformity, where both sides read it."""
    keep_file(step, "evidence")
