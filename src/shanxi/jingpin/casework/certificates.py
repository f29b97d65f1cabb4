"""The certificates of a product, found without the catalog."""

from plone import api
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.content import office
from typing import Any


KEY = "certificate"


def note_certificate(certificate: Any) -> None:
    """Remember a new certificate of its case's product."""
    case = certificate.__parent__
    owner = api.content.get_uuid(certificate)
    claims_of(api.portal.get()).claim((KEY, case.product_id, case.getId(), certificate.getId()), owner)


def certificates_of_product(product_id: str) -> tuple[Any, ...]:
    """Every certificate that a product has had, void ones too."""
    found = []
    for _key, _product, case_id, certificate_id in claims_of(api.portal.get()).of(KEY, product_id):
        case = office.case_by_id(case_id)
        if case is not None and certificate_id in case:
            found.append(case._getOb(certificate_id))
    return tuple(found)
