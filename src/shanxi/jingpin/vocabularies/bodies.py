"""Certification bodies (第六条（四）)."""

from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.groups import BodyKind
from shanxi.jingpin.content.office import bodies
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any


def active_bodies(case: Any) -> Iterator[tuple[str, str]]:
    """The active bodies with the end of their approval; scope and day are judged by rules."""
    active = [one for one in bodies(BodyKind.CERTIFICATION) if api.content.get_state(one) == "active"]
    return ((one.getId(), _title(one)) for one in sorted(active, key=lambda one: one.name))


def _title(body: Any) -> str:
    last = max((row["valid_until"] for row in body.approvals or ()), default=None)
    return f"{body.name}（批准有效期至{day(last)}）" if last else f"{body.name}（没有登记批准）"


CERTIFICATION_BODIES = Guarded(active_bodies, "assign_body", "reassign_body", "submit")
