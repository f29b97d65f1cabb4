"""资料文件: one file of a material, or the evidence of an objection."""

from datetime import datetime
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.uncatalogued import Uncatalogued
from zope import schema
from zope.interface import implementer


class IMaterialFile(model.Schema):
    """资料文件 (第七条)."""

    file = NamedBlobFile(title=_("文件"))
    note = schema.TextLine(title=_("说明"), max_length=200, required=False)


@implementer(IMaterialFile)
class MaterialFile(Uncatalogued, OfficeItem):
    """A file with its hash, who uploaded it when, and the id of the file that has taken its place."""

    sha256 = ""
    uploaded_by = ""
    uploaded_at: datetime | None = None
    replaced_by = ""

    @property
    def label(self) -> str:
        """The name of the file."""
        return self.file.filename if self.file else self.getId()
