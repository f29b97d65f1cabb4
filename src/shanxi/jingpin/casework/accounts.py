"""Accounts: made by code with a random id, the e-mail address as login, and a password that is hashed already."""

from AuthEncoding import AuthEncoding
from plone import api
from secrets import token_hex
from typing import Any


#: What everybody who has an account holds; functions come from groups.
ROLE = "Member"


class LoginTaken(ValueError):
    """An account with this login exists."""


def hashed(password: str) -> str:
    """The password as it is stored."""
    return AuthEncoding.pw_encrypt(password).decode()


def normalised_address(address: str) -> str:
    """An e-mail address as it is kept and compared."""
    return address.strip().lower()


def account_of(address: str) -> str | None:
    """The user id of the account with this login or e-mail address."""
    wanted, users = normalised_address(address), api.portal.get_tool("acl_users")
    by_login = users.searchUsers(login=wanted, exact_match=True)
    by_address = [one for one in users.searchUsers(email=wanted) if normalised_address(one.get("email", "")) == wanted]
    return next((one["userid"] for one in (*by_login, *by_address)), None)


def create_account(login: str, password_hash: str, name: str, address: str) -> str:
    """Make an account and return its random user id.

    :raises LoginTaken: the login is taken; two at the same moment conflict.
    """
    users = api.portal.get_tool("acl_users")
    user_id = token_hex(8)
    try:
        users.source_users.addUser(user_id, users.applyTransform(login), password_hash)
    except KeyError as error:
        raise LoginTaken(login) from error
    users.portal_role_manager.assignRoleToPrincipal(ROLE, user_id)
    member = api.portal.get_tool("portal_membership").getMemberById(user_id)
    member.setMemberProperties({"fullname": name, "email": normalised_address(address)})
    return user_id


def full_name(user_id: str) -> str:
    """The name that an account has now; empty where there is none."""
    user: Any = api.user.get(userid=user_id) if user_id else None
    return (user.getProperty("fullname") or "") if user is not None else ""


def name_of(user_id: str) -> str:
    """The name that a screen shows of an account."""
    user: Any = api.user.get(userid=user_id)
    return (user.getProperty("fullname") or user.getUserName()) if user is not None else "已注销的账号"
