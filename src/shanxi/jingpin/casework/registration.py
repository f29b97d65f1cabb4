"""Registration of an enterprise: asked for, and confirmed by the link in a letter (第六条（一）)."""

from dataclasses import dataclass
from plone import api
from shanxi.jingpin.casework import account_letters
from shanxi.jingpin.casework.accounts import account_of
from shanxi.jingpin.casework.accounts import create_account
from shanxi.jingpin.casework.accounts import hashed
from shanxi.jingpin.casework.accounts import LoginTaken
from shanxi.jingpin.casework.accounts import normalised_address
from shanxi.jingpin.casework.claims import claims_of
from shanxi.jingpin.casework.claims import ClaimTaken
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.consent_log import consent_log_of
from shanxi.jingpin.casework.enterprise_claims import enter
from shanxi.jingpin.casework.enterprise_claims import enterprise_claims_of
from shanxi.jingpin.casework.enterprise_claims import EnterpriseClaim
from shanxi.jingpin.casework.tokens import tokens_of
from shanxi.jingpin.content import office
from shanxi.jingpin.content.creation import create
from shanxi.jingpin.content.naming import office_id
from shanxi.jingpin.content.plain import from_plain
from shanxi.jingpin.content.plain import to_plain
from typing import Any


PENDING, DAYS = "registration", 7
CREDIT_CODE = "credit_code"
CREATED, CLAIMED, TAKEN = "created", "claimed", "taken"


@dataclass(frozen=True)
class Registration:
    """What was typed; the credit code and the mobile number are normalised."""

    enterprise_name: str
    credit_code: str
    contact: str
    mobile: str
    email: str
    consents: tuple[str, ...]
    credit_code_note: str = ""
    password_hash: str = ""


@dataclass(frozen=True)
class Confirmation:
    """What a confirmation has led to: an enterprise, a claim, or nothing where the address has an account."""

    outcome: str
    user: str = ""
    enterprise: str = ""


def request_registration(registration: Registration, password: str) -> None:
    """Keep what was typed for some days and send a letter; nothing tells whether the address has an account."""
    portal, moment = api.portal.get(), now()
    address = normalised_address(registration.email)
    kept = {**to_plain(registration), "email": address, "password_hash": hashed(password)}
    tokens, user = tokens_of(portal), account_of(address)
    tokens.drop(PENDING, email=address)
    token = tokens.issue(PENDING, kept, now=moment, days=DAYS)
    if user is None:
        account_letters.confirm_registration(address, token, DAYS, moment)
    else:
        tokens.drop(PENDING, email=address)
        account_letters.account_exists(user, address, moment)


def pending_registration(token: str) -> Registration | None:
    """What a link stands for; None where it is unknown, used or expired."""
    return _registration(tokens_of(api.portal.get()).read(PENDING, token, now=now()))


def confirm_registration(token: str) -> Confirmation | None:
    """Use a link: an account, and its enterprise where the credit code is new; None where the link is of no use."""
    registration = _registration(tokens_of(api.portal.get()).use(PENDING, token, now=now()))
    if registration is None:
        return None
    if account_of(registration.email) is not None:
        return Confirmation(TAKEN)
    try:
        user = create_account(registration.email, registration.password_hash, registration.contact, registration.email)
    except LoginTaken:
        return Confirmation(TAKEN)
    consent_log_of(api.portal.get()).give(user, registration.consents, now=now())
    return _enterprise_or_claim(registration, user)


def _enterprise_or_claim(registration: Registration, user: str) -> Confirmation:
    try:
        enterprise = create_enterprise(
            name=registration.enterprise_name,
            credit_code=registration.credit_code,
            credit_code_note=registration.credit_code_note,
        )
    except ClaimTaken as taken:
        return _claim(registration, user, taken.owner)
    enter(enterprise, user, registration.contact, registration.mobile, registration.email)
    return Confirmation(CREATED, user, enterprise.getId())


def _claim(registration: Registration, user: str, enterprise_id: str) -> Confirmation:
    enterprise_claims_of(api.portal.get()).add(
        EnterpriseClaim(
            enterprise=enterprise_id,
            user=user,
            name=registration.enterprise_name,
            contact=registration.contact,
            mobile=registration.mobile,
            email=registration.email,
            at=now(),
        )
    )
    account_letters.claim_made(user, registration.email, now())
    return Confirmation(CLAIMED, user, enterprise_id)


def create_enterprise(**values: Any) -> Any:
    """An unverified enterprise, whose credit code is claimed for it.

    :raises ClaimTaken: another enterprise has the code.
    """
    id = office_id()
    claims_of(api.portal.get()).claim((CREDIT_CODE, values["credit_code"]), id)
    return create(office.place("enterprises"), "Enterprise", id, **values)


def _registration(values: dict[str, Any] | None) -> Registration | None:
    return from_plain(Registration, values)
