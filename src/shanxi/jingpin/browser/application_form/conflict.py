"""A save that came too late, shown beside what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass
from plone import api
from shanxi.jingpin.browser.application_form.blocks import Layout
from shanxi.jingpin.browser.application_form.shown_value import shown
from shanxi.jingpin.content.sections import RevisionConflict
from shanxi.jingpin.process.wording import moment
from typing import Any


@dataclass(frozen=True)
class ShownConflict:
    """Who has saved in between, when, and where that differs: (title of the field, stored value)."""

    person: str
    at: str
    differences: tuple[tuple[str, str], ...]


def shown_conflict(
    conflict: RevisionConflict, layout: Layout, stored: Mapping[str, Any], typed: Mapping[str, Any]
) -> ShownConflict:
    """What a person needs to see to decide: the colleague of the same enterprise, and each field that differs."""
    blocks = {name: block.title for block in layout.blocks for name in block.names}
    differences = tuple(
        (" ".join(one for one in (blocks[name], layout.schema[name].title) if one), shown(stored.get(name)))
        for name in typed
        if (stored.get(name) or None) != (typed[name] or None)
    )
    return ShownConflict(_person(conflict.person), moment(conflict.saved_at), differences)


def _person(user_id: str) -> str:
    user = api.user.get(userid=user_id)
    return user.getProperty("fullname") or user.getUserName() if user else "另一位填报人"
