"""An objection during the public notice, 异议 (第六条（六）)."""

from shanxi.jingpin.process.states.cited import Cited


class ObjectionState(Cited):
    """Where an objection stands; one that is not accepted is kept as 线索 (第六条（六）)."""

    RECEIVED = "received", "第六条（六）"
    ACCEPTED = "accepted", "第六条（六）（补）"
    NOT_ACCEPTED = "not_accepted", "第六条（六）（补）"
    INVESTIGATING = "investigating", "第六条（六）（补）"
    UPHELD = "upheld", "第六条（六）（补）"
    PARTLY_UPHELD = "partly_upheld", "第六条（六）（补）"
    DISMISSED = "dismissed", "第六条（六）（补）"
    REPLIED = "replied", "第六条（六）（补）"


class ObjectionTransition(Cited):
    """The steps of an objection (第六条（六）, 第四条（七）)."""

    ACCEPT = "accept", "第六条（六）（补）"
    NOT_ACCEPT = "not_accept", "第六条（六）（补）"
    INVESTIGATE = "investigate", "第六条（六）（补）"
    STATE_CASE = "state_case", "第四条（七）"
    UPHOLD = "uphold", "第六条（六）（补）"
    UPHOLD_PARTLY = "uphold_partly", "第六条（六）（补）"
    DISMISS = "dismiss", "第六条（六）（补）"
    REPLY = "reply", "第六条（六）（补）"
