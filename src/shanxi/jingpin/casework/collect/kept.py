"""Objects that are only kept: their steps ask for no more than the moment and the decision."""

from shanxi.jingpin.process.facts import Moment
from typing import Any


def bare_facts(obj: Any, **moment: Any) -> Moment:
    """Moment, actor, decision and settings."""
    return Moment(**moment)
