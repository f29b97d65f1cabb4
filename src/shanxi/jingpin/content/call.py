"""申报批次: when applications are taken, and what is asked for; a case takes a copy along (第六条（一）)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from datetime import datetime
from decimal import Decimal
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.call_defaults import all_dimensions
from shanxi.jingpin.content.call_defaults import all_materials
from shanxi.jingpin.content.call_defaults import sectors_of_2025
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.process.facts import Call as CallFacts
from shanxi.jingpin.process.facts import Threshold
from shanxi.jingpin.process.settings import TERMS
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


class ISector(model.Schema):
    """The two-year means that a sector is expected to reach."""

    sector = schema.Choice(title=_("行业"), vocabulary="shanxi.jingpin.sectors")
    turnover = schema.Decimal(title=_("企业营业收入（万元，两年平均）"), min=Decimal(0))
    product_sales = schema.Decimal(title=_("产品销售额（万元，两年平均）"), min=Decimal(0))


class IWeight(model.Schema):
    """The weight of a dimension in the evaluation."""

    dimension = schema.Choice(title=_("方面"), vocabulary="shanxi.jingpin.dimensions")
    weight = schema.Int(title=_("权重"), min=1, max=100, default=1)


def aware(value: datetime) -> bool:
    """A moment without a time zone could be any of 24."""
    if value.tzinfo is None:
        raise Invalid("时间须带时区。")
    return True


def term(title: str) -> schema.Int:
    """A term in working days; empty where the setting holds."""
    return schema.Int(title=title, description=_("工作日；留空按系统设置。"), min=1, max=250, required=False)


class ICall(model.Schema):
    """申报批次 (第六条（一）)."""

    title = schema.TextLine(title=_("名称"), description=_("如“2026年度山西精品申报”。"), max_length=100)
    code = schema.ASCIILine(
        title=_("代号"), description=_("用于案件编号，如 05；大写字母和数字。"), max_length=10, default="01"
    )
    introduction = schema.Text(title=_("申报说明"), max_length=4000, required=False)
    opens_at = schema.Datetime(title=_("开始受理"), constraint=aware)
    closes_at = schema.Datetime(
        title=_("截止受理"), description=_("到这一时刻即不再受理；常年受理的留空。"), constraint=aware, required=False
    )
    sectors = schema.List(
        title=_("行业参考门槛"),
        description=_("仅作提示，不影响提交。"),
        value_type=DictRow(title=_("行业"), schema=ISector),
        required=False,
        defaultFactory=sectors_of_2025,
    )
    materials = schema.List(
        title=_("须提交或说明的资料"),
        value_type=schema.Choice(vocabulary="shanxi.jingpin.sub_items"),
        defaultFactory=all_materials,
    )
    dimensions = schema.List(
        title=_("先进性方面和权重"),
        description=_("申请单位只能在列出的方面中选择；专家评分按权重加权平均，供参考。"),
        value_type=DictRow(title=_("方面"), schema=IWeight),
        defaultFactory=all_dimensions,
    )
    minimum_dimensions = schema.Int(
        title=_("至少选择的方面"), description=_("留空按系统设置。"), min=1, max=9, required=False
    )
    quorum = schema.Int(
        title=_("专家人数"), description=_("至少 2 人；留空按系统设置。"), min=2, max=15, required=False
    )
    notice_working_days = term(_("公示工作日"))
    term_prequalification = term(_("资格预审"))
    term_supplement = term(_("补全材料"))
    term_expert_evaluation = term(_("初评与标准制定"))
    term_certification = term(_("第三方认证"))
    term_issuance = term(_("出具证书"))
    term_joint_review = term(_("汇总审核"))

    @invariant
    def closes_after_opening(data: "ICall") -> None:
        """A window that ends before it begins is a slip of the pen."""
        if data.closes_at is not None and data.opens_at is not None and data.closes_at <= data.opens_at:
            raise Invalid("截止受理必须晚于开始受理。")


@implementer(ICall)
class Call(OfficeItem):
    """A call; its cases lie in ``/office/cases/<its id>``."""

    security = ClassSecurityInfo()

    @property
    def label(self) -> str:
        """Its name."""
        return self.title

    @security.private
    def as_facts(self, *, published: bool = True) -> CallFacts:
        """The copy that a case takes along; who asks whether it is open says whether it is published."""
        return CallFacts(
            id=self.getId(),
            title=self.title,
            opens_at=self.opens_at,
            closes_at=self.closes_at,
            published=published,
            thresholds={row["sector"]: Threshold(row["turnover"], row["product_sales"]) for row in self.sectors or ()},
            materials=tuple(self.materials),
            weights={row["dimension"]: row["weight"] for row in self.dimensions or ()},
            minimum_dimensions=self.minimum_dimensions,
            quorum=self.quorum,
            notice_working_days=self.notice_working_days,
            terms={name: getattr(self, name) for name in TERMS if getattr(self, name) is not None},
        )


InitializeClass(Call)
