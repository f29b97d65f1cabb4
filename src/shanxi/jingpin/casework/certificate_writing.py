"""Making out a certificate (第六条（四）3): asked for by the head of the body, with what is known already filled in."""

from collections.abc import Mapping
from shanxi.jingpin.casework.certificates import note_certificate
from shanxi.jingpin.casework.collect.certification import certificate_object
from shanxi.jingpin.casework.collect.certification import report_object
from shanxi.jingpin.casework.paper_values import token_of
from shanxi.jingpin.casework.paper_values import write_values
from shanxi.jingpin.casework.waiting import refresh
from shanxi.jingpin.casework.writing import demand
from shanxi.jingpin.casework.writing import WritingRefused
from shanxi.jingpin.content import office
from shanxi.jingpin.content.certificate import ICertificate
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.process.certificate_fields import CERTIFICATE_FIELDS
from shanxi.jingpin.process.sections import PRODUCT
from shanxi.jingpin.process.sections import SERVICE
from typing import Any


WRITE = "shanxi.jingpin: Write Certificate"
#: The usual scheme of product certification; the head of the body changes it where another one was followed.
SCHEME = "产品检验+初始工厂检查+获证后监督"


def certificate_fields(certificate: Any) -> tuple[str, ...]:
    """What is written in a certificate of this kind."""
    return (*CERTIFICATE_FIELDS[certificate.kind], "other")


def request_certificate(case: Any) -> Any:
    """Ask for a number with a certificate made out of the case, its enterprise and its standard.

    :raises Unauthorized: the current user is not the head of the body, or it is not the stage for it.
    :raises WritingRefused: a certificate was asked for already, or no report stands behind it.
    """
    demand(WRITE, case)
    if certificate_object(case) is not None:
        raise WritingRefused("本案已经申请过证书编号。")
    report = report_object(case)
    if report is None or report.decided_on is None:
        raise WritingRefused("还没有认证决定，不能申请证书编号。")
    file = case.case_file
    values = PREFILLED[file.kind](case)
    certificate = create(case, "Certificate", kind=file.kind, body_id=file.body, decided_on=report.decided_on, **values)
    file.certificate = certificate.getId()
    note_certificate(certificate)
    refresh(case)
    return certificate


def certificate_token(certificate: Any) -> str:
    """A token that changes with every value of the certificate."""
    return token_of(certificate, certificate_fields(certificate))


def save_certificate(certificate: Any, values: Mapping[str, Any], token: str) -> None:
    """Keep what the certificate says, until its number is given.

    :raises Unauthorized: the current user is not the head of the body, or the certificate is numbered.
    :raises WritingRefused: a value does not fit, or somebody else has saved since.
    """
    demand(WRITE, certificate)
    demand(WRITE, certificate.__parent__)
    write_values(certificate, ICertificate, values, token, certificate_fields(certificate))


def _common(case: Any) -> dict[str, str]:
    standard = office.standard(case.case_file.standard)
    body = office.body(case.case_file.body)
    return {"standard": standard.label if standard is not None else "", "body": body.name if body is not None else ""}


def _party(case: Any, *roles: str) -> tuple[str, str]:
    """Name and address of the first of these parties that is named."""
    rows = {row["role"]: row for row in case.sections.get("parties")["parties"]}
    row = next((rows[role] for role in roles if role in rows and rows[role].get("name")), {})
    return row.get("name") or "", row.get("address") or ""


def _product(case: Any) -> dict[str, str]:
    item = case.sections.get("item")
    client, client_address = _party(case, "applicant")
    manufacturer, manufacturer_address = _party(case, "manufacturer", "applicant")
    factory, factory_address = _party(case, "factory", "manufacturer", "applicant")
    return {
        **_common(case),
        "client": client,
        "client_address": client_address,
        "product": item.get("name") or "",
        "model": item.get("model") or "",
        "trademark": item.get("trademark") or "",
        "manufacturer": manufacturer,
        "manufacturer_address": manufacturer_address,
        "factory": factory,
        "factory_address": factory_address,
        "scheme": SCHEME,
    }


def _service(case: Any) -> dict[str, str]:
    item = case.sections.get("item")
    organisation, address = _party(case, "applicant")
    return {
        **_common(case),
        "organisation": organisation,
        "organisation_address": address,
        "scope": item.get("scope") or item.get("name") or "",
        "places": item.get("sites") or "",
    }


PREFILLED = {PRODUCT: _product, SERVICE: _service}
