"""The steps that an object's page offers: one of them stands out, those back and out do not, idle ones are left out."""

from dataclasses import dataclass
from dataclasses import replace
from shanxi.jingpin.browser.decide.beginning import beginning_of
from shanxi.jingpin.casework.proposals import proposal_for
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.waiting import awaited_by_me
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from typing import Any


CSS = {
    Way.ONWARD: "btn btn-outline-primary",
    Way.ASIDE: "btn btn-outline-primary",
    Way.BACK: "btn btn-secondary",
    Way.OUT: "btn btn-outline-danger",
}
PRIMARY = "btn btn-primary"
BLOCKED = "btn btn-outline-secondary"
ORDER = tuple(Way)


@dataclass(frozen=True)
class ShownStep:
    """A step as a page shows it; ``missing`` counts the conditions that are not fulfilled yet."""

    id: str
    title: str
    description: str
    url: str
    missing: int
    proposed: str
    css: str
    way: Way
    moves: bool


def shown_steps(obj: Any) -> list[ShownStep]:
    """What the current user may do with an object now, the way on first and the ways out last."""
    found = [one for one in (_shown(obj, step) for step in offered(obj)) if one is not None]
    first = _first(obj, found)
    steps = [replace(one, css=PRIMARY) if one is first else one for one in found]
    return sorted(steps, key=lambda one: (one.css != PRIMARY, ORDER.index(one.way)))


def _shown(obj: Any, step: Transition) -> ShownStep | None:
    standing = [(rule, found) for rule, found in rules_with_results(obj, step) if found and not rule.on_entry]
    if any(rule.moot for rule, _found in standing):
        return None
    missing = sum(not rule.advisory for rule, _found in standing)
    return ShownStep(
        id=step.id.value,
        title=step.title,
        description=step.description,
        url=beginning_of(obj, step.id.value),
        missing=missing,
        proposed=proposed_in_words(obj, step),
        css=BLOCKED if missing else CSS[step.way],
        way=step.way,
        moves=step.target is not None,
    )


def proposed_in_words(obj: Any, step: Transition) -> str:
    """That a first person has proposed the step, as those who may decide are told; nobody is named (第四条（七）)."""
    proposal = proposal_for(obj, step.id.value)
    if proposal is None:
        return ""
    if proposal.person == me():
        return f"您已提出“{step.title}”，等待另一位经办人确认。"
    return f"已由一位经办人提出“{step.title}”，等待另一位确认。"


def _first(obj: Any, steps: list[ShownStep]) -> ShownStep | None:
    """The one step that stands out: it is waited for, or else it moves on; None where several are equal."""
    pages = {one.page for one in awaited_by_me(obj)}
    left = [one for one in steps if one.way is Way.ONWARD and not one.missing]
    for wanted in (_is_awaited(pages), lambda one: one.moves):
        left = [one for one in left if wanted(one)] or left
    return left[0] if len(left) == 1 else None


def _is_awaited(pages: set[str]) -> Any:
    return lambda one: one.url.rpartition("/")[2] in pages
