"""Experts to appoint, and those who are appointed (第六条（三）)."""

from collections.abc import Iterable
from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.groups import group_id
from shanxi.jingpin.content.groups import members
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any


ROSTER = group_id("experts", "expert")
OUTSIDE = group_id("experts", "guest")


def name_of(user_id: str) -> str:
    """The name of an account, or its id where it has none."""
    user = api.user.get(userid=user_id)
    return (user.getProperty("fullname") if user else "") or user_id


def roster(case: Any) -> Iterator[tuple[str, str]]:
    """Every expert of the roster; conflicts are judged by rules, which name nobody."""
    return _by_name(members(ROSTER))


def guests(case: Any) -> Iterator[tuple[str, str]]:
    """The outside experts who are not in the case; whoever is in the panel is drawn, and not invited."""
    inside = {*members(ROSTER), *(one.person for one in case.case_file.experts)}
    return _by_name(one for one in members(OUTSIDE) if one not in inside)


def _by_name(persons: Iterable[str]) -> Iterator[tuple[str, str]]:
    named = ((one, name_of(one)) for one in persons)
    return iter(sorted(named, key=lambda one: (one[1], one[0])))


def appointed(case: Any) -> Iterator[tuple[str, str]]:
    """The experts of the case."""
    return ((one.person, one.name or name_of(one.person)) for one in case.case_file.experts)


EXPERTS = Guarded(roster, "appoint_experts", "replace_expert")
GUEST_EXPERTS = Guarded(guests, "invite_expert")
APPOINTED_EXPERTS = Guarded(appointed, "replace_expert")
