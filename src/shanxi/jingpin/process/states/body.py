"""A review body, 评审机构 (第六条): active, or kept for the record."""

from shanxi.jingpin.process.states.cited import Cited


class BodyState(Cited):
    """Whether a body may be given work (第六条（四）)."""

    ACTIVE = "active", "第六条（四）（补）"
    INACTIVE = "inactive", "第六条（四）（补）"


class BodyTransition(Cited):
    """The steps of a body (第六条（四）)."""

    DEACTIVATE = "deactivate", "第六条（四）（补）"
    REACTIVATE = "reactivate", "第六条（四）（补）"
