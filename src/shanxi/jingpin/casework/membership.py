"""The accounts of an enterprise: inviting a colleague, joining, leaving."""

from plone import api
from shanxi.jingpin.casework import account_letters
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.accounts import create_account
from shanxi.jingpin.casework.accounts import hashed
from shanxi.jingpin.casework.accounts import name_of
from shanxi.jingpin.casework.accounts import normalised_address
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.consent_log import NEEDED
from shanxi.jingpin.casework.enterprise_claims import demand_free
from shanxi.jingpin.casework.enterprise_claims import enter
from shanxi.jingpin.casework.tokens import tokens_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from typing import Any


MANAGE = "shanxi.jingpin: Manage Enterprise Accounts"
INVITATION, DAYS = "invitation", 14
#: So that the system is no mail cannon in the hands of one account.
MOST_INVITATIONS = 10


def invite(enterprise: Any, address: str) -> None:
    """Send an invitation; an earlier one to the same address is void.

    :raises Unauthorized: the current user may not manage the accounts of this enterprise.
    :raises WritingRefused: too many invitations stand open.
    """
    demand(MANAGE, enterprise)
    portal, moment, id = api.portal.get(), now(), enterprise.getId()
    tokens, wanted = tokens_of(portal), normalised_address(address)
    tokens.drop(INVITATION, enterprise=id, email=wanted)
    if len(open_invitations(enterprise)) >= MOST_INVITATIONS:
        raise WritingRefused(f"还有{MOST_INVITATIONS}份邀请没有答复，请等待答复或者到期后再邀请。")
    token = tokens.issue(INVITATION, {"enterprise": id, "email": wanted}, now=moment, days=DAYS)
    account_letters.invitation(enterprise, name_of(me()), wanted, token, DAYS, moment)


def open_invitations(enterprise: Any) -> tuple[dict[str, Any], ...]:
    """The invitations that nobody has answered yet: address and end."""
    kept = tokens_of(api.portal.get()).all(INVITATION, now=now())
    return tuple(one for one in kept if one["enterprise"] == enterprise.getId())


def withdraw_invitation(enterprise: Any, address: str) -> None:
    """Make an invitation void.

    :raises Unauthorized: the current user may not manage the accounts of this enterprise.
    """
    demand(MANAGE, enterprise)
    tokens_of(api.portal.get()).drop(INVITATION, enterprise=enterprise.getId(), email=normalised_address(address))


def invitation(token: str) -> dict[str, Any] | None:
    """What an invitation stands for: enterprise id and address; None where it is of no use."""
    return tokens_of(api.portal.get()).read(INVITATION, token, now=now())


def join_with_account(token: str) -> Any | None:
    """The current user, to whose address the invitation was sent, joins; None where the link is of no use.

    :raises WritingRefused: the invitation is for somebody else, or the user acts for another enterprise or a body.
    """
    found = invitation(token)
    if found is None:
        return None
    user = api.user.get_current()
    if normalised_address(user.getProperty("email") or "") != found["email"]:
        raise WritingRefused("这份邀请发给了另一个邮箱。请用收到邀请的邮箱登录后再办理。")
    if groups.enterprise_of(user.getId()) not in (None, found["enterprise"]):
        raise WritingRefused("您的账号已经属于另一家企业，请先退出该企业。")
    demand_free(user.getId())
    return _enter(token, user.getId(), user.getProperty("fullname") or user.getUserName(), "")


def join_with_new_account(
    token: str, *, name: str, mobile: str, password: str, consents: tuple[str, ...]
) -> Any | None:
    """Somebody without account joins with a new one; None where the link is of no use.

    :raises WritingRefused: the address has an account, or a needed consent is missing.
    """
    found = invitation(token)
    if found is None:
        return None
    if account_of(found["email"]) is not None:
        raise WritingRefused("这个邮箱已经有账号，请登录后再打开邀请链接。")
    if NEEDED not in consents:
        raise WritingRefused("没有同意处理个人信息，不能建立账号。")
    user = create_account(found["email"], hashed(password), name, found["email"])
    consent_log_of(api.portal.get()).give(user, consents, now=now())
    return _enter(token, user, name, mobile)


def _enter(token: str, user: str, name: str, mobile: str) -> Any:
    used = tokens_of(api.portal.get()).use(INVITATION, token, now=now())
    enterprise = office.enterprise(used["enterprise"])
    enter(enterprise, user, name, mobile, used["email"])
    return enterprise


def leave(enterprise: Any) -> None:
    """The current user no longer acts for the enterprise; the last one cannot leave.

    :raises Unauthorized: the current user does not act for it.
    :raises WritingRefused: nobody would be left.
    """
    demand(MANAGE, enterprise)
    group, user = groups.enterprise_group_id(enterprise.getId()), me()
    if groups.members(group) == (user,):
        raise WritingRefused("您是本企业的最后一个账号，退出后无人办理。请先邀请同事加入。")
    enterprise._p_changed = True  # two who leave at the same moment conflict
    groups.leave(user, group)
    person = enterprise.people.of_user(user)
    if person is not None:
        enterprise.people.remove(person.id)
