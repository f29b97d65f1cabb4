"""Where a step begins: mostly on the decision screen, some on a page that the decision is about."""

from plone import api
from shanxi.jingpin.content import office
from shanxi.jingpin.process.awaiting.awaited import decide
from typing import Any


#: Steps that begin on a page of their own, which the decision is about.
BEGIN_AT = {"give_department_opinion": "@@bundle"}
#: Steps that need a paper of the office: its place, and the page of the site on which it is drafted.
IN_BATCHES = {
    "start_public_notice": ("notices", "@@public-notices"),
    "announce": ("announcements", "@@office-announcements"),
}


def beginning_of(obj: Any, step: str) -> str:
    """The address at which a step begins; a case that is listed nowhere yet is listed first, together with others."""
    place, page = IN_BATCHES.get(step, ("", ""))
    if place and not office.listing(place, obj):
        return f"{api.portal.get().absolute_url()}/{page}"
    return f"{obj.absolute_url()}/{BEGIN_AT.get(step, decide(step))}"
