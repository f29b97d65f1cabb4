"""申报指南: everything on this page comes from the process package and the settings."""

from Products.Five.browser import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.frame.owner import owner_settings
from shanxi.jingpin.browser.guide.chart import chart
from shanxi.jingpin.browser.guide.path import common_exits
from shanxi.jingpin.browser.guide.path import Exit
from shanxi.jingpin.browser.guide.steps import states_of
from shanxi.jingpin.browser.guide.steps import Step
from shanxi.jingpin.browser.guide.steps import STEPS
from shanxi.jingpin.browser.sections.listing import Row
from shanxi.jingpin.browser.sections.listing import rows
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.drawing import Workflow
from shanxi.jingpin.process.materials import Condition
from shanxi.jingpin.process.materials import Kind
from shanxi.jingpin.process.materials import KINDS
from shanxi.jingpin.process.principles import PRINCIPLES
from shanxi.jingpin.process.settings import Settings
from shanxi.jingpin.process.workflows.application import APPLICATION
from shanxi.jingpin.publication.open_calls import open_calls
from shanxi.jingpin.publication.open_calls import OpenCall
from typing import NamedTuple


#: What is asked for → how it is said, and the look of the badge.
CONDITIONS = {
    Condition.REQUIRED: (_("须提交"), "jp-badge--active"),
    Condition.WHERE_APPLICABLE: (_("适用时"), "jp-badge--waiting"),
    Condition.IF_ANY: (_("如有"), ""),
}


class Term(NamedTuple):
    """How long a stage may take, in working days."""

    title: str
    days: int


class GuideView(BrowserView):
    """Prints the process for applicants."""

    workflow: Workflow = APPLICATION
    drawing = ViewPageTemplateFile("chart.pt")

    @property
    def settings(self) -> Settings:
        """The settings of the site."""
        return current_settings()

    def render_chart(self) -> str:
        """The flow chart, as SVG from its own template."""
        return self.drawing(chart=chart(self.workflow))

    def common_exits(self) -> tuple[Exit, ...]:
        """The ways out that are open at nearly every stage."""
        return common_exits(self.workflow)

    def steps(self) -> tuple[Step, ...]:
        """The seven steps of 第六条."""
        return STEPS

    def terms_of(self, step: Step) -> tuple[Term, ...]:
        """The terms of the states that belong to a step."""
        return tuple(
            Term(state.title, getattr(self.settings, state.term))
            for state in states_of(step, self.workflow)
            if state.term
        )

    def principles(self) -> list[str]:
        """The principles of 第四条."""
        return list(PRINCIPLES.values())

    def kinds(self) -> tuple[Kind, ...]:
        """The ten kinds of material of 第七条."""
        return KINDS

    def condition(self, condition: Condition) -> str:
        """When a sub-item is asked for."""
        return CONDITIONS[condition][0]

    def badge(self, condition: Condition) -> str:
        """The look of its badge."""
        return CONDITIONS[condition][1]

    def dimensions(self) -> list[str]:
        """The nine dimensions of 表二."""
        return list(DIMENSIONS.values())

    def calls(self) -> tuple[OpenCall, ...]:
        """The calls that take applications now."""
        return open_calls(now())

    def organiser(self) -> str:
        """Who decides objections."""
        return owner_settings().organiser

    def more(self) -> list[Row]:
        """Pages and files that editors have added to the guide."""
        return rows(self.context, sort_on="getObjPositionInParent")
