"""What is to be judged, above the form of a step: portal_type → provider. Each shows what the user may open anyway."""

from shanxi.jingpin.browser.decide.summaries import case
from shanxi.jingpin.browser.decide.summaries import papers
from shanxi.jingpin.browser.decide.summaries.objection import objection
from shanxi.jingpin.browser.decide.summaries.summary import Provider
from shanxi.jingpin.browser.decide.summaries.summary import Summary
from typing import Any


SUMMARIES: dict[str, Provider] = {
    "Application": case.summaries,
    "Finding": papers.finding,
    "CertificationReport": papers.report,
    "Certificate": papers.certificate,
    "Review": papers.review,
    "GroupStandard": papers.standard,
    "Objection": objection,
}


def summaries_of(obj: Any, request: Any, step: str) -> tuple[Summary, ...]:
    """What a step of an object is decided on, as far as the current user may read it."""
    provider = SUMMARIES.get(obj.portal_type)
    return tuple(provider(obj, request, step)) if provider is not None else ()
