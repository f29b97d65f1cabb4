"""What public pages say (第六条（六）（七）, 第三条)."""

from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.vocabularies.tables import Table


CERTIFICATE_STATUSES = Table(
    {
        "valid": "有效",
        "suspended": "暂停",
        "revoked": "撤销",
        "cancelled": "注销",
        "replaced": "已换发",
        "expired": "已过期",
    }
)
CORRECTION_KINDS = Table({"correct": "更正", "supplement": "补充", "extend": "延长", "cancel": "取消"})
OBJECTOR_KINDS = Table({"person": "个人", "unit": "单位"})
BODY_KINDS = Table(
    {
        BodyKind.PREQUALIFICATION.value: "预审组",
        BodyKind.EXPERTS.value: "专家顾问团",
        BodyKind.CERTIFICATION.value: "第三方认证机构",
        BodyKind.ALLIANCE.value: "认证联盟",
        BodyKind.FEDERATION.value: "山西精品联合会",
        BodyKind.DEPARTMENT.value: "有关部门",
    }
)
