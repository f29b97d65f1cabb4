"""表三: the scan of the sealed form, taken together with the text that was printed."""

from Products.Five import BrowserView
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile
from shanxi.jingpin.casework.material_files import check_code
from shanxi.jingpin.casework.material_files import FORM
from shanxi.jingpin.content.material import material_id
from typing import Any
from zope.component import getMultiAdapter


class SealScan(BrowserView):
    """The part of the page of 表三 that prints and takes the scan."""

    index = ViewPageTemplateFile("seal_scan.pt")

    def __call__(self) -> str:
        return self.index()

    @property
    def material(self) -> Any:
        """The sub-item that holds the scans."""
        return self.context[material_id(FORM)]

    @property
    def code(self) -> str:
        """The check code of the form as it stands."""
        return check_code(self.context.sections.form_hash())

    @property
    def has_scans(self) -> bool:
        """Whether anything was handed in."""
        return self.material.objectCount() > 0

    @property
    def is_current(self) -> bool:
        """Whether the newest scan was taken of the form as it stands."""
        return self.has_scans and self.context.case_file.sealed_hash == self.context.sections.form_hash()

    @property
    def upload_box(self) -> str:
        """The scans, and how to add one."""
        return getMultiAdapter((self.material, self.request), name="upload-box").index()
