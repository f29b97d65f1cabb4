"""The calls, for those who keep them."""

from AccessControl import getSecurityManager
from Products.Five import BrowserView
from shanxi.jingpin.casework.call_keeping import MANAGE
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import CallState
from shanxi.jingpin.process.wording import end
from shanxi.jingpin.process.wording import to_minute
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


def standing(call: Any) -> tuple[str, str]:
    """Badge class and words: the state, and for a published call whether it takes applications now."""
    state = state_of(call)
    if state != CallState.PUBLISHED.value:
        return "", WORKFLOWS["Call"].state(state).title
    facts, present = call.as_facts(), now()
    if facts.is_open(present):
        return "jp-badge--active", "受理中"
    return ("jp-badge--waiting", "尚未开始") if facts.opens_at > present else ("", "已截止")


def window(call: Any) -> str:
    """From when to when applications are taken."""
    closing = end(call.closes_at) if call.closes_at else "常年受理"
    opening = to_minute(call.opens_at)
    return f"{opening} 至 {closing}" if call.closes_at else f"{opening} 起，{closing}"


class Calls(BrowserView):
    """All calls, the latest first, for whoever may see their place."""

    label = "申报批次"

    def __call__(self) -> Any:
        """The page.

        :raises Unauthorized: the current user keeps no calls.
        """
        demand("View", office.place("calls"))
        return self.index()

    @property
    def may_add(self) -> bool:
        """Whether the current user may add a call."""
        return bool(getSecurityManager().checkPermission(MANAGE, office.place("calls")))

    def rows(self) -> list[dict[str, Any]]:
        """``{title, code, url, window, badge, words, cases}``."""
        may = getSecurityManager().checkPermission
        found = sorted(office.calls(), key=lambda one: one.opens_at, reverse=True)
        return [self._row(one) for one in found if may("View", one)]

    def _row(self, call: Any) -> dict[str, Any]:
        badge, words = standing(call)
        cases, id = office.place("cases"), call.getId()
        return {
            "title": call.label,
            "code": call.code,
            "url": call.absolute_url(),
            "window": window(call),
            "badge": f"jp-badge {badge}".strip(),
            "words": words,
            "cases": len(cases._getOb(id).objectIds()) if id in cases else 0,
        }
