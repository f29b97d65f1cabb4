"""Standards to evaluate against, and standards that supersede others (第六条（三）2)."""

from collections.abc import Iterator
from plone import api
from shanxi.jingpin.content.office import place
from shanxi.jingpin.vocabularies.guarded import Guarded
from typing import Any


def usable(context: Any) -> Iterator[tuple[str, str]]:
    """The published standards, and those that were begun for this case; never the object itself."""
    for one in sorted(place("standards").objectValues(), key=lambda one: one.label):
        if one.getId() == context.getId():
            continue
        if api.content.get_state(one) == "published" or one.origin_case == context.getId():
            yield one.getId(), one.label


STANDARDS = Guarded(usable, "link_standard", "supersede")
