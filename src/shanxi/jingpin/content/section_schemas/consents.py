"""个人信息保护法: what the applicant agrees to, one by one."""

from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.process.undertaking import CONSENTS
from zope import schema


class IConsents(model.Schema):
    """个人信息和公开的同意 (个人信息保护法 第十三、二十三、二十五条)."""

    version = schema.Choice(title=_("文本版本"), vocabulary="shanxi.jingpin.consent_versions", required=False)
    processing = schema.Bool(title=CONSENTS["processing"], required=False, default=False)
    passing_on = schema.Bool(title=CONSENTS["passing_on"], required=False, default=False)
    publication = schema.Bool(title=CONSENTS["publication"], required=False, default=False)
