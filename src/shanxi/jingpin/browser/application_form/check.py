"""Everything that is still missing, each with a link to the very field; and the way to hand in."""

from functools import cached_property
from Products.Five import BrowserView
from shanxi.jingpin.browser.application_form.progress import CHECK
from shanxi.jingpin.browser.application_form.progress import next_step
from shanxi.jingpin.browser.application_form.progress import page_of
from shanxi.jingpin.browser.application_form.progress import problems_of
from shanxi.jingpin.browser.application_form.progress import Step
from shanxi.jingpin.browser.application_form.progress import steps_of
from shanxi.jingpin.browser.application_form.progress import url_of_place
from shanxi.jingpin.process.blockers import Blocker
from shanxi.jingpin.process.workflows import WORKFLOWS


class ApplicationCheck(BrowserView):
    """The last page of the form."""

    label = "检查并提交"

    @cached_property
    def found(self) -> tuple[tuple[Blocker, ...], tuple[Blocker, ...]]:
        """What stands in the way, and what is only pointed out."""
        return problems_of(self.context)

    @property
    def problems(self) -> tuple[Blocker, ...]:
        """What stands in the way."""
        return self.found[0]

    @property
    def hints(self) -> tuple[Blocker, ...]:
        """What is only pointed out."""
        return self.found[1]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The pages of the form."""
        return steps_of(self.context, CHECK, self.problems)

    @property
    def groups(self) -> list[tuple[str, list[Blocker]]]:
        """The reasons, page by page; those that belong to none come first."""
        titles = {"": "申报条件"} | {one.id: one.title for one in self.steps}
        found = {title: [one for one in self.problems if page_of(one.place) == page] for page, title in titles.items()}
        return [(title, reasons) for title, reasons in found.items() if reasons]

    def url_of(self, problem: Blocker) -> str:
        """Where a reason is put right."""
        return url_of_place(self.context, problem.place)

    @property
    def next_step(self) -> str:
        """The id of the step to take, or an empty text."""
        return next_step(self.context)

    @property
    def next_title(self) -> str:
        """What the step is called."""
        return WORKFLOWS[self.context.portal_type].transition(self.next_step).title

    @property
    def next_url(self) -> str:
        """The decision screen of the step."""
        return f"{self.context.absolute_url()}/@@decide?transition={self.next_step}"
