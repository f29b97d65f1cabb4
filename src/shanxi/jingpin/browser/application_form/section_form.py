"""One section of the application form: saved by itself, with what does not fit told at its field."""

from functools import cached_property
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.application_form.all_shapes import SHAPES
from shanxi.jingpin.browser.application_form.blocks import Block
from shanxi.jingpin.browser.application_form.blocks import flat_name
from shanxi.jingpin.browser.application_form.blocks import Layout
from shanxi.jingpin.browser.application_form.conflict import shown_conflict
from shanxi.jingpin.browser.application_form.conflict import ShownConflict
from shanxi.jingpin.browser.application_form.defects import answers_in
from shanxi.jingpin.browser.application_form.defects import DefectAnswer
from shanxi.jingpin.browser.application_form.defects import defects_at
from shanxi.jingpin.browser.application_form.errors_at_fields import show_at_widget
from shanxi.jingpin.browser.application_form.introductions import INTRODUCTIONS
from shanxi.jingpin.browser.application_form.progress import CHECK
from shanxi.jingpin.browser.application_form.progress import MATERIALS
from shanxi.jingpin.browser.application_form.progress import page_of
from shanxi.jingpin.browser.application_form.progress import problems_of
from shanxi.jingpin.browser.application_form.progress import Step
from shanxi.jingpin.browser.application_form.progress import steps_of
from shanxi.jingpin.browser.application_form.progress import url_of_page
from shanxi.jingpin.browser.application_form.progress import url_of_place
from shanxi.jingpin.browser.application_form.shape_dimensions import CHOSEN
from shanxi.jingpin.browser.application_form.widgets import factory_of
from shanxi.jingpin.casework.drafting import answer_defects
from shanxi.jingpin.casework.drafting import opened_now
from shanxi.jingpin.casework.drafting import save_section
from shanxi.jingpin.casework.drafting import Saved
from shanxi.jingpin.casework.drafting import WRITE
from shanxi.jingpin.casework.opened_places import has_open
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.casework.opened_places import why_closed
from shanxi.jingpin.casework.transitions import state_of
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content.section_schemas import TITLES
from shanxi.jingpin.content.sections import RevisionConflict
from shanxi.jingpin.process.undertaking import TEXT as UNDERTAKING_TEXT
from shanxi.jingpin.process.wording import moment
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form import form
from z3c.form.interfaces import DISPLAY_MODE
from z3c.form.interfaces import ITextAreaWidget
from zope.component import getMultiAdapter
from zope.interface import Invalid


SELECTED = "selected"
CONFLICT = _("这一部分在您填写期间已由他人保存，请核对下面的不同之处。您填写的内容都在，再次保存即以您的内容为准。")


class SectionForm(form.Form):
    """The page of one section; its name comes as ``section``."""

    id = "section-form"
    template = ViewPageTemplateFile("section.pt")
    conflict: ShownConflict | None = None

    @cached_property
    def name(self) -> str:
        """The section; the first one where the address names none."""
        wanted = self.request.form.get("section", "")
        return wanted if wanted in SHAPES else next(iter(SHAPES))

    @property
    def label(self) -> str:
        """The section's title."""
        return TITLES[self.name]

    @property
    def action(self) -> str:
        """Where the form is sent: here."""
        return url_of_page(self.context, self.name)

    @cached_property
    def layout(self) -> Layout:
        """The section as a flat form."""
        return SHAPES[self.name].layout(self.context)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The parts of the flat form."""
        return self.layout.blocks

    def getContent(self) -> dict[str, Any]:
        """What is stored."""
        return SHAPES[self.name].flat(self.context)

    @cached_property
    def opened(self) -> frozenset[str] | None:
        """The places that are open; None for all, nothing for those who only read."""
        may_write = api.user.has_permission(WRITE, obj=self.context)
        return opened_now(self.context) if may_write else frozenset()

    @property
    def is_writable(self) -> bool:
        """Whether anything on this page can be changed by this person now."""
        return has_open(self.opened, self.name)

    @property
    def why_closed(self) -> str:
        """Why this page is only to be read."""
        if self.opened:
            return "本次补全没有开放这一部分。"
        return why_closed(self.context, state_of(self.context))

    @cached_property
    def fields(self) -> field.Fields:
        """The flat form's fields; those that are not open are only shown."""
        fields = field.Fields(self.layout.schema)
        for name, one in fields.items():
            one.widgetFactory = factory_of(one.field)
            if not any(is_open(self.opened, place) for place in self.layout.places[name]):
                one.mode = DISPLAY_MODE
        return fields

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        for widget in self.widgets.values():
            if ITextAreaWidget.providedBy(widget):
                widget.rows = 5

    def is_chosen(self, block: Block) -> bool:
        """Whether a dimension is chosen."""
        return SELECTED in (self.widgets[flat_name(block.key, CHOSEN)].value or ())

    def is_folded(self, block: Block) -> bool:
        """Whether a block starts closed: a dimension that is not chosen and in which nothing is wrong."""
        return not self.is_chosen(block) and not any(self.widgets[name].error for name in block.names)

    @cached_property
    def problems(self) -> tuple[Any, ...]:
        """What stands in the way of handing in."""
        return problems_of(self.context)[0]

    @property
    def problems_here(self) -> list[Any]:
        """What is missing on this page."""
        return [one for one in self.problems if page_of(one.place) == self.name]

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The pages of the form."""
        return steps_of(self.context, self.name, self.problems)

    def url_of(self, problem: Any) -> str:
        """Where a reason is put right."""
        return url_of_place(self.context, problem.place)

    def rendered(self, name: str) -> str:
        """A widget with its label, help and error."""
        return getMultiAdapter((self.widgets[name], self.request), name="ploneform-render-widget")()

    @property
    def undertaking_text(self) -> str:
        """The words of 表三."""
        return UNDERTAKING_TEXT

    @property
    def introduction(self) -> str:
        """What to know before filling in this section."""
        return INTRODUCTIONS.get(self.name, "")

    @property
    def revision(self) -> str:
        """The token of what is stored now."""
        return self.context.sections.revision(self.name)

    @property
    def saved_at(self) -> str:
        """When this section was last saved, in words."""
        at = self.context.sections.saved_at(self.name)
        return moment(at) if at else ""

    @cached_property
    def defects(self) -> list[DefectAnswer]:
        """What has to be put right on this page."""
        return defects_at(self.context, self.name, self.opened, self.request.form)

    @button.buttonAndHandler(_("保存"), name="save", condition=lambda form: form.is_writable)
    def handle_save(self, action: Any) -> None:
        """Save, and stay here."""
        if self._save():
            self.request.response.redirect(self.action)

    @button.buttonAndHandler(_("保存并继续"), name="save_next", condition=lambda form: form.is_writable)
    def handle_save_next(self, action: Any) -> None:
        """Save, and go to the next page."""
        if self._save():
            pages = [*SHAPES, MATERIALS, CHECK]
            self.request.response.redirect(url_of_page(self.context, pages[pages.index(self.name) + 1]))

    def _save(self) -> bool:
        if not getMultiAdapter((self.context, self.request), name="authenticator").verify():
            self.status = _("页面停留时间较长，为了安全请再按一次保存，已填内容都在。")
            return False
        try:
            answers = answers_in(self.request.form)
            if answers:
                answer_defects(self.context, answers)
            saved = self._save_values()
        except RevisionConflict as conflict:
            self.conflict = self._shown(conflict)
            self.status = CONFLICT
            return False
        except WritingRefused as refusal:
            self.status = str(refusal)
            return False
        return self._report(saved)

    def _shown(self, conflict: RevisionConflict) -> ShownConflict:
        typed, _errors = self.extractData(setErrors=False)
        return shown_conflict(conflict, self.layout, SHAPES[self.name].flattened(conflict.values), typed)

    def _save_values(self) -> Saved:
        shape = SHAPES[self.name]
        stored = self.getContent()
        data, self.errors_of_widgets = self.extractData()
        flat = {**stored, **data}
        own = shape.own_errors(flat)
        for name in own:
            flat[name] = stored.get(name)
        revision = self.request.form.get("revision", "")
        saved = save_section(self.context, self.name, shape.values(flat), revision, me())
        self.errors_of_values = own | shape.at_widgets(saved.errors, flat)
        return saved

    errors_of_widgets: tuple[Any, ...] = ()
    errors_of_values: dict[str, Invalid] = {}

    def _report(self, saved: Saved) -> bool:
        for name, error in self.errors_of_values.items():
            show_at_widget(self, name, error)
        wrong = len(self.errors_of_widgets) + len(self.errors_of_values)
        if wrong:
            self.status = f"其余内容已保存；还有{wrong}处填写有误没有保存，请按各栏目下的提示改正。"
            return False
        at = f"（{moment(saved.at)}）" if saved.at else ""
        api.portal.show_message(f"“{self.label}”已保存{at}。", self.request)
        return True
