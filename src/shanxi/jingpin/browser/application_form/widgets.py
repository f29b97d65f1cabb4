"""The widgets of a section that differ from Plone's: boxes to tick, and dates that are read in Chinese."""

from collections.abc import Callable
from plone.app.z3cform.widgets.datetime import DateWidget
from shanxi.jingpin.browser.application_form.shown_value import shown
from typing import Any
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.form.interfaces import DISPLAY_MODE
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.component import getMultiAdapter
from zope.interface import implementer
from zope.schema.interfaces import IDate
from zope.schema.interfaces import ITuple


class ChineseDateWidget(DateWidget):
    """Plone's date input; read as 2016年5月1日."""

    def render(self) -> str:
        """The input, or the words."""
        if self.mode != DISPLAY_MODE:
            return super().render()
        converter = getMultiAdapter((self.field, self), IDataConverter)
        return shown(converter.toFieldValue(self.value) if self.value else None)


@implementer(IFieldWidget)
def chinese_date(field: Any, request: Any) -> Any:
    """The widget of a field."""
    return FieldWidget(field, ChineseDateWidget(request))


def factory_of(field: Any) -> Callable[[Any, Any], Any] | None:
    """What makes the widget of a field, where it is not Plone's."""
    if ITuple.providedBy(field):
        return CheckBoxFieldWidget
    return chinese_date if IDate.providedBy(field) else None
