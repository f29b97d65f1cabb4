"""Reports and certificates: the body that makes them, and no other body (第六条（四）)."""

from collections.abc import Iterator
from shanxi.jingpin.casework.roles.case import applicants
from shanxi.jingpin.casework.roles.functions import functions_of_body
from shanxi.jingpin.casework.roles.functions import single
from shanxi.jingpin.casework.roles.holding import Holding
from shanxi.jingpin.content.groups import BodyKind
from typing import Any


def body_of_report(report: Any) -> Iterator[Holding]:
    """The body of the report, the applicant, the federation and the departments."""
    yield from _around(report, report.body_id)


def body_of_certificate(certificate: Any) -> Iterator[Holding]:
    """The same, and the alliance, which gives the number."""
    yield from _around(certificate, certificate.body_id)
    yield from single(BodyKind.ALLIANCE)


def _around(obj: Any, body_id: str) -> Iterator[Holding]:
    case = obj.__parent__
    yield from applicants(case.enterprise_id)
    yield from functions_of_body(BodyKind.CERTIFICATION, body_id)
    yield from single(BodyKind.FEDERATION)
    for department in case.case_file.departments:
        yield from functions_of_body(BodyKind.DEPARTMENT, department)
