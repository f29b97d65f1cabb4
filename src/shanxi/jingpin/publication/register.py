"""The register entry of a certificate (认证认可条例 第二十六条)."""

from datetime import date
from datetime import datetime
from plone import api
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.content import office
from shanxi.jingpin.process.states import CertificateState
from shanxi.jingpin.publication.approved import approved_of
from shanxi.jingpin.publication.copies import copy_of
from shanxi.jingpin.publication.copies import write_copy
from shanxi.jingpin.publication.enterprises import show_enterprise
from shanxi.jingpin.publication.standards import show_standard
from typing import Any


def show_certificate(case: Any, announcement: Any, now: datetime) -> Any:
    """Write the register entry of a case's certificate, with the pages of enterprise and standard."""
    certificate = certificate_object(case)
    values = {
        **_names(case, now),
        **_certificate(certificate),
        "announcement": announcement.number or "",
    }
    if copy_of("RegisterEntry", certificate.register_id) is None:
        values["history"] = [_change(CertificateState.VALID.value, certificate.effective_on, "")]
    entry = write_copy("RegisterEntry", certificate.register_id, values, now)
    certificate.register_id = entry.getId()
    return entry


def _names(case: Any, now: datetime) -> dict[str, Any]:
    said = approved_of(case)
    enterprise, product = office.enterprise_of_case(case), office.product_of_case(case)
    standard = office.standard(case.case_file.standard)
    same = ("kind", "enterprise", "address", "model", "trademark", "manufacturer", "factory", "scope", "places")
    return {
        **{name: getattr(said, name) for name in (*same, "standard", "scheme", "body", "link")},
        "title": said.item,
        "name_en": (product.name_en if product is not None else "") or "",
        "enterprise_page": show_enterprise(enterprise, now).getId(),
        "credit_code": enterprise.credit_code or "",
        "city": enterprise.city,
        "sector": case.case_file.sector or None,
        "standard_page": show_standard(standard, now).getId() if standard is not None else "",
    }


def _certificate(certificate: Any) -> dict[str, Any]:
    return {
        "certificate_number": certificate.number,
        "replaces": certificate.replaces or "",
        "granted_on": certificate.granted_on,
        "effective_on": certificate.effective_on,
        "valid_until": certificate.valid_until,
    }


def _change(status: str, on: date, reason: str) -> dict[str, Any]:
    return {"on": on, "status": status, "reason": reason}


def note_status(certificate: Any, status: str, on: date, reason: str, successor: str = "") -> None:
    """Add a change of status to the register entry of a certificate; earlier ones stay to be read."""
    entry = copy_of("RegisterEntry", certificate.register_id)
    if entry is None:
        return
    entry.history = [*(entry.history or ()), _change(status, on, reason)]
    if successor:
        entry.successor = successor
    entry.reindexObject()


def entries(**query: Any) -> list[Any]:
    """The register entries that the current user may see and that fit the query."""
    catalog = api.portal.get_tool("portal_catalog")
    return [one.getObject() for one in catalog.searchResults(portal_type="RegisterEntry", show_inactive=True, **query)]
