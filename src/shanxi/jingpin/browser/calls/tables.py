"""Rows in a form: as many as are filled in, and one more on request."""

from collective.z3cform.datagridfield.datagridfield import DataGridFieldWidget
from typing import Any
from z3c.form.interfaces import IFieldWidget
from z3c.form.widget import FieldWidget
from zope.interface import alsoProvides
from zope.interface import implementer
from zope.interface import Interface


class ITableRow(Interface):
    """A row whose cells say what they are."""


class TableWidget(DataGridFieldWidget):
    """A table without the empty last row, which would count as a row that is filled in wrongly."""

    auto_append = False

    def getWidget(self, index: Any) -> Any:
        """A row; the mark chooses our template, since the layer of the grid is as special as ours."""
        row = super().getWidget(index)
        alsoProvides(row, ITableRow)
        return row


@implementer(IFieldWidget)
def TableFieldWidget(field: Any, request: Any) -> Any:
    """The widget for a list of rows."""
    return FieldWidget(field, TableWidget(request))
