"""How a body evaluates (第六条（四）1、2): five checks of a product, the methods for a service."""

PRODUCT_CHECKS: dict[str, str] = {
    "design": "设计",
    "material": "材料",
    "manufacture": "制造",
    "performance": "性能",
    "use": "使用",
}

#: Never left out for a service; the others may be, with a reason.
FIXED_METHODS: dict[str, str] = {
    "document_review": "文件评审",
    "on_site_review": "现场审查",
}

OTHER_METHODS: dict[str, str] = {
    "management_audit": "服务管理审核",
    "measurement": "服务特性指标数据测评",
    "mystery_visit": "暗访",
}
