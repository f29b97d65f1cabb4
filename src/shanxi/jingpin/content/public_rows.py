"""The rows of public copies: approved fields of cases, certificates and indicators."""

from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IPublicRow(model.Schema):
    """A case as a notice shows it."""

    case_number = schema.TextLine(title=_("申请编号"))
    enterprise = schema.TextLine(title=_("企业名称"))
    item = schema.TextLine(title=_("产品/服务名称"))
    kind = schema.Choice(title=_("类别"), vocabulary="shanxi.jingpin.item_kinds")
    model = schema.TextLine(title=_("规格型号"), required=False, default="")
    standard = schema.TextLine(title=_("依据的标准"), required=False, default="")
    body = schema.TextLine(title=_("认证机构"), required=False, default="")
    remark = schema.TextLine(title=_("备注"), required=False, default="")


class IAnnouncedRow(IPublicRow):
    """A case as an announcement shows it."""

    certificate_number = schema.TextLine(title=_("证书编号"))
    valid_until = schema.Date(title=_("有效期至"), required=False)


class ICorrection(model.Schema):
    """What was added after publication."""

    on = schema.Date(title=_("日期"))
    kind = schema.Choice(title=_("种类"), vocabulary="shanxi.jingpin.correction_kinds")
    text = schema.Text(title=_("内容"))


class IStatusChange(model.Schema):
    """A change of a certificate's status, in force from a day."""

    on = schema.Date(title=_("日期"))
    status = schema.Choice(title=_("状态"), vocabulary="shanxi.jingpin.certificate_statuses")
    reason = schema.TextLine(title=_("原因"), required=False, default="")


class IPublicIndicator(model.Schema):
    """An indicator of a published standard."""

    name = schema.TextLine(title=_("指标名称"))
    unit = schema.TextLine(title=_("单位"), required=False, default="")
    value = schema.TextLine(title=_("指标值"))
    verdict = schema.Choice(title=_("先进性"), vocabulary="shanxi.jingpin.indicator_verdicts", required=False)
