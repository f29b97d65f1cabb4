"""The steps that change a state and send no letter of their own, each with the reason. A test holds it complete."""

OWN = "办理人自己的工作进程，不等别人办理。"
BY_CASE = "随案件的步骤办理，案件的信已经告知。"
BY_ACTION = "异议人由 objection_letters 另行告知。"
PUBLIC = "在网站上公开，不另发信。"
SYSTEM = "由系统随另一步办理，没有人等它。"

#: portal_type → transition → reason.
EXEMPT: dict[str, dict[str, str]] = {
    "Certificate": {
        "seal": OWN,
        "reprint": OWN,
        "return_to_numbered": BY_CASE,
        "make_valid": BY_CASE,
        "replace": BY_CASE,
    },
    "CertificationReport": {
        "revise": OWN,
        "accept": BY_CASE,
        "return_report": BY_CASE,
        "abandon": BY_CASE,
    },
    "Review": {"supersede": BY_CASE},
    "Objection": {
        "not_accept": BY_ACTION,
        "investigate": OWN,
    },
    "PublicNotice": {
        "publish": BY_CASE,
        "cancel": BY_CASE,
    },
    "Announcement": {"publish": BY_CASE},
    "Call": {
        "publish": PUBLIC,
        "withdraw": PUBLIC,
    },
    "Enterprise": {"verify": BY_CASE},
    "ReviewBody": {
        "deactivate": "联合会与机构商定；正在办理的案件另行改派，改派有信。",
        "reactivate": "联合会与机构商定；指派新案件时有信。",
    },
    "NoticePage": {
        "withdraw": SYSTEM,
        "republish": SYSTEM,
    },
}
