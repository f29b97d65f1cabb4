"""What the drafting screens of notices and announcements have in common: texts, and cases to tick."""

from collections.abc import Iterable
from plone import api
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin import _
from shanxi.jingpin.browser.frame.owner import contact_rows
from shanxi.jingpin.browser.frame.owner import owner_settings
from shanxi.jingpin.browser.frame.soft_token import ISoftlyProtected
from shanxi.jingpin.casework.notice_drafting import Candidate
from typing import Any
from z3c.form import button
from z3c.form import field
from z3c.form import form
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from zope import schema
from zope.interface import implementer
from zope.schema.vocabulary import SimpleTerm
from zope.schema.vocabulary import SimpleVocabulary


def contact_text() -> str:
    """The owner's contact, as the settings have it."""
    owner = owner_settings()
    rows = [
        (owner.organiser and ("联系单位", owner.organiser)),
        *((row.name, row.value) for row in contact_rows(owner)),
    ]
    return "\n".join(f"{name}：{value}" for name, value in (one for one in rows if one))


def cases_field(found: Iterable[Candidate], kept: Iterable[str]) -> schema.List:
    """The cases to tick: those free of reasons, and those that are in the draft."""
    kept = set(kept)
    terms = [
        SimpleTerm(one.uid, one.uid, f"{one.number} {one.enterprise}：{one.item}")
        for one in found
        if not one.reasons or one.uid in kept
    ]
    choice = schema.Choice(vocabulary=SimpleVocabulary(terms))
    return schema.List(__name__="cases", title=_("列入的案件"), value_type=choice, required=False, default=[])


@implementer(ISoftlyProtected)
class DraftForm(form.Form):
    """A draft: written anew as often as wanted, until it is published."""

    enableCSRFProtection = True
    template = ViewPageTemplateFile("draft.pt")
    schema: Any = None
    areas: tuple[str, ...] = ()
    hint = ""

    def candidates(self) -> list[Candidate]:
        """The cases that may be listed, and those that may not yet."""
        raise NotImplementedError

    def kept(self) -> tuple[str, ...]:
        """The cases that are in the draft already."""
        return ()

    def save(self, values: dict[str, Any], cases: list[str]) -> Any:
        """Write the draft, and return it."""
        raise NotImplementedError

    @property
    def fields(self) -> field.Fields:
        """The texts, then the cases."""
        found = field.Fields(self.schema) + field.Fields(cases_field(self.listed, self.kept()))
        found["cases"].widgetFactory = CheckBoxFieldWidget
        return found

    def update(self) -> None:
        self.listed = self.candidates()
        super().update()

    def updateWidgets(self, prefix: str | None = None) -> None:
        super().updateWidgets(prefix)
        for name in self.areas:
            self.widgets[name].rows = 6

    def updateActions(self) -> None:
        super().updateActions()
        self.actions["save"].addClass("btn btn-primary")

    @property
    def blocked(self) -> list[Candidate]:
        """The cases that may not be listed, with the reasons."""
        return [one for one in self.listed if one.reasons]

    @button.buttonAndHandler(_("保存草稿"), name="save")
    def handle_save(self, action: Any) -> None:
        """Save, and go to the draft's page."""
        data, errors = self.extractData()
        if errors:
            self.status = _("有填写错误，请改正后再提交，已填内容都在。")
            return
        cases = data.pop("cases", None) or []
        saved = self.save(data, cases)
        api.portal.show_message("草稿已保存。", self.request)
        self.request.response.redirect(saved.absolute_url())
