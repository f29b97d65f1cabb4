"""Many choices under headings: those with something chosen are unfolded (第六条（二）)."""

from dataclasses import dataclass
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from typing import Any
from z3c.form.browser.checkbox import CheckBoxWidget
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer


@dataclass(frozen=True)
class ChoiceGroup:
    """A heading and its choices."""

    title: str
    items: tuple[dict[str, Any], ...]

    @property
    def chosen(self) -> int:
        """How many are chosen."""
        return sum(bool(one["checked"]) for one in self.items)


class GroupedCheckBoxWidget(CheckBoxWidget):
    """Checkboxes whose titles are “heading：title”."""

    template = ViewPageTemplateFile("grouped_choices.pt")

    @property
    def groups(self) -> list[ChoiceGroup]:
        """The headings in the order of the choices."""
        found: dict[str, list[dict[str, Any]]] = {}
        for one in self.items:
            heading, _colon, title = one["label"].partition("：")
            found.setdefault(heading, []).append({**one, "label": title or heading})
        return [ChoiceGroup(title, tuple(items)) for title, items in found.items()]

    def render(self) -> str:
        """The groups, in every mode."""
        return self.template(self)


@implementer(IFieldWidget)
def grouped_check_boxes(field: Any, request: Any) -> Any:
    """The widget of a field."""
    return FieldWidget(field, GroupedCheckBoxWidget(request))
