"""Who holds which role on what: portal_type → assignment. Read this table first.

A type that is not listed takes the roles of the object it lies in. The drawings say what a role may do.
"""

from collections.abc import Callable
from collections.abc import Iterable
from shanxi.jingpin.casework.roles import bodies
from shanxi.jingpin.casework.roles import case
from shanxi.jingpin.casework.roles import certification
from shanxi.jingpin.casework.roles import office
from shanxi.jingpin.casework.roles import standard
from shanxi.jingpin.casework.roles.holding import Holding
from typing import Any


HOLDINGS: dict[str, Callable[[Any], Iterable[Holding]]] = {
    "Office": office.federation,
    "ReviewBody": bodies.people_of_body,
    "Enterprise": case.people_of_enterprise,
    "Application": case.parties_of_case,
    "Material": case.writers_of_material,
    "Review": case.author_and_readers,
    "CertificationReport": certification.body_of_report,
    "Certificate": certification.body_of_certificate,
    "GroupStandard": standard.experts_of_standard,
    "Objection": office.federation_and_enterprise,
}

#: Types whose roles do not come from the case around them: another body's people never see them.
SEALED_OFF = frozenset({"Application", "Review", "CertificationReport", "Certificate"})


def own_holdings(obj: Any) -> tuple[Holding, ...]:
    """What assignment gives on the object itself."""
    assignment = HOLDINGS.get(getattr(obj, "portal_type", ""))
    return tuple(assignment(obj)) if assignment else ()


def holdings_of(obj: Any) -> tuple[Holding, ...]:
    """What assignment gives on the object, with what it takes from the objects around it."""
    found: list[Holding] = []
    current = obj
    while current is not None:
        found.extend(own_holdings(current))
        if getattr(current, "portal_type", "") in SEALED_OFF:
            break
        current = getattr(current, "__parent__", None)
    return tuple(dict.fromkeys(found))
