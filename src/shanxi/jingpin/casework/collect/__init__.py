"""Content → facts: portal_type → what rules may know of it. The only code that knows where facts are kept."""

from collections.abc import Callable
from datetime import datetime
from shanxi.jingpin.casework.collect import batch
from shanxi.jingpin.casework.collect import case
from shanxi.jingpin.casework.collect import certification
from shanxi.jingpin.casework.collect import evaluation
from shanxi.jingpin.casework.collect import keeping
from shanxi.jingpin.casework.collect import kept
from shanxi.jingpin.content.settings import current_settings
from shanxi.jingpin.process.facts import Actor
from shanxi.jingpin.process.facts import Decision
from shanxi.jingpin.process.facts import Moment
from typing import Any


COLLECTORS: dict[str, Callable[..., Moment]] = {
    "Application": case.case_facts,
    "Review": evaluation.review_facts,
    "GroupStandard": evaluation.standard_step_facts,
    "CertificationReport": certification.report_step_facts,
    "Finding": certification.finding_facts,
    "Certificate": certification.certificate_facts,
    "PublicNotice": batch.notice_facts,
    "Announcement": batch.announcement_facts,
    "Objection": batch.objection_facts,
    "Call": keeping.call_step_facts,
    "ReviewBody": keeping.body_step_facts,
}


def facts_of(obj: Any, *, actor: Actor, decision: Decision, now: datetime) -> Moment:
    """The facts that a step of the object depends on, at this moment."""
    collect = COLLECTORS.get(obj.portal_type, kept.bare_facts)
    return collect(obj, actor=actor, decision=decision, now=now, settings=current_settings())
