"""产品/服务: what one application is about, and the key of 一品、一标、一工艺 (第六条（三）3)."""

from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.web_address import must_lead_to_the_web
import unicodedata
from zope import schema
from zope.interface import implementer


class IProduct(model.Schema):
    """产品/服务."""

    name = schema.TextLine(title=_("名称"), max_length=100)
    name_en = schema.TextLine(title=_("英文名称"), max_length=100, required=False)
    kind = schema.Choice(title=_("类别"), vocabulary="shanxi.jingpin.item_kinds", default="product")
    model = schema.TextLine(title=_("规格型号"), max_length=300, required=False)
    trademark = schema.TextLine(title=_("商标"), max_length=200, required=False)
    process = schema.TextLine(
        title=_("生产工艺"),
        description=_("一句话写明工艺，如“固态发酵”；工艺不同的，作为不同产品登记。"),
        max_length=200,
        required=False,
    )
    link = schema.TextLine(
        title=_("商品链接"),
        description=_("介绍或者销售本产品的网页，以 https:// 开头；公告后在获证名录中展示。"),
        max_length=500,
        constraint=must_lead_to_the_web,
        required=False,
    )


def process_key(text: str | None) -> str:
    """The words of a process, so that spaces and full-width characters make no difference."""
    return "".join(unicodedata.normalize("NFKC", text or "").casefold().split())


@implementer(IProduct)
class Product(OfficeItem):
    """A product or service of the enterprise in which it lies."""

    @property
    def label(self) -> str:
        """Its name."""
        return self.name
