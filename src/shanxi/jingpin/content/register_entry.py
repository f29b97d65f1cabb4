"""获证名录条目: what the public reads of a certificate (认证认可条例 第二十六条)."""

from collective.z3cform.datagridfield.row import DictRow
from datetime import date
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.public_content import PublicCopy
from shanxi.jingpin.content.public_rows import IStatusChange
from zope import schema
from zope.interface import implementer


def line(title: str) -> schema.TextLine:
    """A line that may be empty."""
    return schema.TextLine(title=title, required=False, default="")


class IRegisterEntry(model.Schema):
    """获证名录条目."""

    title = schema.TextLine(title=_("产品/服务名称"))
    name_en = line(_("英文名称"))
    certificate_number = schema.TextLine(title=_("证书编号"))
    kind = schema.Choice(title=_("类别"), vocabulary="shanxi.jingpin.item_kinds")
    enterprise = schema.TextLine(title=_("获证单位"))
    enterprise_page = schema.ASCIILine(title=_("企业页"), required=False, default="")
    credit_code = line(_("统一社会信用代码"))
    city = schema.Choice(title=_("所在市"), vocabulary="shanxi.jingpin.cities", required=False)
    sector = schema.Choice(title=_("行业"), vocabulary="shanxi.jingpin.sectors", required=False)
    address = line(_("地址"))
    model = line(_("型号、规格"))
    trademark = line(_("商标"))
    manufacturer = line(_("制造商"))
    factory = line(_("生产厂"))
    scope = schema.Text(title=_("业务范围"), required=False, default="")
    places = schema.Text(title=_("服务场所"), required=False, default="")
    standard = line(_("依据的标准"))
    standard_page = schema.ASCIILine(title=_("标准页"), required=False, default="")
    scheme = line(_("认证模式"))
    body = line(_("发证机构"))
    link = line(_("商品链接"))
    granted_on = schema.Date(title=_("发证日期"), required=False)
    effective_on = schema.Date(title=_("生效日期"), required=False)
    valid_until = schema.Date(title=_("有效期至"), required=False)
    announcement = line(_("公告"))
    replaces = line(_("换发自"))
    successor = line(_("换发的证书编号"))
    history = schema.List(
        title=_("状态变化"), value_type=DictRow(title=_("变化"), schema=IStatusChange), required=False, default=[]
    )


@implementer(IRegisterEntry)
class RegisterEntry(PublicCopy):
    """A certificate as anybody may verify it; ``certificate_status`` at a day is the last change up to it."""

    searchable = ("name_en", "certificate_number", "enterprise", "credit_code", "trademark", "model", "standard")

    def status_on(self, day: date) -> str:
        """The status on a day: valid, suspended, revoked, cancelled, replaced, expired, or empty before the first."""
        changes = [row for row in self.history or () if row["on"] <= day]
        if not changes:
            return ""
        status = changes[-1]["status"]
        expired = self.valid_until is not None and self.valid_until < day
        return "expired" if expired and status in ("valid", "suspended") else status
