"""What is chosen in a group standard (第六条（三）)."""

from shanxi.jingpin.vocabularies.tables import Table


STANDARD_LEVELS = Table(
    {
        "mandatory": "强制性国家标准",
        "national": "推荐性国家标准",
        "industry": "行业标准",
        "local": "地方标准",
        "group": "团体标准",
        "enterprise": "企业标准",
        "international": "国际标准",
    }
)
INDICATOR_KINDS = Table({"number": "数值", "range": "范围", "text": "定性"})
INDICATOR_DIRECTIONS = Table({"higher": "越高越好", "lower": "越低越好"})
INDICATOR_VERDICTS = Table({"fills_gap": "填补空白", "better": "优于", "equal": "持平"})
COMMENT_TREATMENTS = Table({"adopted": "采纳", "partly": "部分采纳", "not_adopted": "不采纳"})
VOTES = Table({"in_favour": "同意", "against": "不同意"})
