"""What a certificate says (第六条（四）3; 认证证书和认证标志管理办法 第七、八条)."""

from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.sections import SERVICE


#: Filled in by the body before a number is asked for; number and dates of issue come later.
CERTIFICATE_FIELDS: dict[str, dict[str, str]] = {
    PRODUCT: {
        "client": "认证委托人名称",
        "client_address": "认证委托人地址",
        "product": "产品名称",
        "model": "型号、规格",
        "trademark": "商标",
        "manufacturer": "制造商名称",
        "manufacturer_address": "制造商地址",
        "factory": "生产厂名称",
        "factory_address": "生产厂地址",
        "standard": "依据的标准和版本",
        "scheme": "认证模式",
        "body": "发证机构",
    },
    SERVICE: {
        "organisation": "获证组织名称",
        "organisation_address": "获证组织地址",
        "scope": "业务范围",
        "places": "服务场所",
        "standard": "依据的标准和版本",
        "body": "发证机构",
    },
}
