"""表二: the analysis of what makes the product advanced."""

from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IDimension(model.Schema):
    """One chosen dimension."""

    id = schema.Choice(title=_("方面"), vocabulary="shanxi.jingpin.dimensions")
    text = schema.Text(
        title=_("分析"),
        description=_("写明本产品或服务在这方面先进在哪里，尽量给出数据和对比。"),
        max_length=4000,
        required=False,
    )
    evidence = schema.Text(
        title=_("依据"),
        description=_("写明依据的文件、数据和出处；也可以上传附页。"),
        max_length=2000,
        required=False,
    )
    annexes = schema.Tuple(
        title=_("附页"),
        value_type=schema.ASCIILine(),
        max_length=10,
        required=False,
        default=(),
        missing_value=(),
    )


class IDimensions(model.Schema):
    """产品先进性分析 (表二)."""

    dimensions = schema.Tuple(
        title=_("产品先进性分析"),
        description=_("按适用情况选择，至少选择批次规定的数目。"),
        value_type=DictRow(title=_("一个方面"), schema=IDimension),
        max_length=9,
        required=False,
        default=(),
        missing_value=(),
    )
