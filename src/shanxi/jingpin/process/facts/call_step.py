"""A step of a call, or of a review body."""

from dataclasses import dataclass
from datetime import date
from datetime import datetime
from datetime import time
from datetime import timedelta
from shanxi.jingpin.process.facts.body import Body
from shanxi.jingpin.process.facts.call import Call
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.wording import BEIJING


def end_of(day: date) -> datetime:
    """The moment after a day's 24:00 in Beijing, from which nothing more is taken."""
    return datetime.combine(day + timedelta(1), time(), BEIJING)


@dataclass(frozen=True, kw_only=True)
class CallStepFacts(Moment):
    """What a step of a call depends on: the call as it stands."""

    call: Call


@dataclass(frozen=True, kw_only=True)
class BodyStepFacts(Moment):
    """What a step of a review body depends on; ``is_single`` where there is no other of its kind (process §1).

    ``departments_left`` is how many other departments could review a bundle; None where the body is no department.
    ``running_cases`` are the numbers of the cases that it is working on.
    """

    body: Body
    is_single: bool = False
    departments_left: int | None = None
    running_cases: tuple[str, ...] = ()
