"""A call for applications, 申报批次 (第六条（一）). Being open is computed, not a state."""

from shanxi.jingpin.process.states.cited import Cited


class CallState(Cited):
    """Where a call stands (第六条（一）)."""

    DRAFT = "draft", "第六条（一）（补）"
    PUBLISHED = "published", "第六条（一）（补）"
    WITHDRAWN = "withdrawn", "第六条（一）（补）"


class CallTransition(Cited):
    """The steps of a call (第六条（一）)."""

    PUBLISH = "publish", "第六条（一）（补）"
    EXTEND = "extend", "第六条（一）（补）"
    CLOSE = "close", "第六条（一）（补）"
    WITHDRAW = "withdraw", "第六条（一）（补）"
