"""第六条（四）2: 资格评价中反馈所需跟踪的问题, recorded by whoever lets a case pass."""

from shanxi.jingpin.process.fields import Kind
from shanxi.jingpin.process.fields import RecordedField


#: Leaves room for what is said of the stage in a row of the report.
FOLLOW_UP = RecordedField(
    "follow_up",
    "移交第三方认证跟踪的问题",
    Kind.LINES,
    required=False,
    description="每行一个问题，没有的不填；列入认证报告，由认证机构逐项答复。申请单位也能看到。",
    max_length=1900,
)
