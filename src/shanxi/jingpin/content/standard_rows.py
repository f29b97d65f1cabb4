"""The rows of a group standard: indicators with their references, comments, drafting units."""

from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from zope import schema


class IReference(model.Schema):
    """What another standard asks of the indicator."""

    standard = schema.TextLine(title=_("标准编号"), max_length=100)
    level = schema.Choice(title=_("标准层级"), vocabulary="shanxi.jingpin.standard_levels", default="national")
    value = schema.Decimal(title=_("指标值"), required=False)
    unit = schema.TextLine(title=_("单位"), max_length=30, required=False, default="")
    text = schema.TextLine(title=_("文字表述"), max_length=300, required=False)
    met = schema.Choice(
        title=_("所定指标不低于它"),
        description=_("范围和定性指标由专家判断；数值指标由系统比较。"),
        vocabulary="shanxi.jingpin.yes_no",
        required=False,
    )


class IIndicator(model.Schema):
    """An indicator (第六条（三）1)."""

    name = schema.TextLine(title=_("指标名称"), max_length=100)
    unit = schema.TextLine(title=_("单位"), max_length=30, required=False, default="")
    kind = schema.Choice(title=_("类别"), vocabulary="shanxi.jingpin.indicator_kinds", default="number")
    direction = schema.Choice(title=_("方向"), vocabulary="shanxi.jingpin.indicator_directions", default="higher")
    adopted = schema.Decimal(title=_("所定指标值"), required=False)
    adopted_text = schema.TextLine(title=_("所定指标（文字）"), max_length=300, required=False, default="")
    references = schema.List(
        title=_("参照标准"), value_type=DictRow(title=_("参照"), schema=IReference), required=False, default=[]
    )
    reason = schema.Text(title=_("未执行最高标准的理由"), max_length=1000, required=False, default="")
    approved = schema.Bool(title=_("组长同意该理由"), required=False, default=False)
    method = schema.TextLine(title=_("试验方法"), max_length=300, required=False, default="")
    verdict = schema.Choice(
        title=_("先进性"), vocabulary="shanxi.jingpin.indicator_verdicts", required=False, default=None
    )


class IComment(model.Schema):
    """A comment on the draft (团体标准管理规定)."""

    number = schema.Int(title=_("序号"), min=1)
    unit = schema.TextLine(title=_("提出单位"), max_length=200, required=False)
    clause = schema.TextLine(title=_("条款"), max_length=100, required=False)
    text = schema.Text(title=_("意见"), max_length=2000)
    treatment = schema.Choice(
        title=_("处理"), vocabulary="shanxi.jingpin.comment_treatments", required=False, default=None
    )
    reason = schema.Text(title=_("未采纳的理由"), max_length=1000, required=False, default="")


class IDraftingUnit(model.Schema):
    """A drafting unit; ``id`` is that of an enterprise or body known here."""

    name = schema.TextLine(title=_("起草单位"), max_length=200)
    id = schema.ASCIILine(title=_("单位标识"), max_length=64, required=False, default="")
