"""A nonconformity of a report, 不符合项 (第六条（四）). It is recorded first, and told to the enterprise later."""

from shanxi.jingpin.process.states.cited import Cited


class FindingState(Cited):
    """Whether a nonconformity is open (第六条（四）1、2)."""

    RECORDED = "recorded", "第六条（四）1、2"
    OPEN = "open", "第六条（四）1、2"
    ANSWERED = "answered", "第六条（四）1、2"
    CLOSED = "closed", "第六条（四）1、2"


class FindingTransition(Cited):
    """The steps of a nonconformity (第六条（四）1、2)."""

    NOTIFY = "notify", "第六条（四）1、2"
    DROP = "drop", "第六条（四）（补）"
    ANSWER = "answer", "第六条（四）1、2"
    CLOSE = "close", "第六条（四）1、2"
    REOPEN = "reopen", "第六条（四）（补）"
