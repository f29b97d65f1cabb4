"""团体标准 (第六条（三）2)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from plone.namedfile.field import NamedBlobFile
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.content.standard_rows import IComment
from shanxi.jingpin.content.standard_rows import IDraftingUnit
from shanxi.jingpin.content.standard_rows import IIndicator
from shanxi.jingpin.process.facts import Ballot
from zope import schema
from zope.interface import implementer


class IGroupStandard(model.Schema):
    """团体标准 (第六条（三）2; 团体标准管理规定)."""

    title = schema.TextLine(title=_("标准名称"), max_length=200)
    name_en = schema.TextLine(title=_("英文名称"), max_length=300, required=False)
    scope = schema.Text(title=_("范围"), max_length=2000, required=False)
    international = schema.TextLine(
        title=_("采用国际标准"), description=_("国际标准编号和一致性程度；没有的留空。"), max_length=200, required=False
    )
    indicators = schema.List(
        title=_("技术指标"), value_type=DictRow(title=_("指标"), schema=IIndicator), required=False, default=[]
    )
    drafting_units = schema.List(
        title=_("起草单位"), value_type=DictRow(title=_("单位"), schema=IDraftingUnit), required=False, default=[]
    )
    comments = schema.List(
        title=_("意见汇总处理表"), value_type=DictRow(title=_("意见"), schema=IComment), required=False, default=[]
    )
    document = NamedBlobFile(title=_("标准文本"), required=False)
    number = schema.TextLine(title=_("标准编号"), max_length=100, required=False, readonly=True, default="")
    comment_from = schema.Date(title=_("征求意见开始"), required=False, readonly=True)
    comment_until = schema.Date(title=_("征求意见截止"), required=False, readonly=True)
    approved_on = schema.Date(title=_("批准日期"), required=False, readonly=True)
    published_on = schema.Date(title=_("发布日期"), required=False, readonly=True)
    in_force_on = schema.Date(title=_("实施日期"), required=False, readonly=True)
    ended_on = schema.Date(title=_("废止或被代替日期"), required=False, readonly=True)
    platform_url = schema.TextLine(title=_("全国团体标准信息平台链接"), max_length=500, required=False, readonly=True)


@implementer(IGroupStandard)
class GroupStandard(OfficeItem):
    """A standard. Who drafted and voted, and for whose products, are no fields: applicants read the fields."""

    security = ClassSecurityInfo()

    ballots = Kept[tuple[Ballot, ...]](tuple[Ballot, ...], ())
    drafters = Kept[tuple[str, ...]](tuple[str, ...], ())
    products = Kept[tuple[str, ...]](tuple[str, ...], ())
    processes = Kept[tuple[str, ...]](tuple[str, ...], ())
    origin_case = ""
    adopted = False
    successor = ""
    page_id = ""

    security.declarePrivate("ballots", "drafters", "products", "processes", "origin_case")

    @property
    def label(self) -> str:
        """Number and name."""
        return f"{self.number} {self.title}".strip()


InitializeClass(GroupStandard)
