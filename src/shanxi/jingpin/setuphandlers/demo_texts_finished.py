"""What the applicants of the demonstration's finished cases have written in their forms."""

from datetime import date
from shanxi.jingpin.setuphandlers.demo_texts import NOTE
from typing import Any


CRISPS: dict[str, dict[str, Any]] = {
    "overview": {
        "introduction": f"晋中示范小米有限公司利用自有基地的小米开发休闲食品，2019年建成非油炸膨化生产线两条。{NOTE}",
        "main_products": "小米锅巴，占营业收入的38%；小米粉，占21%；包装小米，占41%。",
        "quality_management": "食品安全管理体系覆盖全部生产线，成品逐批检验；2023年至今抽检合格率100%。",
        "market_position": "产品进入全国230家连锁商超，2025年省内同类产品市场占有率约15%（企业统计）。",
        "honours": "省级农业产业化重点龙头企业（2022年）",
    },
    "item": {
        "name": "小米锅巴",
        "model": "80g 袋装",
        "process": "小米浸泡、蒸煮、压片、烘烤膨化、调味，全程不油炸。",
        "trademark": "示范谷仓（虚构商标）",
        "executing_standard": "GB/T 22699—2022《膨化食品质量通则》；Q/JZSF 005—2024（企业标准）",
        "started_on": date(2019, 6, 1),
        "output": "900 吨（2025 年）",
        "market_share": "省内约 15%（2025 年，企业统计）",
        "sites": "加工厂：晋中市榆次区示范路8号",
    },
    "dimensions": {
        "dimensions": (
            {
                "id": "manufacturing_quality",
                "text": "脂肪含量不高于12 g/100g，推荐性国家标准为35 g/100g；小米含量不低于70%。",
                "evidence": "2025年第三方检验报告（演示）。",
            },
            {
                "id": "industry_development",
                "text": "小米深加工增值率达到2.6倍，带动订单农户增收。",
                "evidence": "成本核算表和订单合同台账（演示）。",
            },
        )
    },
}

TOUR: dict[str, dict[str, Any]] = {
    "overview": {
        "introduction": f"山西示例醋业有限公司2016年起开放酿造车间和醋文化展馆，年接待研学和旅游团队约9万人次。{NOTE}",
        "main_products": "醋文化工业旅游，含车间参观、酿造体验、非遗讲解和研学课程。",
        "quality_management": "按旅游服务标准建立接待、讲解、安全、投诉处理制度，讲解员全部持证上岗。",
        "market_position": "2025年接待游客9.1万人次，满意度98.6%（第三方调查，演示）。",
        "honours": "省级工业旅游示范点（2021年，演示）",
    },
    "item": {
        "name": "醋文化工业旅游",
        "scope": "面向团队游客和中小学生，提供醋文化展馆讲解、酿造工艺参观、酿醋体验和研学课程。",
        "trademark": "示例晒坊（虚构商标）",
        "executing_standard": "GB/T 36738—2018《工业旅游景区服务指南》",
        "started_on": date(2016, 5, 1),
        "market_share": "省内醋文化旅游约 20%（2025 年，企业统计）",
        "sites": "醋文化展馆和酿造车间：山西省太原市清徐县示例工业园区1号",
    },
    "dimensions": {
        "dimensions": (
            {
                "id": "social_effect",
                "text": "每年为中小学提供研学课程320场，传播老陈醋酿制技艺。",
                "evidence": "研学台账和学校评价（演示）。",
            },
            {
                "id": "industry_ecology",
                "text": "一、二、三产业融合，旅游带动醋制品销售和周边农家接待。",
                "evidence": "2025年经营分析报告（演示）。",
            },
        )
    },
}
