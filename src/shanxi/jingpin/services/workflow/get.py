"""GET ``@workflow``: the state, and the steps offered to the current user with their rules."""

from plone.restapi.interfaces import IExpandableElement
from plone.restapi.services import Service
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.content.office_content import IOfficeContent
from shanxi.jingpin.interfaces import IJingpinLayer
from shanxi.jingpin.services.workflow.shapes import state_shape
from shanxi.jingpin.services.workflow.shapes import transition_shape
from typing import Any
from zope.component import adapter
from zope.interface import implementer


@implementer(IExpandableElement)
@adapter(IOfficeContent, IJingpinLayer)
class WorkflowElement:
    """The component ``workflow``; no history, and nobody's name."""

    def __init__(self, context: Any, request: Any) -> None:
        self.context = context
        self.request = request

    def __call__(self, expand: bool = False) -> dict[str, Any]:
        shape: dict[str, Any] = {"@id": f"{self.context.absolute_url()}/@workflow"}
        if expand:
            shape["state"] = state_shape(self.context)
            shape["transitions"] = [transition_shape(self.context, one) for one in offered(self.context)]
        return {"workflow": shape}


class WorkflowGet(Service):
    """The component as a resource of its own."""

    def reply(self) -> dict[str, Any]:
        """``{@id, state, transitions}``."""
        return WorkflowElement(self.context, self.request)(expand=True)["workflow"]
