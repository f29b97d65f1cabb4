"""The review bodies, for those who keep them."""

from AccessControl import getSecurityManager
from Products.Five import BrowserView
from shanxi.jingpin.casework.body_keeping import groups_of_body
from shanxi.jingpin.casework.body_keeping import MANAGE
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.shown_fields import term_title
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import groups
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import BodyState
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


BADGES = {BodyState.ACTIVE.value: "jp-badge jp-badge--good", BodyState.INACTIVE.value: "jp-badge"}


def heading(body: Any) -> dict[str, Any]:
    """``{name, kind, url, state, badge, people}`` of a body."""
    state = state_of(body)
    members = {person for group in groups_of_body(body) for person in groups.members(group)}
    return {
        "name": body.name,
        "kind": term_title("shanxi.jingpin.body_kinds", body.kind),
        "url": body.absolute_url(),
        "state": WORKFLOWS["ReviewBody"].state(state).title,
        "badge": BADGES[state],
        "people": len(members),
    }


class ReviewBodies(BrowserView):
    """All bodies by kind and name, for whoever may see their place."""

    label = "评审机构"

    def __call__(self) -> Any:
        """The page.

        :raises Unauthorized: the current user keeps no bodies.
        """
        demand("View", office.place("bodies"))
        return self.index()

    @property
    def may_add(self) -> bool:
        """Whether the current user may add a body."""
        return bool(getSecurityManager().checkPermission(MANAGE, office.place("bodies")))

    def rows(self) -> list[dict[str, Any]]:
        """The heads of the bodies."""
        may = getSecurityManager().checkPermission
        order = [one.value for one in groups.FUNCTIONS]
        found = sorted(office.bodies(), key=lambda one: (order.index(one.kind), one.name))
        return [heading(one) for one in found if may("View", one)]
