"""A group standard, 团体标准 (第六条（三）2; 团体标准管理规定)."""

from shanxi.jingpin.process.states.cited import Cited


class StandardState(Cited):
    """Where a group standard stands (第六条（三）2)."""

    DRAFT = "draft", "第六条（三）2"
    COMMENT = "comment", "第六条（三）2"
    VOTING = "voting", "第六条（三）2"
    APPROVED = "approved", "第六条（三）2"
    PUBLISHED = "published", "第六条（三）2"
    SUPERSEDED = "superseded", "第六条（三）2（补）"
    ABOLISHED = "abolished", "第六条（三）2（补）"


class StandardTransition(Cited):
    """The steps of a group standard; ``adopt`` registers one that others have published (第六条（三）2)."""

    START_COMMENT = "start_comment", "第六条（三）2"
    START_VOTING = "start_voting", "第六条（三）2"
    VOTE = "vote", "第六条（三）2"
    RETURN_TO_DRAFT = "return_to_draft", "第六条（三）2（补）"
    APPROVE = "approve", "第六条（三）2"
    PUBLISH = "publish", "第六条（三）2"
    ADOPT = "adopt", "第六条（三）2（补）"
    SUPERSEDE = "supersede", "第六条（三）2（补）"
    ABOLISH = "abolish", "第六条（三）2（补）"
