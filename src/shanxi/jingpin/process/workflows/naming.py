"""How the permission that guards a transition is called."""

import re
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Workflow


PREFIX = "shanxi.jingpin"


def type_words(workflow: Workflow) -> str:
    """The type in words: ``CertificationReport`` → ``Certification Report``; one that many share has a noun."""
    return workflow.noun or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", workflow.portal_type)


def type_id(workflow: Workflow) -> str:
    """The portal_type as part of an id: ``CertificationReport`` → ``certification_report``."""
    return type_words(workflow).lower().replace(" ", "_")


def permission_of(workflow: Workflow, transition: Transition | str) -> str:
    """The title of the permission that guards a transition: ``shanxi.jingpin: Accept Application``."""
    return f"{PREFIX}: {_id(transition).replace('_', ' ').title()} {type_words(workflow)}"


def permission_id_of(workflow: Workflow, transition: Transition | str) -> str:
    """The id of the permission that guards a transition: ``shanxi.jingpin.application.accept``."""
    return f"{PREFIX}.{type_id(workflow)}.{_id(transition)}"


def _id(transition: Transition | str) -> str:
    return str(transition.id if isinstance(transition, Transition) else transition)
