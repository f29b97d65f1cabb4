"""团体标准页: what the public reads of a standard (标准化法 第二十七条)."""

from collective.z3cform.datagridfield.row import DictRow
from datetime import date
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.public_content import PublicCopy
from shanxi.jingpin.content.public_rows import IPublicIndicator
from zope import schema
from zope.interface import implementer


class IPublishedStandard(model.Schema):
    """团体标准页."""

    title = schema.TextLine(title=_("标准名称"))
    name_en = schema.TextLine(title=_("英文名称"), required=False, default="")
    number = schema.TextLine(title=_("标准编号"))
    scope = schema.Text(title=_("范围"), required=False, default="")
    international = schema.TextLine(title=_("采用国际标准"), required=False, default="")
    published_on = schema.Date(title=_("发布日期"), required=False)
    in_force_on = schema.Date(title=_("实施日期"), required=False)
    ended_on = schema.Date(title=_("废止或被代替日期"), required=False)
    successor = schema.TextLine(title=_("代替它的标准"), required=False, default="")
    platform_url = schema.TextLine(title=_("全国团体标准信息平台链接"), required=False, default="")
    drafting_units = schema.List(title=_("起草单位"), value_type=schema.TextLine(), required=False, default=[])
    indicators = schema.List(
        title=_("技术指标"),
        value_type=DictRow(title=_("指标"), schema=IPublicIndicator),
        required=False,
        default=[],
    )


@implementer(IPublishedStandard)
class PublishedStandard(PublicCopy):
    """A standard as anybody may read it."""

    searchable = ("number", "name_en", "scope")

    def status_on(self, day: date) -> str:
        """upcoming, in_force or ended, on a day."""
        if self.ended_on is not None and self.ended_on <= day:
            return "ended"
        return "in_force" if self.in_force_on is not None and self.in_force_on <= day else "upcoming"
