"""The page of a case."""

from AccessControl import getSecurityManager
from collections.abc import Iterator
from functools import cached_property
from Products.Five import BrowserView
from shanxi.jingpin.browser.case.public_pages import public_pages
from shanxi.jingpin.browser.decide.heading import heading_of
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.browser.objection.handling import objection_row
from shanxi.jingpin.browser.workbench.my_tasks import urgency
from shanxi.jingpin.casework.case_facts import facts_for_me
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.contract import all_scans
from shanxi.jingpin.casework.next_steps import next_steps
from shanxi.jingpin.casework.next_steps import NextStep
from shanxi.jingpin.casework.terms import due
from shanxi.jingpin.casework.timeline import Entry
from shanxi.jingpin.casework.timeline import timeline_for_me
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import ApplicationState as S
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.wording import moment
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any


MAIN_PATH: tuple[S, ...] = (
    S.DRAFT,
    S.PREQUALIFICATION,
    S.EXPERT_EVALUATION,
    S.CERTIFICATION,
    S.ISSUANCE,
    S.JOINT_REVIEW,
    S.PUBLIC_NOTICE,
    S.CERTIFIED,
)
#: Side stations, shown at the main station they belong to.
BESIDE = {S.SUPPLEMENT.value: S.PREQUALIFICATION, S.AWAITING_NOTICE.value: S.PUBLIC_NOTICE}
PARTS = ("Review", "CertificationReport", "Certificate")
#: How many entries of the record are seen without unfolding the rest.
LATEST = 5


class CaseView(BrowserView):
    """What everybody who may read a case sees, each in their part."""

    @cached_property
    def heading(self) -> dict[str, Any]:
        """Number, enterprise, product, state."""
        return heading_of(self.context)

    @cached_property
    def state(self) -> str:
        """The id of the state."""
        return state_of(self.context)

    def stations(self) -> list[dict[str, Any]]:
        """The main path with the present station."""
        present = BESIDE.get(self.state) or next((one for one in MAIN_PATH if one.value == self.state), None)
        place = MAIN_PATH.index(present) if present is not None else -1
        titles = WORKFLOWS["Application"].state
        return [
            {
                "title": titles(one.value).title,
                "css": "jp-done" if number < place else "jp-current" if number == place else None,
                "current": "step" if number == place else None,
            }
            for number, one in enumerate(MAIN_PATH)
        ]

    @cached_property
    def term(self) -> dict[str, str] | None:
        """The last day of the present stage."""
        term = due(self.context)
        if term is None:
            return None
        badge, left = urgency(term.day)
        estimated = "（暂估，节假日安排公布后确定）" if term.estimated else ""
        return {"day": f"{day(term.day)}{estimated}", "left": left, "badge": f"jp-badge {badge}".strip()}

    @property
    def steps(self) -> list[ShownStep]:
        """What the current user may do now, with the number of conditions that are still missing."""
        return shown_steps(self.context)

    @property
    def next_steps(self) -> tuple[NextStep, ...]:
        """Who is waited for, as far as the current user may know."""
        return next_steps(self.context)

    @cached_property
    def facts(self) -> list[tuple[str, str]]:
        """申请信息: each fact for those who may read it."""
        return list(facts_for_me(self.context))

    def parts(self) -> list[dict[str, str]]:
        """Opinions, reports, certificates and the standard, as far as they may be read."""
        return [
            {
                "title": WORKFLOWS[one.portal_type].title,
                "label": one.label if one.portal_type == "GroupStandard" else "",
                "state": WORKFLOWS[one.portal_type].state(state_of(one)).title,
                "url": one.absolute_url(),
            }
            for one in self._parts()
        ]

    def _parts(self) -> Iterator[Any]:
        may = getSecurityManager().checkPermission
        children = [one for one in self.context.objectValues() if one.portal_type in PARTS]
        standard = office.standard(self.context.case_file.standard)
        for one in (*children, *((standard,) if standard is not None else ())):
            if may("View", one):
                yield one

    def contracts(self) -> list[dict[str, str]]:
        """The scans of the certification contract, for those who may read them."""
        may = getSecurityManager().checkPermission
        found = [one for one in all_scans(self.context) if may("View", one)]
        return [{"name": one.label, "url": f"{one.absolute_url()}/@@file"} for one in found]

    def objections(self) -> list[dict[str, str]]:
        """The objections to the case: the enterprise opens the redacted facts (第六条（六）)."""
        found = (office.objection(one) for one in self.context.case_file.objections)
        return [row for row in map(objection_row, (one for one in found if one is not None)) if row]

    def public_pages(self) -> list[dict[str, str]]:
        """The public pages on which the case stands (第六条（六）（七）)."""
        return list(public_pages(self.context))

    @cached_property
    def timeline(self) -> list[Entry]:
        """What has been decided, the latest first."""
        return list(reversed(list(timeline_for_me(self.context))))

    @property
    def latest(self) -> list[Entry]:
        """The part of the record that is always seen."""
        return self.timeline[:LATEST]

    @property
    def earlier(self) -> list[Entry]:
        """The rest of it, folded."""
        return self.timeline[LATEST:]

    def moment(self, entry: Entry) -> str:
        """When it was decided, to the second."""
        return moment(entry.at)
