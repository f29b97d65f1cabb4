"""The fields of the decision screen begin with what is suggested."""

from shanxi.jingpin.browser.decide.form import DecideForm
from shanxi.jingpin.casework.suggested_values import suggested_values
from typing import Any
from z3c.form.widget import ComputedWidgetAttribute


def suggested(adapter: Any) -> Any:
    """The suggested value of a field, or its own default."""
    form, field = adapter.view, adapter.field
    values = suggested_values(form.context, form.transition) if form.transition else {}
    return values.get(field.__name__, field.default)


SUGGESTED = ComputedWidgetAttribute(suggested, view=DecideForm)
