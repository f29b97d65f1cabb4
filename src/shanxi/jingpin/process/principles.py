"""第四条: the principles of certification, as a checklist."""

PRINCIPLES: dict[str, str] = {
    "laws": "（一）遵守国家有关的法律、法规",
    "mandatory_standards": "（二）符合强制性标准的要求",
    "safety": "（三）符合保障人身健康与生命财产安全、国家安全、生态环境安全的要求",
    "priority": "（四）优先支持符合经济发展方向，促进科学技术进步，提高产品质量和满足市场需求的项目",
    "international_standards": "（五）积极采用国际标准",
    "coordination": "（六）协调统一、有序优化、技术先进、经济合理",
    "fairness": "（七）合法、公正、公开、公平",
}

#: Checked one by one when an application is accepted; （四） is a mark of priority.
REQUIRED = ("laws", "mandatory_standards", "safety")
