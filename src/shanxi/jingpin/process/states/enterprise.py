"""An enterprise, 企业, and its products (第六条（一）、（二）)."""

from shanxi.jingpin.process.states.cited import Cited


class EnterpriseState(Cited):
    """Whether the data of an enterprise were checked against its licence (第六条（二）, 第七条（二）)."""

    UNVERIFIED = "unverified", "第六条（二）（补）"
    VERIFIED = "verified", "第六条（二）（补）"


class EnterpriseTransition(Cited):
    """The steps of an enterprise (第六条（二）)."""

    VERIFY = "verify", "第六条（二）（补）"
    QUESTION = "question", "第六条（二）（补）"


class ProductState(Cited):
    """The one state of a product (第六条（三）3)."""

    KEPT = "kept", "第六条（三）3（补）"
