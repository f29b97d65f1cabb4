"""The announcement, 公告 (第六条（七）)."""

from shanxi.jingpin.process.states.cited import Cited


class AnnouncementState(Cited):
    """Where an announcement stands (第六条（七）)."""

    DRAFT = "draft", "第六条（七）"
    PUBLISHED = "published", "第六条（七）"
    CORRECTED = "corrected", "第六条（七）（补）"
    SUPPLEMENTED = "supplemented", "第六条（七）（补）"


class AnnouncementTransition(Cited):
    """The steps of an announcement (第六条（七）)."""

    PUBLISH = "publish", "第六条（七）"
    CORRECT = "correct", "第六条（七）（补）"
    SUPPLEMENT = "supplement", "第六条（七）（补）"
