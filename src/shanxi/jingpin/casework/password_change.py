"""A new password in the place of the one that is known."""

from plone import api
from shanxi.jingpin.casework.password_reset import words_of
from shanxi.jingpin.casework.password_rules import password_problem
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.casework.writing import WritingRefused
from zope.globalrequest import getRequest


ELSEWHERE = "这个账号的密码不在本网站保存，请由技术管理员在服务器上修改。"


def is_kept_here() -> bool:
    """Whether this site keeps the current user's password: that of the technical manager lies above it."""
    return bool(api.portal.get().acl_users.source_users.enumerateUsers(id=me(), exact_match=True))


def is_current(password: str) -> bool:
    """Whether this is the current user's password; a wrong one counts like a wrong login."""
    return bool(password) and bool(api.portal.get_tool("portal_membership").testCurrentPassword(password))


def problem_of_mine(password: str) -> str:
    """Why the current user cannot take this password, or an empty text."""
    return password_problem(password, words_of(api.user.get_current()))


def change_password(current: str, password: str) -> None:
    """Set the current user's password.

    :raises WritingRefused: the old one is wrong, the new one is none, or the account lies elsewhere.
    """
    if not is_kept_here():
        raise WritingRefused(ELSEWHERE)
    if not is_current(current):
        raise WritingRefused("现在的密码不正确。")
    if problem := problem_of_mine(password):
        raise WritingRefused(problem)
    api.portal.get_tool("portal_membership").setPassword(password, None, REQUEST=getRequest())
