"""The nine dimensions of 表二, 产品先进性分析."""

DIMENSIONS: dict[str, str] = {
    "industry_development": "产业发展性",
    "intensive_form": "形态集约性",
    "standard_execution": "执行标准性",
    "manufacturing_quality": "制造品质性",
    "industry_ecology": "行业生态性",
    "sustained_development": "发展持续性",
    "business_economy": "商务经济性",
    "forward_value": "价值前瞻性",
    "social_effect": "社会效应性",
}


def dimension_title(id: str) -> str:
    """The title of a dimension, or the id itself where 表二 does not know it."""
    return DIMENSIONS.get(id, id)
