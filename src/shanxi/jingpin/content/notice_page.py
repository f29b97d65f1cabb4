"""公示页: what the public reads of a notice (第六条（六）)."""

from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.public_content import PublicCopy
from shanxi.jingpin.content.public_rows import ICorrection
from shanxi.jingpin.content.public_rows import IPublicRow
from zope import schema
from zope.interface import implementer


class INoticePage(model.Schema):
    """公示页."""

    title = schema.TextLine(title=_("标题"))
    number = schema.TextLine(title=_("编号"), required=False, default="")
    basis = schema.Text(title=_("公示依据"), required=False, default="")
    wording = schema.Text(title=_("公示正文"), required=False, default="")
    contact = schema.Text(title=_("联系方式"), required=False, default="")
    objection_rules = schema.Text(title=_("异议的提出"), required=False, default="")
    published_at = schema.Datetime(title=_("发布时间"), required=False)
    starts_at = schema.Datetime(title=_("公示开始"), required=False)
    ends_at = schema.Datetime(title=_("公示截止"), required=False)
    cancelled_on = schema.Date(title=_("取消日期"), required=False)
    rows = schema.List(
        title=_("公示名单"), value_type=DictRow(title=_("项目"), schema=IPublicRow), required=False, default=[]
    )
    corrections = schema.List(
        title=_("更正和延长"), value_type=DictRow(title=_("更正"), schema=ICorrection), required=False, default=[]
    )


@implementer(INoticePage)
class NoticePage(PublicCopy):
    """A published notice; whether its period is over is computed from its dates."""

    searchable = ("number", "wording")

    def SearchableText(self) -> str:
        """Title, text, and the enterprises and items that are listed."""
        rows = (f"{row['enterprise']} {row['item']}" for row in self.rows or ())
        return " ".join((super().SearchableText(), *rows))
