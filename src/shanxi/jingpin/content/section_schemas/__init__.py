"""The sections of the application form: a schema for each, by the name under which it is saved."""

from shanxi.jingpin.content.section_schemas.consents import IConsents
from shanxi.jingpin.content.section_schemas.dimensions import IDimensions
from shanxi.jingpin.content.section_schemas.finance import IFinance
from shanxi.jingpin.content.section_schemas.item import IItem
from shanxi.jingpin.content.section_schemas.overview import IOverview
from shanxi.jingpin.content.section_schemas.parties import IParties
from shanxi.jingpin.content.section_schemas.undertaking import IUndertaking
from zope.interface.interface import InterfaceClass


#: In the order of the form.
SCHEMAS: dict[str, InterfaceClass] = {
    "overview": IOverview,
    "item": IItem,
    "parties": IParties,
    "finance": IFinance,
    "dimensions": IDimensions,
    "undertaking": IUndertaking,
    "consents": IConsents,
}

TITLES: dict[str, str] = {
    "overview": "申报企业概述",
    "item": "申报产品或服务",
    "parties": "申请方、制造商与生产厂",
    "finance": "近两年财务数据",
    "dimensions": "产品先进性分析",
    "undertaking": "申请单位意见",
    "consents": "同意事项",
}
