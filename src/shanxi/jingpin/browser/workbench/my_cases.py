"""The cases that the person who is logged in may read, filtered by state, call and words."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from plone import api
from plone.batching import Batch
from Products.Five import BrowserView
from shanxi.jingpin.browser.workbench.my_tasks import urgency
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.next_steps import next_steps
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.content import office
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


PAGE = 30


class MyCases(BrowserView):
    """A table of cases; the catalog finds what may be read, the object decides."""

    label = "案件"

    @property
    def wanted(self) -> dict[str, str]:
        """The filters as they came."""
        names = ("state", "call", "words")
        return {name: str(self.request.form.get(name, "")).strip() for name in names}

    def states(self) -> list[dict[str, Any]]:
        """The states to choose from."""
        chosen = self.wanted["state"]
        states = WORKFLOWS["Application"].states
        return [{"id": one.id.value, "title": one.title, "selected": one.id.value == chosen} for one in states]

    def calls(self) -> list[dict[str, Any]]:
        """The calls to choose from, the newest first."""
        may, chosen = getSecurityManager().checkPermission, self.wanted["call"]
        found = [one for one in office.calls() if may("View", one)]
        found.sort(key=lambda one: one.opens_at, reverse=True)
        return [{"id": one.getId(), "title": one.label, "selected": one.getId() == chosen} for one in found]

    def batch(self) -> Batch:
        """One page of the cases that fit."""
        start = self.request.form.get("b_start", 0)
        return Batch(list(self._found()), PAGE, int(start) if str(start).isdigit() else 0)

    def _found(self) -> Iterator[Any]:
        query: dict[str, Any] = {"portal_type": "Application", "sort_on": "modified", "sort_order": "descending"}
        if self.wanted["state"]:
            query["review_state"] = self.wanted["state"]
        may = getSecurityManager().checkPermission
        for brain in api.portal.get_tool("portal_catalog")(**query):
            case = brain._unrestrictedGetObject()
            if may("View", case) and self._fits(case):
                yield case

    def _fits(self, case: Any) -> bool:
        wanted = self.wanted
        if wanted["call"] and case.call_id != wanted["call"]:
            return False
        text = f"{case.number} {case.label} {office.enterprise_of_case(case).label}".casefold()
        return all(word in text for word in wanted["words"].casefold().split())

    def row(self, case: Any) -> dict[str, Any]:
        """``{url, number, title, enterprise, state, next, due, left, badge}``."""
        term = due(case)
        badge, left = urgency(term.day) if term else ("", "")
        return {
            "url": case.absolute_url(),
            "number": case.number or "（草稿）",
            "title": case.label,
            "enterprise": office.enterprise_of_case(case).label,
            "state": WORKFLOWS["Application"].state(state_of(case)).title,
            "next": next_steps(case),
            "due": day(term.day) + ("（暂估）" if term.estimated else "") if term else "",
            "left": left,
            "badge": f"jp-badge {badge}".strip(),
        }
