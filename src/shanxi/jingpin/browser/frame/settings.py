"""What the footer and the page 联系 say of the site's owner; whatever is empty is not shown."""

from shanxi.jingpin import _
from zope import schema
from zope.interface import Interface


PREFIX = "shanxi.jingpin.owner"


class IOwnerSettings(Interface):
    """The owner of the site, as the registry keeps it."""

    organiser = schema.TextLine(
        title=_("主办单位"),
        default="山西省公用品牌建设联合会",
    )

    address = schema.TextLine(
        title=_("地址"),
        default="",
        required=False,
    )

    postcode = schema.TextLine(
        title=_("邮政编码"),
        default="",
        required=False,
        max_length=6,
    )

    phone = schema.TextLine(
        title=_("电话"),
        default="",
        required=False,
    )

    email = schema.TextLine(
        title=_("电子邮箱"),
        default="",
        required=False,
    )

    icp_number = schema.TextLine(
        title=_("ICP备案号"),
        description=_("例如：晋ICP备12345678号"),
        default="",
        required=False,
    )

    police_number = schema.TextLine(
        title=_("公安备案号"),
        description=_("例如：晋公网安备14010502000001号"),
        default="",
        required=False,
    )
