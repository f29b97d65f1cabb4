"""表一: the figures of the last two years."""

from collective.z3cform.datagridfield.row import DictRow
from decimal import Decimal
from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


LARGEST = Decimal(100_000_000)


class IFinanceYear(model.Schema):
    """The figures of one year."""

    year = schema.Int(title=_("年度"), min=1990, max=2100)
    turnover = schema.Decimal(title=_("企业营业收入（万元）"), min=Decimal(0), max=LARGEST, required=False)
    product_sales = schema.Decimal(
        title=_("申报产品（服务）销售额（万元）"), min=Decimal(0), max=LARGEST, required=False
    )
    source = schema.TextLine(
        title=_("数据来源"), description=_("如“2025 年度审计报告”。"), max_length=200, required=False
    )


class IFinance(model.Schema):
    """近两年财务数据 (表一)."""

    finance = schema.Tuple(
        title=_("近两年财务数据"),
        description=_("单位为万元：1 亿元填 10000。与审计报告或者纳税申报表一致。"),
        value_type=DictRow(title=_("年度数据"), schema=IFinanceYear),
        max_length=5,
        required=False,
        default=(),
        missing_value=(),
    )
