"""A new password, typed twice: the fields and the comparison of every form that sets one."""

from collections.abc import Mapping
from shanxi.jingpin import _
from typing import Any
from zope import schema
from zope.interface import Interface


UNEQUAL = "两次输入的密码不一致。"


class INewPassword(Interface):
    """A new password, twice."""

    password = schema.Password(
        title=_("新密码"), description=_("至少10位，不能全是数字，不能含有姓名、单位名称或者邮箱。"), max_length=200
    )
    password_again = schema.Password(title=_("再次输入新密码"), max_length=200)


def unequal(data: Mapping[str, Any]) -> str:
    """What is wrong when the two differ; empty where they are the same."""
    return UNEQUAL if (data.get("password") or "") != (data.get("password_again") or "") else ""
