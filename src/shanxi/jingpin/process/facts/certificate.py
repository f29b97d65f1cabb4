"""The certificate."""

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field
from datetime import date
from shanxi.jingpin.process.facts.moment import Moment
from shanxi.jingpin.process.sections import PRODUCT


@dataclass(frozen=True)
class Certificate:
    """The certificate; bodies by id.

    ``data_hash`` is the SHA-256 of its fields now, ``numbered_hash`` what it was when the number was given.
    ``refused`` is set by a refusal and cleared by the corrected request.
    """

    state: str = "requested"
    kind: str = PRODUCT
    number: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    refused: bool = False
    numbered_by: str = ""
    sealed_by: str = ""
    decided_on: date | None = None
    granted_on: date | None = None
    valid_until: date | None = None
    data_hash: str = ""
    numbered_hash: str = ""


@dataclass(frozen=True, kw_only=True)
class CertificateFacts(Moment):
    """What a step of a certificate depends on: the state of its case, the announcement, and other certificates.

    ``proposed`` holds the measures that were proposed or requested and are not settled.
    """

    certificate: Certificate
    case_state: str = "issuance"
    announced: bool = False
    valid_certificates: frozenset[str] = frozenset()
    proposed: frozenset[str] = frozenset()
