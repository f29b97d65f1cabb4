"""What reviewers decide between (第四条, 第六条（二） to （五）)."""

from shanxi.jingpin.process.evaluation import FIXED_METHODS
from shanxi.jingpin.process.evaluation import OTHER_METHODS
from shanxi.jingpin.process.evaluation import PRODUCT_CHECKS as CHECK_TITLES
from shanxi.jingpin.process.principles import PRINCIPLES as PRINCIPLE_TITLES
from shanxi.jingpin.process.termination import GROUNDS
from shanxi.jingpin.vocabularies.tables import Table


PRINCIPLES = Table(PRINCIPLE_TITLES)
VERDICTS = Table({"pass": "达到要求", "fail": "未达要求"})
RECOMMENDATIONS = Table({"yes": "建议通过", "no": "建议不予通过"})
YES_NO = Table({"yes": "是", "no": "否"})
PASSED = Table({True: "通过", False: "不通过"})
AGREED = Table({True: "同意", False: "不同意"})
REPORT_CONCLUSIONS = Table({"positive": "通过认证", "negative": "不通过认证"})
SAMPLING = Table({"needed": "需要抽样检测", "not_needed": "不需要抽样检测"})
PRODUCT_CHECKS = Table(CHECK_TITLES)
SERVICE_METHODS = Table({**FIXED_METHODS, **OTHER_METHODS})
FINDING_SEVERITIES = Table({"minor": "一般不符合", "major": "严重不符合"})
TERMINATION_GROUNDS = Table(GROUNDS)
