"""What follows from the steps of a call: its window (第六条（一）)."""

from shanxi.jingpin.casework.step import Step
from shanxi.jingpin.process.facts.call_step import end_of


def extend(step: Step) -> None:
    """Applications are taken to the end of the new last day."""
    step.obj.closes_at = end_of(step.decision.get("closes_on"))


def close(step: Step) -> None:
    """Nothing more is taken from this moment on."""
    step.obj.closes_at = step.now
