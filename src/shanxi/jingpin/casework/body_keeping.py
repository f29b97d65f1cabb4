"""Review bodies and their people, by any door (第六条): a person's functions are memberships in groups."""

from collections.abc import Mapping
from plone import api
from secrets import token_urlsafe
from shanxi.jingpin.casework import account_letters
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.accounts import create_account
from shanxi.jingpin.casework.accounts import hashed
from shanxi.jingpin.casework.accounts import LoginTaken
from shanxi.jingpin.casework.accounts import name_of
from shanxi.jingpin.casework.accounts import normalised_address
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.delivery import ADDRESS
from shanxi.jingpin.casework.password_reset import RESET
from shanxi.jingpin.casework.tokens import tokens_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.groups import BodyKind
from typing import Any
from zope.event import notify
from zope.lifecycleevent import ObjectModifiedEvent


MANAGE = "shanxi.jingpin: Manage Review Bodies"
WRITE = "shanxi.jingpin: Write Review Body"
#: How long the first letter of a new account is good for.
DAYS = 14
MOST_FOUND = 20
#: Number, seal and issue are acts of three bodies: one account serves one of these only (第六条（四）3).
APART = (BodyKind.CERTIFICATION, BodyKind.ALLIANCE, BodyKind.FEDERATION)


def problems_of_body(values: Mapping[str, Any]) -> dict[str, str]:
    """Field → what is wrong beyond what the field itself can tell."""
    rows = values.get("approvals") or ()
    if any(row["valid_until"] < row["valid_from"] for row in rows):
        return {"approvals": "批准的有效期至不能早于有效期自。"}
    if rows and values.get("kind", BodyKind.CERTIFICATION.value) != BodyKind.CERTIFICATION.value:
        return {"approvals": "只有第三方认证机构填写批准。"}
    return {}


def problem_of_kind(kind: str) -> str:
    """Why another body of the kind cannot be added; empty where it can."""
    single = BodyKind(kind) in groups.SINGLE
    return "这一类别仅此一家，已经登记，请修改原有机构。" if single and office.body(kind) is not None else ""


def add_body(values: Mapping[str, Any]) -> Any:
    """A new body with the groups of its functions.

    :raises Unauthorized: the current user may not add bodies.
    :raises WritingRefused: there is one of this kind already, or values that a body cannot have.
    """
    place = office.place("bodies")
    demand(MANAGE, place)
    problems = "".join((problem_of_kind(values["kind"]), *problems_of_body(values).values()))
    if problems:
        raise WritingRefused(problems)
    id = values["kind"] if BodyKind(values["kind"]) in groups.SINGLE else ""
    body = create(place, "ReviewBody", id, **{**values, "approvals": list(values.get("approvals") or ())})
    groups.ensure_groups(body)
    return body


def save_body(body: Any, values: Mapping[str, Any]) -> None:
    """Change what is known of a body; its kind stays, as its functions depend on it.

    :raises Unauthorized: the current user may not change the body.
    :raises WritingRefused: values that a body cannot have.
    """
    demand(WRITE, body)
    if problems := problems_of_body({**values, "kind": body.kind}):
        raise WritingRefused("".join(problems.values()))
    for name in ("name", "short_name", "approvals", "address", "phone"):
        setattr(body, name, list(values[name] or ()) if name == "approvals" else values[name])
    for group, title in groups_of_body(body).items():
        api.portal.get_tool("portal_groups").editGroup(group, title=title)
    notify(ObjectModifiedEvent(body))


def groups_of_body(body: Any) -> dict[str, str]:
    """The groups of a body's functions, with their titles."""
    functions = groups.FUNCTIONS[BodyKind(body.kind)]
    return {groups.group_id(body.getId(), one): f"{body.name} {groups.FUNCTION_TITLES[one]}" for one in functions}


def find_accounts(words: str) -> tuple[str, ...]:
    """The ids of accounts whose name or e-mail address holds the words."""
    wanted, users = words.strip().casefold(), api.portal.get_tool("acl_users")
    if not wanted:
        return ()
    found = (*users.searchUsers(fullname=wanted), *users.searchUsers(email=wanted), *users.searchUsers(login=wanted))
    return tuple(dict.fromkeys(one["userid"] for one in found))[:MOST_FOUND]


def why_not(body: Any, user_id: str) -> str:
    """Why an account cannot work for a body; empty where it can."""
    if groups.enterprises_of(user_id):
        return f"{name_of(user_id)}是申报企业的账号，不能同时在评审机构任职，请另建账号。"
    if BodyKind(body.kind) in APART:
        others = {one.body_id for one in groups.functions_of(user_id)} - {body.getId()}
        for other in filter(None, map(office.body, sorted(others))):
            if BodyKind(other.kind) in APART:
                return f"{name_of(user_id)}已在“{other.name}”任职；编号、盖章和发证须由不同机构办理。"
    return ""


def add_function(body: Any, function: str, user_id: str) -> None:
    """Give an account a function in a body.

    :raises Unauthorized: the current user may not manage the body's people.
    :raises WritingRefused: there is no such account or function, or the account works for somebody else.
    """
    group = _group(body, function)
    if api.user.get(userid=user_id) is None:
        raise WritingRefused("没有这个账号。")
    if reason := why_not(body, user_id):
        raise WritingRefused(reason)
    groups.ensure_groups(body)
    groups.join(user_id, group)


def end_function(body: Any, function: str, user_id: str) -> None:
    """End an account's function in a body.

    :raises Unauthorized: the current user may not manage the body's people.
    :raises WritingRefused: the account does not have it.
    """
    group = _group(body, function)
    if user_id not in groups.members(group):
        raise WritingRefused("该账号没有这项职务。")
    groups.leave(user_id, group)


def open_account(body: Any, function: str, name: str, address: str) -> str:
    """A new account with a function, and a letter with the link at which its holder sets a password.

    :raises Unauthorized: the current user may not manage the body's people.
    :raises WritingRefused: no name, no address, or the address has an account.
    """
    group, wanted = _group(body, function), normalised_address(address)
    if not name.strip() or not ADDRESS.fullmatch(wanted):
        raise WritingRefused("请填写姓名和正确的电子邮箱。")
    if account_of(wanted) is not None:
        raise WritingRefused("这个邮箱已经有账号，请查找该账号后直接加入。")
    try:
        user_id = create_account(wanted, hashed(token_urlsafe(32)), name.strip(), wanted)
    except LoginTaken as error:
        raise WritingRefused("这个邮箱已经有账号，请查找该账号后直接加入。") from error
    groups.ensure_groups(body)
    groups.join(user_id, group)
    moment = now()
    token = tokens_of(api.portal.get()).issue(RESET, {"user": user_id}, now=moment, days=DAYS)
    account_letters.account_opened(user_id, wanted, body.name, token, DAYS, moment)
    return user_id


def _group(body: Any, function: str) -> str:
    demand(MANAGE, body)
    if function not in groups.FUNCTIONS[BodyKind(body.kind)]:
        raise WritingRefused("该机构没有这项职务。")
    return groups.group_id(body.getId(), function)
