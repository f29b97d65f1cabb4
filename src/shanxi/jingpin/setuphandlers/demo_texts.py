"""What the fictitious applicants of the demonstration have written in their forms."""

from datetime import date
from datetime import timedelta
from decimal import Decimal
from shanxi.jingpin.process.undertaking import VERSION
from typing import Any


NOTE = "（演示内容，企业和数据均为虚构）"

VINEGAR: dict[str, dict[str, Any]] = {
    "overview": {
        "introduction": f"山西示例醋业有限公司成立于2008年，主营老陈醋的酿造和销售，现有员工126人，"
        f"建有固态发酵车间两座、陈酿晒场6000平方米，年产老陈醋1.2万吨。{NOTE}",
        "main_products": "六年陈酿老陈醋，占营业收入的61%；三年陈酿老陈醋，占27%；保健醋饮料，占12%。",
        "quality_management": "已建立质量管理体系和食品安全管理体系，设有理化和微生物检验室，每批产品出厂检验12项；"
        "近三年国家和省级监督抽查全部合格。",
        "market_position": "产品销往全国18个省（区、市），2025年省内高端陈醋市场占有率约9%（企业统计）。",
        "honours": "省级企业技术中心（2021年）\n山西老字号（2019年）",
    },
    "item": {
        "name": "六年陈酿老陈醋",
        "model": "500mL瓶装；2.5L坛装",
        "process": "高粱蒸料、酒精发酵、固态醋酸发酵、熏醅、淋醋，夏伏晒、冬捞冰，陈酿不少于六年。",
        "trademark": "示例晒坊（虚构商标）",
        "executing_standard": "GB/T 19777—2013《地理标志产品 山西老陈醋》；Q/SXSL 001—2024（企业标准）",
        "started_on": date(2012, 9, 1),
        "output": "1800 吨（2025 年）",
        "market_share": "省内约 9%（2025 年，企业统计）",
        "sites": "生产厂：山西省太原市清徐县示例工业园区1号",
        "heritage": "老陈醋酿制技艺（演示）",
    },
    "dimensions": {
        "dimensions": (
            {
                "id": "manufacturing_quality",
                "text": "总酸不低于6.50 g/100mL，高于推荐性国家标准的6.00 g/100mL；"
                "川芎嗪含量稳定，批间变异系数小于5%。",
                "evidence": "2025年型式检验报告（演示）；近三年出厂检验统计表。",
            },
            {
                "id": "standard_execution",
                "text": "企业标准12项指标中5项严于推荐性国家标准，另增加总黄酮、川芎嗪两项特征指标。",
                "evidence": "Q/SXSL 001—2024，已在企业标准信息公共服务平台声明公开（演示）。",
            },
            {
                "id": "sustained_development",
                "text": "酿造废水全部回用，单位产品综合能耗三年下降17%。",
                "evidence": "2025年能源审计报告（演示）。",
            },
        )
    },
}

MILLET: dict[str, dict[str, Any]] = {
    "overview": {
        "introduction": f"晋中示范小米有限公司成立于2011年，集谷子种植、加工和销售于一体，"
        f"自有和订单基地3.2万亩，年加工小米8000吨。{NOTE}",
        "main_products": "石碾小米，占营业收入的74%；小米粉、小米锅巴等深加工产品，占26%。",
        "quality_management": "从种子到餐桌全程追溯，原粮逐车检测农残和重金属，成品逐批检测；"
        "2023年至今抽检合格率100%。",
        "market_position": "产品进入全国230家连锁商超，2025年省内包装小米市场占有率约11%（企业统计）。",
        "honours": "省级农业产业化重点龙头企业（2022年）",
    },
    "item": {
        "name": "石碾小米",
        "model": "2.5kg 袋装；500g 真空装",
        "process": "去石、低温石碾脱壳、色选、真空包装，全程不抛光、不打蜡。",
        "trademark": "示范谷仓（虚构商标）",
        "executing_standard": "GB/T 11766—2008《小米》；Q/JZSF 002—2024（企业标准）",
        "started_on": date(2013, 10, 8),
        "output": "5200 吨（2025 年）",
        "market_share": "省内约 11%（2025 年，企业统计）",
        "sites": "种植基地：晋中市太谷区示范村；加工厂：晋中市榆次区示范路8号",
    },
    "dimensions": {
        "dimensions": (
            {
                "id": "manufacturing_quality",
                "text": "碎米率不高于2.0%，一级小米国家标准为4.0%；不完善粒不高于0.6%。",
                "evidence": "2025年第三方检验报告（演示）。",
            },
            {
                "id": "industry_development",
                "text": "带动3100户农户订单种植，户均年增收4200元。",
                "evidence": "订单合同台账和县级证明（演示）。",
            },
        )
    },
}


def finance(last_year: int, figures: tuple[tuple[int, int], tuple[int, int]]) -> dict[str, Any]:
    """Two years of turnover and product sales, in 万元."""
    return {
        "finance": tuple(
            {
                "year": year,
                "turnover": Decimal(turnover),
                "product_sales": Decimal(sales),
                "source": f"{year} 年度审计报告（演示）",
            }
            for year, (turnover, sales) in zip((last_year - 1, last_year), figures, strict=True)
        )
    }


def undertaking(person: str, today: date) -> dict[str, Any]:
    """表三, signed the day before."""
    return {"text": VERSION, "person": person, "signed_on": today - timedelta(days=1)}


CONSENTS = {"version": VERSION, "processing": True, "passing_on": True, "publication": True}

#: Sub-item → why nothing is handed in; everything else has a file.
ABSENT: dict[str, tuple[str, str]] = {
    "2b": ("not_applicable", "本产品没有其他行政许可要求（演示）。"),
    "2c": ("not_applicable", "申请方、制造商与生产厂为同一单位。"),
    "4c": ("none", ""),
    "7": ("not_applicable", "本企业尚无省级以上技术中心（演示）。"),
    "8": ("missing", "核心工艺以商业秘密方式保护，尚未申请专利（演示）。"),
    "9b": ("none", ""),
    "10c": ("missing", "环境管理体系正在认证，预计年内取得证书（演示）。"),
}
