"""Where a reason that stands in the way is put right: the address of the place that a rule names."""

from AccessControl import getSecurityManager
from collections.abc import Callable
from shanxi.jingpin.browser.application_form.progress import MATERIALS
from shanxi.jingpin.browser.application_form.progress import page_of
from shanxi.jingpin.browser.application_form.progress import url_of_place
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.decisions import case_of
from shanxi.jingpin.casework.examination import EXAMINE
from shanxi.jingpin.content import office
from shanxi.jingpin.process.blockers import Blocker
from typing import Any


def _may(permission: str, obj: Any) -> bool:
    return bool(getSecurityManager().checkPermission(permission, obj))


def _standard(case: Any) -> str:
    standard = office.standard(case.case_file.standard)
    return _of(standard) or f"{case.absolute_url()}/@@begin-standard"


def _sheet(case: Any) -> str:
    return f"{case.absolute_url()}/@@examine"


def _of(obj: Any | None) -> str:
    return obj.absolute_url() if obj is not None and _may("View", obj) else ""


#: Rules of a case that name no field: what they ask for lies in a paper, or on a page of its own.
PAPERS: dict[str, Callable[[Any], str]] = {
    "accept.material_verdicts": _sheet,
    "accept.technical_verdicts": _sheet,
    "request_supplement.complete": _sheet,
    "request_supplement.defects": _sheet,
    "link_standard.choice": lambda case: f"{case.absolute_url()}/@@begin-standard",
    "recommend.standard": _standard,
    "accept_report.submitted": lambda case: _of(report_object(case)),
    "accept_report.conclusion": lambda case: _of(report_object(case)),
    "record_audit.report": lambda case: _of(report_object(case)),
    "return_report.submitted": lambda case: _of(report_object(case)),
    "submit_bundle.certificate": lambda case: _of(certificate_object(case)),
    "approve.manifest": lambda case: f"{case.absolute_url()}/@@bundle",
    "approve.opinions": lambda case: f"{case.absolute_url()}/@@bundle",
    "approve.agreement": lambda case: f"{case.absolute_url()}/@@bundle",
}


def url_of_blocker(obj: Any, blocker: Blocker) -> str:
    """The address of the field, sub-item or paper; empty where there is none, or not for this person."""
    case = case_of(obj)
    if case.portal_type != "Application":
        return _of(obj)
    page = page_of(blocker.place)
    if page == MATERIALS and _may(EXAMINE, case):
        return f"{case.absolute_url()}/@@examine#{url_of_place(case, blocker.place).rpartition('#')[2]}"
    if page:
        return url_of_place(case, blocker.place)
    if obj is not case:
        return _of(obj)
    return PAPERS[blocker.code](case) if blocker.code in PAPERS else ""
