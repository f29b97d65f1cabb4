"""The widgets of the decision screen: nothing is chosen beforehand, and a verdict is told by radio buttons."""

from plone.app.z3cform.widgets.radio import RadioFieldWidget
from plone.app.z3cform.widgets.select import SelectFieldWidget
from shanxi.jingpin import _
from shanxi.jingpin.process.fields import Kind
from typing import Any
from z3c.form.browser.checkbox import CheckBoxFieldWidget
from z3c.form.browser.checkbox import SingleCheckBoxFieldWidget


def choosing(field: Any, request: Any) -> Any:
    """A list that begins with nothing, so that its first entry is not taken by accident."""
    widget = SelectFieldWidget(field, request)
    widget.prompt = True
    widget.promptMessage = _("请选择")
    return widget


#: Where the usual widget is hard to use on a telephone or with a keyboard, or would answer by itself.
WIDGETS = {
    Kind.CHOICE: choosing,
    Kind.CHOICES: CheckBoxFieldWidget,
    Kind.VERDICT: RadioFieldWidget,
    Kind.YES_NO: SingleCheckBoxFieldWidget,
}
