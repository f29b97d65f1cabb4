"""POST ``@workflow/<transition>``: take a step. Refusals list all reasons and change nothing."""

from plone.protect.interfaces import IDisableCSRFProtection
from plone.restapi.services import Service
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.decision_fields import entered_opinion
from shanxi.jingpin.casework.decision_fields import entered_values
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.services.body import body_of
from shanxi.jingpin.services.workflow.shapes import blocker_shape
import transaction
from typing import Any
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.publisher.interfaces import IPublishTraverse


@implementer(IPublishTraverse)
class WorkflowAdd(Service):
    """Body: ``{"comment": "…", "fields": {…}}``; answer: ``{"state": …, "proposed": bool}``."""

    def __init__(self, context: Any, request: Any) -> None:
        super().__init__(context, request)
        self.transition_id = ""

    def publishTraverse(self, request: Any, name: str) -> "WorkflowAdd":
        """The transition's id is the next part of the address."""
        self.transition_id = name
        return self

    def reply(self) -> dict[str, Any]:
        """Take the step; 400 with ``blockers`` where it is refused."""
        alsoProvides(self.request, IDisableCSRFProtection)
        try:
            done = take(self.context, self.transition_id, self._decision())
        except TransitionBlocked as refusal:
            return self._refused(refusal)
        return {"state": state_of(self.context), "proposed": not done}

    def _decision(self) -> Decision:
        body = body_of(self.request)
        known = {one.id.value: one for one in WORKFLOWS[self.context.portal_type].transitions}
        transition = known.get(self.transition_id)
        values = entered_values(self.context, transition, body.get("fields")) if transition else {}
        return Decision(opinion=entered_opinion(body.get("comment")), fields=values)

    def _refused(self, refusal: TransitionBlocked) -> dict[str, Any]:
        transaction.doom()
        self.request.response.setStatus(400)
        blockers = [blocker_shape(one) for one in refusal.blockers]
        return {"error": {"type": "TransitionBlocked", "message": str(refusal), "blockers": blockers}}
