"""The files of a sub-item, with the way to add, replace and remove one; works without script."""

from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.application_form.progress import MATERIALS
from shanxi.jingpin.browser.application_form.progress import url_of_page
from shanxi.jingpin.browser.materials.file_row import file_rows
from shanxi.jingpin.browser.materials.file_row import FileRow
from shanxi.jingpin.browser.materials.limits import accepted
from shanxi.jingpin.browser.materials.limits import file_limits
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.drafting import opened_now
from shanxi.jingpin.casework.drafting import WRITE
from shanxi.jingpin.casework.licence_copy import registered_licence
from shanxi.jingpin.casework.material_files import FORM
from shanxi.jingpin.casework.material_files import may_write_files
from shanxi.jingpin.casework.opened_places import is_open
from shanxi.jingpin.casework.opened_places import SEAL_SCAN
from shanxi.jingpin.content.settings import current_settings
from typing import Any
from zope.annotation.interfaces import IAnnotations


REFUSALS = "shanxi.jingpin.upload_refusals"


def note_refusal(request: Any, material: Any, message: str) -> None:
    """Have a page that is drawn in this request show a refusal at its sub-item."""
    refusals = {**IAnnotations(request).get(REFUSALS, {}), material.getId(): message}
    IAnnotations(request)[REFUSALS] = refusals


class UploadBox(BrowserView):
    """A part of a page; script reads the page again and puts what it says now in the place of the old one."""

    @property
    def files(self) -> list[FileRow]:
        """The files."""
        return file_rows(self.context)

    @property
    def refusal(self) -> str:
        """Why the file that was just sent was not taken."""
        return IAnnotations(self.request).get(REFUSALS, {}).get(self.context.getId(), "")

    @property
    def is_writable(self) -> bool:
        """Whether this person may add files now."""
        case = case_of(self.context)
        if not api.user.has_permission(WRITE, obj=case):
            return False
        if self.context.sub_item == FORM:
            return is_open(opened_now(case), SEAL_SCAN)
        return may_write_files(self.context)

    @property
    def page_url(self) -> str:
        """The page that shows this box, for script."""
        case = case_of(self.context)
        page = "undertaking" if self.context.sub_item == FORM else MATERIALS
        return url_of_page(case, page)

    @property
    def licence(self) -> str:
        """The name of the licence that the enterprise has registered, where it can be taken over."""
        if not self.is_writable or self.files:
            return ""
        found = registered_licence(self.context)
        return found.filename if found is not None else ""

    @property
    def accept(self) -> str:
        """The endings for the file input."""
        return accepted()

    @property
    def limits(self) -> str:
        """Kinds and sizes."""
        return file_limits()

    @property
    def file_bytes(self) -> int:
        """The largest file, for script."""
        return current_settings().file_megabytes * 1024 * 1024
