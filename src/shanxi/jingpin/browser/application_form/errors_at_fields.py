"""Errors found after the widgets have been read, shown at their widgets all the same."""

from typing import Any
from z3c.form.interfaces import IErrorViewSnippet
from zope.component import getMultiAdapter
from zope.interface import Invalid


def show_at_widget(form: Any, name: str, error: Invalid) -> bool:
    """Put an error at a widget; False where the form has no such widget."""
    widget = form.widgets.get(name)
    if widget is None:
        return False
    parts = (error, form.request, widget, widget.field, form, form.getContent())
    snippet = getMultiAdapter(parts, IErrorViewSnippet)
    snippet.update()
    widget.error = snippet
    form.widgets.errors += (snippet,)
    return True
