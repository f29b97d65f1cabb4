"""Why a step is refused: a rule, and the blockers it finds."""

from collections.abc import Callable
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Blocker:
    """One reason that stands in the way of one transition.

    ``code`` names the rule (``submit.overview``), ``message`` is the Chinese sentence shown to the person,
    ``place`` says where it can be put right: a section and field (``overview.main_products``),
    a material (``material:2a``) or nothing.
    """

    code: str
    message: str
    place: str = ""


#: What a rule's function yields: a message, or a message and the place it belongs to.
Problem = str | tuple[str, str]


def always(facts: Any) -> bool:
    """Whatever the facts are."""
    return True


@dataclass(frozen=True)
class Rule:
    """One sentence of the regulation: a code, its article, its words and the function that checks it.

    ``on_entry`` marks a rule about the fields of the decision being taken: nothing can be said of it
    before somebody has filled the decision screen in. ``advisory`` marks a line of the checklist that never blocks.
    ``moot`` marks a rule that finds out that there is nothing to do: the step was taken, or nothing asks for it; the
    pages leave it out. ``applies`` says whether the rule is about a case in this state at all; where it is not,
    nobody is shown it.
    """

    code: str
    article: str
    sentence: str
    check: Callable[[Any], Iterable[Problem]]
    on_entry: bool = False
    advisory: bool = False
    moot: bool = False
    applies: Callable[[Any], bool] = always

    def blockers(self, facts: Any) -> tuple[Blocker, ...]:
        """All reasons that this rule finds in ``facts``; empty where it is fulfilled."""
        return tuple(self._blocker(problem) for problem in self.check(facts))

    def _blocker(self, problem: Problem) -> Blocker:
        message, place = problem if isinstance(problem, tuple) else (problem, "")
        return Blocker(self.code, message, place)


def rule(
    code: str,
    article: str,
    sentence: str,
    *,
    on_entry: bool = False,
    advisory: bool = False,
    moot: bool = False,
    applies: Callable[[Any], bool] = always,
) -> Callable[[Callable[[Any], Iterable[Problem]]], Rule]:
    """Make a rule of a function ``(facts) -> messages``, with its code, article and sentence."""

    def decorate(check: Callable[[Any], Iterable[Problem]]) -> Rule:
        return Rule(code, article, sentence, check, on_entry, advisory, moot, applies)

    return decorate
