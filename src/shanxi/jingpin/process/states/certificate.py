"""The certificate, 认证证书 (第六条（四）3). Expiry is computed from its dates and is not a state."""

from shanxi.jingpin.process.states.cited import Cited


class CertificateState(Cited):
    """Where a certificate stands, before and after the announcement makes it valid (第六条（四）3)."""

    REQUESTED = "requested", "第六条（四）3-1"
    NUMBERED = "numbered", "第六条（四）3-1"
    SEALED = "sealed", "第六条（四）3-2"
    REPORTED = "reported", "第六条（四）3-3"
    ISSUED = "issued", "第六条（四）3-3"
    VALID = "valid", "第六条（七）"
    SUSPENDED = "suspended", "第三条（补）"
    REVOKED = "revoked", "第三条（补）"
    CANCELLED = "cancelled", "第三条（补）"
    REPLACED = "replaced", "第三条（补）"
    VOID = "void", "第六条（四）3（补）"


class CertificateTransition(Cited):
    """The steps of a certificate (第六条（四）3, then 第三条)."""

    ASSIGN_NUMBER = "assign_number", "第六条（四）3-1"
    REFUSE_NUMBER = "refuse_number", "第六条（四）3-1（补）"
    REQUEST_AGAIN = "request_again", "第六条（四）3-1（补）"
    SEAL = "seal", "第六条（四）3-2"
    REPRINT = "reprint", "第六条（四）3-2（补）"
    REPORT_UP = "report_up", "第六条（四）3-3"
    SEND_BACK = "send_back", "第六条（四）3-3（补）"
    ISSUE = "issue", "第六条（四）3-3"
    MAKE_VALID = "make_valid", "第六条（七）"
    RETURN_TO_NUMBERED = "return_to_numbered", "第六条（五）（补）"
    PROPOSE_SUSPENSION = "propose_suspension", "第三条（补）"
    PROPOSE_REVOCATION = "propose_revocation", "第三条（补）"
    REQUEST_CANCELLATION = "request_cancellation", "第三条（补）"
    DECLINE_PROPOSAL = "decline_proposal", "第三条（补）"
    DECLINE_CANCELLATION = "decline_cancellation", "第三条（补）"
    SUSPEND = "suspend", "第三条（补）"
    RESTORE = "restore", "第三条（补）"
    REVOKE = "revoke", "第三条（补）"
    CANCEL = "cancel", "第三条（补）"
    REPLACE = "replace", "第三条（补）"
    VOID = "void", "第六条（四）3（补）"
