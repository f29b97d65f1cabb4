"""Experts to appoint, and those who are appointed (第六条（三）)."""

from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.groups import group_id
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any


ROSTER = group_id("experts", "expert")


def name_of(user_id: str) -> str:
    """The name of an account, or its id where it has none."""
    user = api.user.get(userid=user_id)
    return (user.getProperty("fullname") if user else "") or user_id


def roster(case: Any) -> Iterator[tuple[str, str]]:
    """Every expert of the roster; conflicts are judged by rules, which name nobody."""
    named = ((one, name_of(one)) for one in members(ROSTER))
    return iter(sorted(named, key=lambda one: (one[1], one[0])))


def appointed(case: Any) -> Iterator[tuple[str, str]]:
    """The experts of the case."""
    return ((one.person, one.name or name_of(one.person)) for one in case.case_file.experts)


EXPERTS = Guarded(roster, "appoint_experts", "invite_expert", "replace_expert")
APPOINTED_EXPERTS = Guarded(appointed, "replace_expert")
