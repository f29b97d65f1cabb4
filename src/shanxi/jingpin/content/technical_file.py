"""技术文件: drawings and technical files, for the applicant and the body alone (第六条（四）1)."""

from shanxi.jingpin import _
from shanxi.jingpin.content.material_file import IMaterialFile
from shanxi.jingpin.content.material_file import MaterialFile
from zope import schema
from zope.interface import implementer


class ITechnicalFile(IMaterialFile):
    """技术文件 (第六条（四）1)."""

    document_kind = schema.TextLine(
        title=_("文件种类"), description=_("如总装图、配方、工艺规程。"), max_length=100, required=False
    )


@implementer(ITechnicalFile)
class TechnicalFile(MaterialFile):
    """A drawing or technical file of a report."""
