"""What is reviewed jointly: contract, audit, the manifest of hashes, and the departments' opinions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Contract:
    """The certification contract, as each side has recorded its signature."""

    number: str = ""
    signed_by_body: bool = False
    signed_by_applicant: bool = False


@dataclass(frozen=True)
class Audit:
    """The federation's audit."""

    on: date
    passed: bool = False


@dataclass(frozen=True)
class Manifest:
    """SHA-256 of each part and of the whole; a part without a hash is empty. A contract need not be scanned."""

    standard: str = ""
    report: str = ""
    certificate: str = ""
    materials: str = ""
    whole: str = ""
    contract: str = ""


@dataclass(frozen=True)
class DepartmentOpinion:
    """A department's opinion on one manifest."""

    department: str
    manifest: str
    agrees: bool = True
