"""The decision screen: the case, the rules with ticks and crosses, the opinion, and the step's own fields."""

from AccessControl import getSecurityManager
from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.decide.grouped_choices import grouped_check_boxes
from shanxi.jingpin.browser.decide.heading import heading_of
from shanxi.jingpin.browser.decide.hints import add_hints
from shanxi.jingpin.browser.decide.places import url_of_blocker
from shanxi.jingpin.browser.decide.steps import proposed_in_words
from shanxi.jingpin.browser.decide.summaries import summaries_of
from shanxi.jingpin.browser.decide.summaries.summary import Summary
from shanxi.jingpin.browser.decide.widgets import WIDGETS
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from shanxi.jingpin.casework.blocked import TransitionBlocked
from shanxi.jingpin.casework.decision_fields import schema_of
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.proposals import Proposal
from shanxi.jingpin.casework.proposals import proposal_for
from shanxi.jingpin.casework.proposals import withdraw
from shanxi.jingpin.casework.transitions import offered
from shanxi.jingpin.casework.transitions import reasons_against
from shanxi.jingpin.casework.transitions import rules_with_results
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.transitions import take
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.blockers import Rule
from shanxi.jingpin.process.drawing import Transition
from shanxi.jingpin.process.drawing import Way
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.opinion_readers import readers_in_words
from shanxi.jingpin.process.rules.decision import OPINION_LIMIT
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form import form
from z3c.form.interfaces import HIDDEN_MODE
from z3c.form.interfaces import IErrorViewSnippet
from zope import schema
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.interface import Interface
from zope.interface import Invalid


#: Vocabularies of many choices, whose titles begin with a heading.
GROUPED = frozenset({"shanxi.jingpin.application_parts"})
#: The hash of the bundle that was looked at, as its page sends it along.
SEEN = "seen"
#: Recorded as it was seen; nobody types it.
MANIFEST = "manifest"
#: How 我的待办 is told which case was just worked on.
DONE = "done"
PLACE_PREFIX = "decision."


class IOpinion(Interface):
    """The written opinion that every step may carry."""

    opinion = schema.Text(title=_("意见"), max_length=OPINION_LIMIT, required=False)


@implementer(ISoftlyProtected)
class DecideForm(form.Form):
    """One form for every step; the step's id comes as ``transition``."""

    ignoreContext = True
    enableCSRFProtection = True
    id = "decide"
    template = ViewPageTemplateFile("decide.pt")

    @cached_property
    def transition(self) -> Transition | None:
        """The step asked for, if the current user may take it now."""
        wanted = self.request.form.get("transition", "")
        return next((one for one in offered(self.context) if one.id.value == wanted), None)

    @cached_property
    def heading(self) -> dict[str, Any]:
        """What the step is about: number, enterprise, product, state."""
        return heading_of(self.context)

    @property
    def label(self) -> str:
        """The step's name."""
        return self.transition.title if self.transition else _("不能办理")

    @property
    def action(self) -> str:
        """Where the form is sent: here, with the step's id."""
        step = self.transition.id.value if self.transition else ""
        return f"{self.context.absolute_url()}/@@decide?transition={step}"

    @property
    def fields(self) -> field.Fields:
        """The step's own fields, then the opinion."""
        if self.transition is None:
            return field.Fields()
        own = field.Fields(schema_of(self.transition.id.value, self.transition.records))
        for one in self.transition.records:
            if one.vocabulary in GROUPED:
                own[one.name].widgetFactory = grouped_check_boxes
            elif one.kind in WIDGETS:
                own[one.name].widgetFactory = WIDGETS[one.kind]
        if MANIFEST in own:
            own[MANIFEST].mode = HIDDEN_MODE
        return own + field.Fields(IOpinion) if self.transition.takes_opinion else own

    @cached_property
    def summaries(self) -> tuple[Summary, ...]:
        """What is to be judged."""
        return summaries_of(self.context, self.request, self.transition.id.value) if self.transition else ()

    def url_of(self, blocker: Blocker) -> str:
        """Where a reason is put right."""
        return url_of_blocker(self.context, blocker)

    @property
    def back(self) -> str:
        """The page that one came from: the object's own, or 我的待办 for those who may not open it."""
        if getSecurityManager().checkPermission("View", self.context):
            return self.context.absolute_url()
        return f"{api.portal.get().absolute_url()}/@@my-tasks"

    @property
    def proposed(self) -> str:
        """That somebody has proposed the step."""
        return proposed_in_words(self.context, self.transition) if self.transition else ""

    @property
    def proposal(self) -> Proposal | None:
        """What a first person has proposed, where a second one has to confirm."""
        return proposal_for(self.context, self.transition.id.value) if self.transition else None

    @property
    def is_mine(self) -> bool:
        """Whether the current user has made the standing proposal."""
        return self.proposal is not None and self.proposal.person == me()

    @cached_property
    def rules(self) -> tuple[tuple[Rule, tuple[Blocker, ...]], ...]:
        """The checklist before anything was entered."""
        return rules_with_results(self.context, self.transition) if self.transition else ()

    @property
    def standing_rules(self) -> list[tuple[Rule, tuple[Blocker, ...]]]:
        """Rules that can be told now; those about the entry are checked when it is sent."""
        return [(rule, found) for rule, found in self.rules if not rule.on_entry]

    @property
    def is_possible(self) -> bool:
        """Whether no rule stands in the way before anything is entered."""
        return not any(found for rule, found in self.standing_rules if not rule.advisory)

    def update(self) -> None:
        if self.transition is None:
            self.request.response.setStatus(403)
            return
        super().update()

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        if MANIFEST in self.widgets:
            manifest = self.widgets[MANIFEST]
            manifest.value = manifest.value or str(self.request.form.get(SEEN, ""))
        add_hints(self.context, self.transition.id.value, self.widgets)
        if "opinion" in self.widgets:
            opinion = self.widgets["opinion"]
            opinion.rows = 5
            opinion.required = self.transition.opinion_required
            writers = self.transition.actors.get(state_of(self.context), ())
            opinion.description = readers_in_words(self.context.portal_type, self.transition.id.value, writers)

    def updateActions(self) -> None:
        super().updateActions()
        action = self.actions.get("decide")
        if action is not None:
            action.title = self.button_title
            action.klass = f"submit-widget btn btn-{'danger' if self.transition.way is Way.OUT else 'primary'}"
        if "withdraw" in self.actions:
            self.actions["withdraw"].klass = "submit-widget btn btn-secondary"

    @property
    def button_title(self) -> str:
        """What the button does, in words."""
        if not self.transition.two_persons:
            return self.transition.title
        return f"确认：{self.transition.title}" if self.proposal else f"提出：{self.transition.title}"

    @button.buttonAndHandler(_("办理"), name="decide", condition=lambda form: form.is_possible)
    def handle_decide(self, action: Any) -> None:
        """Take the step, or show every reason at its field."""
        data, errors = self.extractData()
        decision = self._decision(data)
        found = reasons_against(self.context, self.transition, decision)
        if not errors and not found:
            found = self._take(decision)
        if errors or found:
            self._show(found)

    @button.buttonAndHandler(_("撤回提出"), name="withdraw", condition=lambda form: form.is_mine)
    def handle_withdraw(self, action: Any) -> None:
        """Take back what one has proposed oneself."""
        withdraw(self.context, self.transition.id.value, me())
        api.portal.show_message(_("已撤回，可以重新提出。"), self.request)
        self.request.response.redirect(self.action)

    def _decision(self, data: dict[str, Any]) -> Decision:
        opinion = (data.pop("opinion", None) or "").strip()
        return Decision(opinion=opinion, fields={name: value for name, value in data.items() if value is not None})

    def _take(self, decision: Decision) -> tuple[Blocker, ...]:
        title, case = self.transition.title, case_of(self.context).UID()
        try:
            done = take(self.context, self.transition.id.value, decision)
        except TransitionBlocked as refusal:
            return refusal.blockers
        message = f"已办理：{title}" if done else f"已提出“{title}”，等待另一位经办人确认"
        api.portal.show_message(message, self.request)
        self.request.response.redirect(f"{api.portal.get().absolute_url()}/@@my-tasks?{DONE}={case}")
        return ()

    def _show(self, found: tuple[Blocker, ...]) -> None:
        self.status = _("现在还不能办理，原因见下，已填内容都在。")
        self.refusals = tuple(one for one in found if not self._show_at_field(one))

    refusals: tuple[Blocker, ...] = ()

    def _show_at_field(self, blocker: Blocker) -> bool:
        name = blocker.place.removeprefix(PLACE_PREFIX)
        if not blocker.place.startswith(PLACE_PREFIX) or name not in self.widgets:
            return False
        widget = self.widgets[name]
        if widget.mode == HIDDEN_MODE:
            return False
        if widget.error:
            return True
        parts = (Invalid(blocker.message), self.request, widget, widget.field, self, self.context)
        snippet = getMultiAdapter(parts, IErrorViewSnippet)
        snippet.update()
        widget.error = snippet
        self.widgets.errors += (snippet,)
        return True
