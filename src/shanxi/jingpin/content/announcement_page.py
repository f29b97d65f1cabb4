"""公告页: what the public reads of an announcement (第六条（七）)."""

from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.public_content import PublicCopy
from shanxi.jingpin.content.public_rows import IAnnouncedRow
from shanxi.jingpin.content.public_rows import ICorrection
from zope import schema
from zope.interface import implementer


class IAnnouncementPage(model.Schema):
    """公告页."""

    title = schema.TextLine(title=_("标题"))
    number = schema.TextLine(title=_("文号"), required=False, default="")
    basis = schema.Text(title=_("公告依据"), required=False, default="")
    wording = schema.Text(title=_("公告正文"), required=False, default="")
    contact = schema.Text(title=_("联系方式"), required=False, default="")
    announced_on = schema.Date(title=_("公告日期"), required=False)
    rows = schema.List(
        title=_("公告名单"), value_type=DictRow(title=_("项目"), schema=IAnnouncedRow), required=False, default=[]
    )
    corrections = schema.List(
        title=_("更正和补充"), value_type=DictRow(title=_("更正"), schema=ICorrection), required=False, default=[]
    )


@implementer(IAnnouncementPage)
class AnnouncementPage(PublicCopy):
    """A published announcement."""

    searchable = ("number", "wording")

    def SearchableText(self) -> str:
        """Title, text, and the enterprises and items that are listed."""
        rows = (f"{row['enterprise']} {row['item']} {row['certificate_number']}" for row in self.rows or ())
        return " ".join((super().SearchableText(), *rows))
