"""认领申请: what the federation decides about who acts for an enterprise."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.frame.soft_token import is_stale
from shanxi.jingpin.browser.frame.soft_token import STALE
from shanxi.jingpin.casework.accounts import name_of
from shanxi.jingpin.casework.enterprise_claims import claims_to_decide
from shanxi.jingpin.casework.enterprise_claims import decide_claim
from shanxi.jingpin.casework.enterprise_claims import EnterpriseClaim
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.wording import moment
from typing import Any


REASON_LIMIT = 1000


class EnterpriseClaims(BrowserView):
    """The open claims with what was typed at registration, beside what is known of the enterprise."""

    label = "企业认领申请"

    refusal = ""
    refused = 0
    typed = ""

    def __call__(self) -> Any:
        """The page, after a decision where one was sent."""
        if self.request.method == "POST" and self._decided():
            self.request.response.redirect(f"{self.context.absolute_url()}/@@enterprise-claims")
            return ""
        return self.index()

    def _decided(self) -> bool:
        form = self.request.form
        self.typed = str(form.get("reason", ""))[:REASON_LIMIT]
        number = str(form.get("claim", ""))
        self.refused = int(number) if number.isdecimal() else 0
        if is_stale(self.context, self.request):
            self.refusal = STALE
            return False
        try:
            claim = decide_claim(self.refused, approved=form.get("decision") == "approve", reason=self.typed)
        except WritingRefused as refusal:
            self.refusal = str(refusal)
            return False
        words = "已同意认领" if claim.state == "approved" else "已驳回认领"
        api.portal.show_message(f"{words}：{claim.contact}，{claim.name}", self.request)
        return True

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The open claims, the oldest first."""
        return [self._row(one) for one in claims_to_decide()]

    def _row(self, claim: EnterpriseClaim) -> dict[str, Any]:
        enterprise = office.enterprise(claim.enterprise)
        members = groups.members(groups.enterprise_group_id(enterprise.getId()))
        return {
            "claim": claim,
            "at": moment(claim.at),
            "enterprise": {"name": enterprise.name, "url": enterprise.absolute_url(), "code": enterprise.credit_code},
            "members": [name_of(one) for one in members],
            "typed": self.typed if claim.id == self.refused else "",
            "refusal": self.refusal if claim.id == self.refused else "",
        }
