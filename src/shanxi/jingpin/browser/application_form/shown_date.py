"""A date that is only read, in Chinese whatever the browser's language."""

from plone.app.z3cform.widgets.datetime import DateWidget
from shanxi.jingpin.browser.application_form.shown_value import shown
from typing import Any
from z3c.form.interfaces import DISPLAY_MODE
from z3c.form.interfaces import IDataConverter
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.component import getMultiAdapter
from zope.interface import implementer


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
