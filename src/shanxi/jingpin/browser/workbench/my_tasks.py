"""我的待办: what waits for the person who is logged in, and nothing else."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from datetime import date
from functools import cached_property
from plone import api
from Products.Five import BrowserView
from shanxi.jingpin.browser.decide.form import DONE
from shanxi.jingpin.browser.decide.heading import heading_of
from shanxi.jingpin.browser.workbench.doors import applies
from shanxi.jingpin.browser.workbench.doors import doors
from shanxi.jingpin.browser.workbench.first_steps import first_steps
from shanxi.jingpin.browser.workbench.first_steps import FirstStep
from shanxi.jingpin.casework.actor import held_by_me
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.decisions import decisions_of
from shanxi.jingpin.casework.next_steps import next_steps
from shanxi.jingpin.casework.waiting import Waiting
from shanxi.jingpin.casework.waiting import waiting_for_me
from shanxi.jingpin.casework.writing import me
from shanxi.jingpin.content import office
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import day_of
from typing import Any


#: A term that ends within so many days is marked.
SOON = 3


def urgency(due_on: date | None) -> tuple[str, str]:
    """Badge class and words of a term: overdue, soon, or the day."""
    if due_on is None:
        return "", "无期限"
    left = (due_on - today()).days
    if left < 0:
        return "jp-badge--bad", f"已逾期{-left}天"
    if left <= SOON:
        return "jp-badge--waiting", "今天到期" if left == 0 else f"还有{left}天"
    return "", f"还有{left}天"


def _last_person(case: Any) -> str:
    """Who has taken the last step in a case."""
    return next((one.person for _number, one in reversed(list(decisions_of(case)))), "")


class MyTasks(BrowserView):
    """The tasks with their terms."""

    label = "我的待办"

    def tasks(self) -> list[dict[str, Any]]:
        """``{words, url, role, heading, due, badge, left, since}``, the most urgent first."""
        return list(self._rows())

    def _rows(self) -> Iterator[dict[str, Any]]:
        for one in waiting_for_me():
            yield self._row(one)

    def _row(self, one: Waiting) -> dict[str, Any]:
        badge, left = urgency(one.task.due_on)
        due = day(one.task.due_on) if one.task.due_on else ""
        return {
            "words": one.awaited.words,
            "url": f"{self._place(one).absolute_url()}/{one.awaited.page}".rstrip("/"),
            "role": ROLE_TITLES[Role(one.task.role)],
            "heading": heading_of(one.obj),
            "due": f"{due}（暂估）" if due and one.task.estimated else due,
            "badge": f"jp-badge {badge}".strip(),
            "left": left,
            "since": day(day_of(one.task.since)),
        }

    @cached_property
    def done(self) -> dict[str, Any] | None:
        """The case that a step was just taken in, and who is next; None where it is no longer the user's concern."""
        case = office.find_by_uid(str(self.request.form.get(DONE, "")))
        if case is None or case.portal_type != "Application" or not held_by_me(case):
            return None
        is_open = bool(getSecurityManager().checkPermission("View", case))
        if not is_open and _last_person(case) != me():
            return None
        url = case.absolute_url() if is_open else ""
        return {"number": case.number, "title": case.label, "url": url, "next": next_steps(case)}

    @staticmethod
    def _place(one: Waiting) -> Any:
        return api.portal.get() if one.awaited.on_site else one.obj

    @cached_property
    def first_steps(self) -> list[FirstStep]:
        """What a new enterprise does first."""
        return first_steps()

    @property
    def is_applicant(self) -> bool:
        """Whether the user acts for an enterprise."""
        return applies()

    def doors(self) -> list[dict[str, str]]:
        """The other pages that the user may use."""
        return list(doors())
