"""表一: the overview of the enterprise."""

from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IOverview(model.Schema):
    """申报企业概述 (表一)."""

    introduction = schema.Text(
        title=_("企业基本情况"),
        description=_("写明成立时间、主营业务、生产或服务规模、人员和主要设施设备，建议 300 至 800 字。"),
        max_length=4000,
        required=False,
    )
    main_products = schema.Text(
        title=_("主导产品和服务"),
        description=_("列出主导产品或服务及其占营业收入的比例。"),
        max_length=4000,
        required=False,
    )
    quality_management = schema.Text(
        title=_("质量管理情况"),
        description=_("写明质量管理体系、检验检测能力、标准化和诚信建设情况。"),
        max_length=4000,
        required=False,
    )
    market_position = schema.Text(
        title=_("市场和品牌情况"),
        description=_("写明销售范围、市场地位、品牌知名度和顾客评价；数据请注明年份和来源。"),
        max_length=4000,
        required=False,
    )
    honours = schema.Text(
        title=_("获得的荣誉"),
        description=_("逐行填写荣誉名称、授予单位和时间；没有的留空。"),
        max_length=4000,
        required=False,
    )
