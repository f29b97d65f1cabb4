"""A forgotten password: a letter with a link that works once, and then a new password."""

from plone import api
from shanxi.jingpin.casework import account_letters
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.password_rules import password_problem
from shanxi.jingpin.casework.tokens import tokens_of
from shanxi.jingpin.casework.writing import WritingRefused
from typing import Any


RESET, DAYS = "password_reset", 1


def request_reset(login_or_address: str) -> None:
    """Send a letter to the account's address; nothing tells whether there is one. An earlier link is void."""
    portal, moment, user_id = api.portal.get(), now(), account_of(login_or_address)
    address = api.user.get(userid=user_id).getProperty("email") if user_id else ""
    tokens = tokens_of(portal)
    tokens.drop(RESET, user=user_id or "")
    token = tokens.issue(RESET, {"user": user_id or ""}, now=moment, days=DAYS)
    if address:
        account_letters.password_reset(user_id, address, token, DAYS, moment)
    else:
        tokens.drop(RESET, user=user_id or "")


def user_of(token: str) -> Any | None:
    """The account that a link is for; None where the link is of no use."""
    found = tokens_of(api.portal.get()).read(RESET, token, now=now())
    return api.user.get(userid=found["user"]) if found else None


def words_of(user: Any) -> tuple[str, ...]:
    """What the password of an account must not hold."""
    return user.getUserName(), user.getProperty("fullname"), user.getProperty("email")


def reset_password(token: str, password: str) -> str | None:
    """Set a new password and return the login; None where the link is of no use.

    :raises WritingRefused: the password is none.
    """
    user = user_of(token)
    if user is None:
        return None
    if problem := password_problem(password, words_of(user)):
        raise WritingRefused(problem)
    portal = api.portal.get()
    tokens_of(portal).use(RESET, token, now=now())
    portal.acl_users.userSetPassword(user.getId(), password)
    return user.getUserName()
