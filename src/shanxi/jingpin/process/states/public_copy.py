"""A public copy, 公开页 (第六条（六）、（七）): written from approved fields, moved by the system alone."""

from shanxi.jingpin.process.states.cited import Cited


class PublicCopyState(Cited):
    """Whether the public sees a copy (第六条（六）、（七）)."""

    PUBLISHED = "published", "第六条（六）、（七）"
    WITHDRAWN = "withdrawn", "第六条（六）、（七）（补）"


class PublicCopyTransition(Cited):
    """The steps of a public copy (第六条（六）、（七）)."""

    WITHDRAW = "withdraw", "第六条（六）、（七）（补）"
    REPUBLISH = "republish", "第六条（六）、（七）（补）"
