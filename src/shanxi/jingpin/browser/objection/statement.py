"""The enterprise's side: the redacted facts, and the statement. Who objects appears nowhere here."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.decide.form import DecideForm
from shanxi.jingpin.browser.notice.terms import end_in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.objection.handling import state_title
from shanxi.jingpin.browser.objection.handling import subject_of
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.process.drawing import Transition
from typing import Any


STATE_CASE = "state_case"


class Redacted(BrowserView):
    """What the enterprise reads of an objection."""

    label = "公示异议"

    def subject(self) -> dict[str, str]:
        """Its own case."""
        return subject_of(self.context)

    @property
    def state(self) -> str:
        """The title of the state."""
        return state_title(self.context)

    @property
    def until(self) -> str:
        """Until when the case may be stated."""
        return end_in_words(self.context.statement_until)

    def facts(self) -> list[str]:
        """What the federation has written for the enterprise."""
        return paragraphs(self.context.redacted_facts)

    def statement(self) -> list[str]:
        """What the enterprise has said."""
        return paragraphs(self.context.statement)

    @property
    def may_state(self) -> bool:
        """Whether the user may state the case now."""
        return any(one.id.value == STATE_CASE for one in offered(self.context))


class StateCase(DecideForm):
    """The decision screen for the one step of the enterprise, who may not view the objection itself."""

    @property
    def transition(self) -> Transition | None:
        """企业陈述申辩, if the current user may take it now."""
        return next((one for one in offered(self.context) if one.id.value == STATE_CASE), None)

    @property
    def heading(self) -> dict[str, Any]:
        """What it is about; the way back leads to what the enterprise may read."""
        return {**super().heading, "url": f"{self.context.absolute_url()}/@@redacted"}

    @property
    def action(self) -> str:
        """Here."""
        return f"{self.context.absolute_url()}/@@state-case"

    @property
    def back(self) -> str:
        """The page of the enterprise's side."""
        return f"{self.context.absolute_url()}/@@redacted"
