"""获证企业页: what the public reads of an enterprise that holds a certificate."""

from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.public_content import PublicCopy
from zope import schema
from zope.interface import implementer


class IEnterprisePage(model.Schema):
    """获证企业页; contact persons are no part of it (个人信息保护法 第二十五条)."""

    title = schema.TextLine(title=_("企业名称"))
    name_en = schema.TextLine(title=_("英文名称"), required=False, default="")
    credit_code = schema.TextLine(title=_("统一社会信用代码"), required=False, default="")
    city = schema.Choice(title=_("所在市"), vocabulary="shanxi.jingpin.cities", required=False)
    county = schema.TextLine(title=_("所在县（市、区）"), required=False, default="")
    industry = schema.Choice(title=_("行业门类"), vocabulary="shanxi.jingpin.industries", required=False)
    website = schema.URI(title=_("网址"), required=False)
    introduction = schema.Text(title=_("企业简介"), required=False, default="")


@implementer(IEnterprisePage)
class EnterprisePage(PublicCopy):
    """An enterprise; its certificates are the register entries that name this page."""

    searchable = ("name_en", "credit_code", "introduction", "county")
