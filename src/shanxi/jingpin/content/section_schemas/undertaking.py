"""表三: the undertaking of the applicant."""

from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IUndertaking(model.Schema):
    """申请单位意见 (表三); the sealed page itself is a file of material 1."""

    text = schema.Choice(
        title=_("承诺"),
        description=_("按现行文本承诺。"),
        vocabulary="shanxi.jingpin.undertakings",
        required=False,
    )
    person = schema.TextLine(
        title=_("单位负责人"), description=_("在纸质申请表上签字的负责人姓名。"), max_length=50, required=False
    )
    signed_on = schema.Date(title=_("签字日期"), required=False)
