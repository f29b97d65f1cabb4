"""The opinion of one expert, 初评意见 (第六条（三）)."""

from shanxi.jingpin.process.states.cited import Cited


class ReviewState(Cited):
    """Whether an expert has signed the opinion, and whether it still counts (第六条（三）)."""

    DRAFTING = "drafting", "第六条（三）"
    SIGNED = "signed", "第六条（三）"
    SUPERSEDED = "superseded", "第六条（五）（补）"


class ReviewTransition(Cited):
    """The steps of an opinion (第六条（三）)."""

    SIGN = "sign", "第六条（三）"
    SUPERSEDE = "supersede", "第六条（五）（补）"
