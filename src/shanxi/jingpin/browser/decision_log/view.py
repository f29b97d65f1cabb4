"""Every decision of the site on one filtered, read-only page."""

from AccessControl import getSecurityManager
from functools import cached_property
from plone.batching import Batch
from Products.Five import BrowserView
from shanxi.jingpin.casework.checked_lines import checked_lines
from shanxi.jingpin.casework.checked_lines import verdicts_in_words
from shanxi.jingpin.casework.decision_log import log_entries
from shanxi.jingpin.casework.decision_log import LogEntry
from shanxi.jingpin.casework.decision_log import Wanted
from shanxi.jingpin.process.wording import moment
from shanxi.jingpin.process.workflows import DRAWINGS
from typing import Any


PAGE = 50
FILTERS = ("words", "subject", "first", "last")


class DecisionLog(BrowserView):
    """``@@decision-log`` on the site, under ``View Log``."""

    label = "办理日志"

    def __call__(self) -> Any:
        """The page; nobody keeps a copy of it on the way."""
        self.request.response.setHeader("Cache-Control", "private, no-store")
        return self.index()

    @cached_property
    def wanted(self) -> Wanted:
        """The filters as they came."""
        return Wanted(**{name: str(self.request.form.get(name, "")).strip() for name in FILTERS})

    def subjects(self) -> list[dict[str, Any]]:
        """The kinds of things that decisions are taken on."""
        chosen = self.wanted.subject
        drawn = [one for one in DRAWINGS if one.transitions]
        return [{"id": one.portal_type, "title": one.title, "selected": one.portal_type == chosen} for one in drawn]

    def batch(self) -> Batch:
        """One page of the decisions that fit, the latest first."""
        start = str(self.request.form.get("b_start", ""))
        return Batch(log_entries(self.wanted), PAGE, int(start) if start.isdigit() else 0)

    def row(self, entry: LogEntry) -> dict[str, Any]:
        """The entry in words, with a link where the auditor may open what it is about."""
        may = getSecurityManager().checkPermission("View", entry.holder)
        return {
            "at": moment(entry.at),
            "iso": entry.at.isoformat(),
            "person": entry.person,
            "person_id": entry.person_id if entry.person_id != entry.person else "",
            "proposed_by": entry.proposed_by,
            "proposed_by_id": entry.proposed_by_id,
            "body": entry.body,
            "subject": entry.subject,
            "title": entry.title,
            "moved": entry.moved,
            "on": entry.on,
            "url": entry.holder.absolute_url() if may else "",
            "checklist": checked_lines(entry.record),
            "verdicts": verdicts_in_words(entry.record, entry.holder),
        }
