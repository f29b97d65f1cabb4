"""Every door to a file of the office: permission at the object, attachment, no guessing of the type."""

from AccessControl import getSecurityManager
from AccessControl.unauthorized import Unauthorized
from Acquisition import aq_inner
import mimetypes
from plone.formwidget.namedfile.widget import Download as WidgetDownload
from plone.namedfile.browser import Download
from plone.namedfile.interfaces import INamedBlobFile
from shanxi.jingpin.browser.files.disposition import attachment
from shanxi.jingpin.content.office_content import IOfficeContent
from typing import Any
from zope.publisher.interfaces import NotFound


FIELD = "file"


class OfficeDownload(Download):
    """``@@file``, ``@@download`` and ``@@display-file`` on an object of the office."""

    def _getFile(self) -> Any:
        self.fieldname = self.fieldname or FIELD
        _demand_view(self.context)
        found = getattr(self.context.aq_explicit, self.fieldname, None)
        if not INamedBlobFile.providedBy(found):
            raise NotFound(self.context, self.fieldname, self.request)
        return found

    def set_headers(self, file: Any) -> None:
        """The name is the stored one, whatever the address says."""
        set_attachment_headers(file, self.request.response)


class OfficeWidgetDownload(WidgetDownload):
    """``++widget++file/@@download`` of any form: on an object of the office no weaker than the other doors."""

    def __call__(self) -> Any:
        form = self.context.form
        content = aq_inner(form.getContent() if form is not None else self.context.context)
        if not IOfficeContent.providedBy(content):
            return super().__call__()
        _demand_view(content)
        view = OfficeDownload(content, self.request)
        view.fieldname = self.context.field.__name__
        return view()


def _demand_view(obj: Any) -> None:
    if not getSecurityManager().checkPermission("View", obj):
        raise Unauthorized("View")


def set_attachment_headers(file: Any, response: Any) -> None:
    """Media type by the content that was judged at the upload, a name for every browser, nothing to be run."""
    known = mimetypes.guess_extension(file.contentType or "") is not None
    response.setHeader("Content-Type", file.contentType if known else "application/octet-stream")
    response.setHeader("Content-Length", str(file.getSize()))
    response.setHeader("Content-Disposition", attachment(file.filename or ""))
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'")
    response.setHeader("Cache-Control", "private, no-store")
    response.setHeader("Accept-Ranges", "bytes")
