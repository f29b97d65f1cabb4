"""本企业的申请: state, number and next step of each."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.account.my_account import my_enterprise
from shanxi.jingpin.browser.account.my_account import my_open_claims
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.new_case import cases_of_enterprise
from shanxi.jingpin.casework.new_case import ENDED
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.waiting import awaited_of
from shanxi.jingpin.content import office
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


BADGES = {"certified": "good", "supplement": "waiting", "draft": "waiting", "rejected": "bad", "terminated": "bad"}


class MyApplications(BrowserView):
    """The table."""

    label = "本企业的申请"

    @property
    def enterprise(self) -> dict[str, str] | None:
        """The user's enterprise."""
        found = my_enterprise()
        return {"name": found.name, "url": found.absolute_url()} if found is not None else None

    @property
    def waits_for_claim(self) -> bool:
        """Whether the federation has a claim of the user to decide."""
        return bool(my_open_claims())

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The cases that the user may read, the latest first."""
        enterprise = my_enterprise()
        found = cases_of_enterprise(enterprise.getId()) if enterprise is not None else ()
        return [self._row(one) for one in found if api.user.has_permission("View", obj=one)]

    def _row(self, case: Any) -> dict[str, Any]:
        state, term = state_of(case), due(case)
        call = office.call_of_case(case)
        return {
            "url": case.absolute_url(),
            "number": case.number or "（草稿）",
            "title": case.label,
            "call": call.title if call is not None else "",
            "state": WORKFLOWS["Application"].state(state).title,
            "badge": f"jp-badge jp-badge--{BADGES.get(state, 'active')}",
            "due": (day(term.day) + ("（暂估）" if term.estimated else "")) if term is not None else "",
            **self._next(case, state),
        }

    def _next(self, case: Any, state: str) -> dict[str, str]:
        """The applicant's own next step, or who is at work."""
        if state in ENDED:
            return {"next": "", "next_url": ""}
        awaited = awaited_of(case)
        mine = next((one for one in awaited if one.role is Role.APPLICANT), None)
        if mine is not None:
            return {"next": mine.words, "next_url": f"{case.absolute_url()}/{mine.page}".rstrip("/")}
        others = "、".join(dict.fromkeys(ROLE_TITLES[one.role] for one in awaited))
        return {"next": f"等待{others}办理" if others else "等待办理", "next_url": ""}
