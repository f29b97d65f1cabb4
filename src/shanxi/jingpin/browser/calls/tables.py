"""Rows in a form: as many as are filled in, and one more on request."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldWidget
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import implementer


class TableWidget(DataGridFieldWidget):
    """A table without the empty last row, which would count as a row that is filled in wrongly."""

    auto_append = False


@implementer(IFieldWidget)
def TableFieldWidget(field: Any, request: Any) -> Any:
    """The widget for a list of rows."""
    return FieldWidget(field, TableWidget(request))
