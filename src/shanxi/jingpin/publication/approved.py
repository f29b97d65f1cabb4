"""What may be published of a case: fields of the certificate that was approved, and names (第六条（五）、（六））."""

from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.content import office
from shanxi.jingpin.process.sections import PRODUCT
from typing import Any
from typing import NamedTuple


class Approved(NamedTuple):
    """The approved fields of a case, as the certificate says them."""

    case_number: str
    kind: str
    enterprise: str
    address: str
    item: str
    model: str
    trademark: str
    manufacturer: str
    factory: str
    scope: str
    places: str
    standard: str
    scheme: str
    body: str
    link: str

    @property
    def row(self) -> dict[str, str]:
        """The case as a notice or an announcement lists it."""
        names = ("case_number", "enterprise", "item", "kind", "model", "standard", "body")
        return {name: getattr(self, name) for name in names}


def approved_of(case: Any) -> Approved:
    """The approved fields of a case; what its certificate leaves empty comes from the names kept of it."""
    certificate = certificate_object(case)
    said = certificate.fields() if certificate is not None else {}
    kind = case.case_file.kind
    product = kind == PRODUCT
    body = office.body(case.case_file.body)
    standard = office.standard(case.case_file.standard)
    return Approved(
        case_number=case.number,
        kind=kind,
        enterprise=said.get("client" if product else "organisation") or office.enterprise_of_case(case).label,
        address=said.get("client_address" if product else "organisation_address") or "",
        item=said.get("product") or case.label,
        model=said.get("model") or "",
        trademark=said.get("trademark") or "",
        manufacturer=said.get("manufacturer") or "",
        factory=said.get("factory") or "",
        scope=said.get("scope") or "",
        places=said.get("places") or "",
        standard=said.get("standard") or (standard.label if standard is not None else ""),
        scheme=said.get("scheme") or "",
        body=said.get("body") or (body.label if body is not None else ""),
        link=office.link_of_case(case),
    )
