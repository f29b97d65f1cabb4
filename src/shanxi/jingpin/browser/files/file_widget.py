"""A field for a file, whose label belongs to the input: Plone's points at the box around it."""

from plone.app.z3cform.views import RenderWidget
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class RenderFileWidget(RenderWidget):
    """Label, input, hint and error."""

    index = ViewPageTemplateFile("file_widget.pt")
