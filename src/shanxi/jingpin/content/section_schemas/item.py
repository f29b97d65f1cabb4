"""表一: the product or service that is applied for."""

from datetime import date
from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IItem(model.Schema):
    """申报产品或服务 (表一)."""

    name = schema.TextLine(
        title=_("产品/服务名称"),
        description=_("与营业执照、商标或者产品标识一致的名称，一次申报一个产品或一项服务。"),
        max_length=100,
        required=False,
    )
    model = schema.TextLine(
        title=_("规格型号"),
        description=_("产品填写；多个规格型号用顿号分开。"),
        max_length=300,
        required=False,
    )
    process = schema.Text(
        title=_("生产工艺"),
        description=_("产品填写；写明主要工序和关键工艺。一品、一标、一工艺：工艺不同的，分别申报。"),
        max_length=4000,
        required=False,
    )
    scope = schema.Text(
        title=_("业务范围"),
        description=_("服务填写；写明服务内容和服务对象。"),
        max_length=2000,
        required=False,
    )
    trademark = schema.TextLine(
        title=_("商标"),
        description=_("商标名称和注册号；没有注册商标的留空。"),
        max_length=200,
        required=False,
    )
    executing_standard = schema.TextLine(
        title=_("执行标准"),
        description=_("编号和名称，如 GB/T 19776—2018《……》；企业标准写明编号，如 Q/SXFJ 001—2024；多项用分号分开。"),
        max_length=500,
        required=False,
    )
    started_on = schema.Date(
        title=_("投产/开始服务时间"),
        description=_("批量生产或者正式提供服务的日期。"),
        min=date(1840, 1, 1),
        required=False,
    )
    output = schema.TextLine(
        title=_("产量"),
        description=_("产品填写；上一年度的产量，请写明单位，如“12000 吨（2025 年）”。"),
        max_length=100,
        required=False,
    )
    market_share = schema.TextLine(
        title=_("市场占有率"),
        description=_("写明范围、百分比、年份和来源，如“省内 12%（2025 年，行业协会统计）”。"),
        max_length=200,
        required=False,
    )
    sites = schema.Text(
        title=_("生产/服务场所"),
        description=_("每行一处，写明名称和详细地址。"),
        max_length=2000,
        required=False,
    )
    heritage = schema.TextLine(
        title=_("非物质文化遗产"),
        description=_("属于非物质文化遗产项目的，填写项目名称、级别和批次。"),
        max_length=200,
        required=False,
    )
