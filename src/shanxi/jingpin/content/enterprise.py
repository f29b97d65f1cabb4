"""企业: the data of an enterprise, its names with history, and its people apart from both."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.credit_code import CreditCode
from shanxi.jingpin.content.industry_class import IndustryClass
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.people import People
from shanxi.jingpin.content.plain import Kept
from typing import Any
from zope import schema
from zope.interface import implementer


class ICreditCheck(model.Schema):
    """A look into a public list (企业信息公示暂行条例 第十七、十八条)."""

    source = schema.TextLine(title=_("查询来源"), description=_("如国家企业信用信息公示系统。"), max_length=200)
    checked_on = schema.Date(title=_("查询日期"))
    result = schema.Text(title=_("查询结果"), max_length=2000)


class IEnterprise(model.Schema):
    """企业 (第二条)."""

    name = schema.TextLine(title=_("企业名称"), description=_("与营业执照一致。"), max_length=200)
    name_en = schema.TextLine(title=_("英文名称"), max_length=200, required=False)
    credit_code = CreditCode(title=_("统一社会信用代码"))
    credit_code_note = schema.TextLine(
        title=_("代码情况说明"),
        description=_("校验位不符但与营业执照核对无误的，写明情况。"),
        max_length=300,
        required=False,
    )
    unit_type = schema.Choice(title=_("单位类型"), vocabulary="shanxi.jingpin.unit_types", required=False)
    legal_representative = schema.TextLine(title=_("法定代表人"), max_length=50, required=False)
    established_on = schema.Date(title=_("成立日期"), min=date(1840, 1, 1), required=False)
    registered_capital = schema.Decimal(title=_("注册资本（万元）"), min=Decimal(0), required=False)
    term_from = schema.Date(title=_("营业期限自"), required=False)
    term_until = schema.Date(title=_("营业期限至"), description=_("长期的留空。"), required=False)
    business_scope = schema.Text(title=_("经营范围"), max_length=4000, required=False)
    address = schema.TextLine(title=_("住所"), max_length=300, required=False)
    production_address = schema.TextLine(title=_("生产地址"), max_length=300, required=False)
    city = schema.Choice(title=_("所在市"), vocabulary="shanxi.jingpin.cities", required=False)
    county = schema.TextLine(title=_("所在县（市、区）"), max_length=50, required=False)
    industry = schema.Choice(title=_("行业门类（GB/T 4754）"), vocabulary="shanxi.jingpin.industries", required=False)
    industry_class = IndustryClass(title=_("行业小类代码"), required=False)
    size = schema.Choice(title=_("企业规模"), vocabulary="shanxi.jingpin.enterprise_sizes", required=False)
    holding_unit = schema.TextLine(title=_("控股单位"), max_length=200, required=False)
    website = schema.URI(title=_("网址"), required=False)
    licence = NamedBlobFile(title=_("营业执照"), required=False)
    credit_checks = schema.List(
        title=_("信用核查记录"),
        value_type=DictRow(title=_("一次核查"), schema=ICreditCheck),
        required=False,
        default=[],
    )


@dataclass(frozen=True)
class EarlierName:
    """A name that was borne up to a day."""

    name: str
    until: date


@implementer(IEnterprise)
class Enterprise(OfficeContainer):
    """An enterprise; it holds its products."""

    security = ClassSecurityInfo()
    security.declarePrivate("people")

    earlier_names = Kept[tuple[EarlierName, ...]](tuple[EarlierName, ...], ())
    page_id = ""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._people = People()

    @property
    def people(self) -> People:
        """Contact persons: no part of the enterprise's data."""
        return self._people

    @property
    def label(self) -> str:
        """The present name."""
        return self.name

    @security.private
    def rename(self, name: str, on: date) -> None:
        """Take a new name from that day; the old one is kept."""
        if name != self.name:
            self.earlier_names = (*self.earlier_names, EarlierName(self.name, on))
            self.name = name


InitializeClass(Enterprise)
