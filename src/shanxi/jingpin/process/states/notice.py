"""The public notice, 公示 (第六条（六）). Its end is computed from its dates and is not a state."""

from shanxi.jingpin.process.states.cited import Cited


class NoticeState(Cited):
    """Where a public notice stands (第六条（六）)."""

    DRAFT = "draft", "第六条（六）"
    PUBLISHED = "published", "第六条（六）"
    CORRECTED = "corrected", "第六条（六）（补）"
    CANCELLED = "cancelled", "第六条（六）（补）"


class NoticeTransition(Cited):
    """The steps of a public notice: extended, never shortened (第六条（六）)."""

    PUBLISH = "publish", "第六条（六）"
    EXTEND = "extend", "第六条（六）（补）"
    CORRECT = "correct", "第六条（六）（补）"
    CANCEL = "cancel", "第六条（六）（补）"
