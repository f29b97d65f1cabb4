"""The sections of the application form (表一) and the fields that a complete one has."""

from dataclasses import dataclass


PRODUCT, SERVICE = "product", "service"


@dataclass(frozen=True)
class SectionField:
    """A field of a section; ``only_for`` limits it to products or services."""

    name: str
    title: str
    required: bool = True
    only_for: str = ""


@dataclass(frozen=True)
class Section:
    """A section that is saved by itself."""

    id: str
    title: str
    fields: tuple[SectionField, ...]

    def needed(self, kind: str) -> tuple[SectionField, ...]:
        """The fields that a product or a service has to fill in."""
        return tuple(one for one in self.fields if one.required and one.only_for in ("", kind))


OVERVIEW = Section(
    "overview",
    "申报企业概述",
    (
        SectionField("introduction", "企业基本情况"),
        SectionField("main_products", "主导产品和服务"),
        SectionField("quality_management", "质量管理情况"),
        SectionField("market_position", "市场和品牌情况"),
        SectionField("honours", "获得的荣誉", required=False),
    ),
)

ITEM = Section(
    "item",
    "申报产品或服务",
    (
        SectionField("name", "产品/服务名称"),
        SectionField("model", "规格型号", only_for=PRODUCT),
        SectionField("process", "生产工艺", only_for=PRODUCT),
        SectionField("scope", "业务范围", only_for=SERVICE),
        SectionField("trademark", "商标", required=False),
        SectionField("executing_standard", "执行标准"),
        SectionField("started_on", "投产/开始服务时间"),
        SectionField("output", "产量", required=False, only_for=PRODUCT),
        SectionField("market_share", "市场占有率", required=False),
        SectionField("sites", "生产/服务场所"),
        SectionField("heritage", "非物质文化遗产", required=False),
    ),
)

SECTIONS: dict[str, Section] = {one.id: one for one in (OVERVIEW, ITEM)}
