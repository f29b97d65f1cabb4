"""Vocabularies that depend on the object and offer a person only what that person may choose there.

The REST service lists vocabularies to every account, so that each of them asks for the permission of a step.
"""

from AccessControl import getSecurityManager
from collections.abc import Callable
from collections.abc import Iterable
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any
from zope.interface import implementer
from zope.schema.interfaces import IVocabularyFactory
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


Choices = Callable[[Any], Iterable[tuple[str, str]]]


def token_of(value: str) -> str:
    """A token of ASCII letters, digits and dots only: user ids may be anything."""
    plain = all(one.isascii() and (one.isalnum() or one in ":.-_") for one in value)
    return value if plain else value.encode().hex()


def may_take(obj: Any, transitions: Iterable[str]) -> bool:
    """Whether the current user may take one of the steps on the object, now."""
    workflow = WORKFLOWS.get(getattr(obj, "portal_type", ""))
    if workflow is None:
        return False
    known = {one.id.value for one in workflow.transitions}
    guards = (permission_of(workflow, one) for one in transitions if one in known)
    return any(getSecurityManager().checkPermission(one, obj) for one in guards)


@implementer(IVocabularyFactory)
class Guarded:
    """Choices for those who may take one of the steps; nothing for everybody else."""

    def __init__(self, choices: Choices, *transitions: str) -> None:
        self.choices = choices
        self.transitions = transitions

    def __call__(self, context: Any) -> SimpleVocabulary:
        """The terms on that object."""
        chosen = self.choices(context) if may_take(context, self.transitions) else ()
        return SimpleVocabulary([SimpleTerm(value, token_of(value), title) for value, title in chosen])
