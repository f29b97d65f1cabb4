"""What an applicant chooses from (第七条, 表一 to 表三)."""

from shanxi.jingpin.process.application_types import TITLES as APPLICATION_TYPE_TITLES
from shanxi.jingpin.process.dimensions import DIMENSIONS as DIMENSION_TITLES
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import SUB_ITEMS as SUB_ITEM_TABLE
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.sections import SERVICE
from shanxi.jingpin.process.undertaking import CONSENTS as CONSENT_TITLES
from shanxi.jingpin.process.undertaking import TEXTS
from shanxi.jingpin.vocabularies.tables import Table


ITEM_KINDS = Table({PRODUCT: "产品", SERVICE: "服务"})
APPLICATION_TYPES = Table(APPLICATION_TYPE_TITLES)
PARTY_ROLES = Table({"applicant": "申请方", "manufacturer": "制造商", "factory": "生产厂"})
APPLICABILITY = Table(
    {
        Applicability.APPLICABLE.value: "提交",
        Applicability.MISSING.value: "缺项（说明理由）",
        Applicability.NOT_APPLICABLE.value: "不适用（说明理由）",
        Applicability.NONE.value: "无",
    }
)
SUB_ITEMS = Table({id: f"{id} {one.title}" for id, one in SUB_ITEM_TABLE.items()})
DIMENSIONS = Table(DIMENSION_TITLES)
UNDERTAKINGS = Table(TEXTS)
CONSENTS = Table(CONSENT_TITLES)
CONSENT_VERSIONS = Table({id: f"第{id}版" for id in TEXTS})
