"""The rows of a certification report (第六条（四）1、2)."""

from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class ICheck(model.Schema):
    """One of the five checks of a product."""

    check = schema.Choice(title=_("方面"), vocabulary="shanxi.jingpin.product_checks")
    result = schema.Text(title=_("审查结果"), max_length=4000, required=False)


class IMethod(model.Schema):
    """A method of evaluating a service."""

    method = schema.Choice(title=_("方法"), vocabulary="shanxi.jingpin.service_methods")
    done = schema.Bool(title=_("已进行"), required=False, default=False)
    closed = schema.Bool(title=_("已结束"), required=False, default=True)
    reason = schema.Text(title=_("未采用的理由"), max_length=1000, required=False)
    result = schema.Text(title=_("结果"), max_length=4000, required=False)


class IHandedOver(model.Schema):
    """An issue that an earlier stage asked to follow."""

    text = schema.Text(title=_("需要跟踪的问题"), max_length=2000)
    answer = schema.Text(title=_("核查情况"), max_length=2000, required=False)


class IAdoption(model.Schema):
    """An earlier result that is adopted, 采信."""

    title = schema.TextLine(title=_("证书或报告名称"), max_length=200)
    issuer = schema.TextLine(title=_("出具机构"), max_length=200, required=False)
    number = schema.TextLine(title=_("编号"), max_length=100, required=False)
    reason = schema.Text(title=_("采信理由"), max_length=1000, required=False)
    valid_until = schema.Date(title=_("有效期至"), required=False)
