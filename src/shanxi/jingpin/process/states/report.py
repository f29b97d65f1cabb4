"""The certification report, 认证报告 (第六条（四）)."""

from shanxi.jingpin.process.states.cited import Cited


class ReportState(Cited):
    """Where a report stands between the auditor's desk and the federation (第六条（四）2)."""

    DRAFTING = "drafting", "第六条（四）1、2"
    EVALUATED = "evaluated", "第六条（四）1、2"
    DECIDED = "decided", "第六条（四）2"
    SUBMITTED = "submitted", "第六条（四）2"
    RETURNED = "returned", "第六条（四）2（补）"
    ACCEPTED = "accepted", "第六条（四）2"
    ABANDONED = "abandoned", "第六条（四）（补）"


class ReportTransition(Cited):
    """The steps of a report; the system takes the last three as a consequence of the case (第六条（四）2)."""

    EVALUATE = "evaluate", "第六条（四）1、2"
    REVIEW = "review", "第六条（四）2（补）"
    DECIDE = "decide", "第六条（四）2"
    SEND_BACK = "send_back", "第六条（四）2（补）"
    SUBMIT_REPORT = "submit_report", "第六条（四）2"
    REVISE = "revise", "第六条（四）2（补）"
    ACCEPT = "accept", "第六条（四）2"
    RETURN_REPORT = "return_report", "第六条（四）2（补）"
    ABANDON = "abandon", "第六条（四）（补）"
