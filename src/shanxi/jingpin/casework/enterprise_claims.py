"""认领申请: somebody registers with a credit code that is taken; the federation decides (第六条（一）（补）)."""

from AccessControl import getSecurityManager
from BTrees.IOBTree import IOBTree
from dataclasses import dataclass
from dataclasses import replace
from datetime import datetime
from plone import api
from shanxi.jingpin.casework import account_letters
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.people import Person
from shanxi.jingpin.content.plain import from_plain
from shanxi.jingpin.content.plain import to_plain
from typing import Any


DECIDE = "shanxi.jingpin: Decide Enterprise Claim"
OPEN, APPROVED, REFUSED = "open", "approved", "refused"


@dataclass(frozen=True)
class EnterpriseClaim:
    """A claim: who wants to act for which enterprise, as typed at registration, and what became of it."""

    enterprise: str
    user: str
    name: str
    contact: str
    mobile: str
    email: str
    at: datetime
    state: str = OPEN
    decided_by: str = ""
    decided_at: datetime | None = None
    reason: str = ""
    id: int = 0


class EnterpriseClaims(Annotated):
    """All claims of a site, by running number."""

    KEY = "shanxi.jingpin.enterprise_claims"
    FACTORY = IOBTree

    def add(self, claim: EnterpriseClaim) -> EnterpriseClaim:
        """Keep a new claim."""
        entries = self.prepare()
        kept = replace(claim, id=entries.maxKey() + 1 if entries else 1)
        entries[kept.id] = to_plain(kept)
        return kept

    def get(self, id: int) -> EnterpriseClaim | None:
        """The claim of that number."""
        return from_plain(EnterpriseClaim, (self._stored or {}).get(id))

    def put(self, claim: EnterpriseClaim) -> None:
        """Keep a claim that was decided."""
        self.prepare()[claim.id] = to_plain(claim)

    def all(self) -> tuple[EnterpriseClaim, ...]:
        """Every claim, the oldest first."""
        return tuple(from_plain(EnterpriseClaim, one) for one in (self._stored or {}).values())


def enterprise_claims_of(portal: Any) -> EnterpriseClaims:
    """The claims of a site."""
    return EnterpriseClaims(office_of(portal))


def claims_to_decide() -> tuple[EnterpriseClaim, ...]:
    """The open claims that the current user may decide."""
    may = getSecurityManager().checkPermission
    found = (one for one in enterprise_claims_of(api.portal.get()).all() if one.state == OPEN)
    return tuple(one for one in found if may(DECIDE, office.enterprise(one.enterprise)))


def claims_of_user(user: str) -> tuple[EnterpriseClaim, ...]:
    """The claims that somebody has made."""
    return tuple(one for one in enterprise_claims_of(api.portal.get()).all() if one.user == user)


def decide_claim(id: int, *, approved: bool, reason: str) -> EnterpriseClaim:
    """Let the claimant act for the enterprise, or not; with a letter.

    :raises WritingRefused: there is no such open claim, a refusal gives no reason, or the claimant works for a body.
    :raises Unauthorized: the current user may not decide it.
    """
    register = enterprise_claims_of(api.portal.get())
    claim = register.get(id)
    if claim is None or claim.state != OPEN:
        raise WritingRefused("这项认领申请已经办理完毕，或者不存在。")
    enterprise = office.enterprise(claim.enterprise)
    demand(DECIDE, enterprise)
    if not approved and not reason.strip():
        raise WritingRefused("不同意认领的，请写明理由。")
    if approved:
        demand_free(claim.user)
    moment, state = now(), APPROVED if approved else REFUSED
    decided = replace(claim, state=state, decided_by=me(), decided_at=moment, reason=reason.strip())
    register.put(decided)
    if approved:
        enter(enterprise, claim.user, claim.contact, claim.mobile, claim.email)
    account_letters.claim_decided(enterprise, claim.user, claim.email, approved, decided.reason, moment)
    return decided


def demand_free(user: str) -> None:
    """Let only those act for an enterprise who work for no review body (第四条（七）).

    :raises WritingRefused: the account does.
    """
    if groups.functions_of(user):
        raise WritingRefused("该账号在评审机构任职，不能同时代表申报企业，请另用账号。")


def enter(enterprise: Any, user: str, name: str, mobile: str, email: str) -> None:
    """Make an account one of the enterprise's, and its holder a contact person."""
    groups.join(user, groups.ensure_enterprise_group(enterprise))
    first = not enterprise.people.all()
    enterprise.people.save(Person(name=name, phone=mobile, email=email, user=user, is_contact=first))
