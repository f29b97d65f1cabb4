"""What the applicant has filled in: 表一 to 表三 and the finance figures."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class Party:
    """One of the three parties of 第七条（二）: ``role`` is applicant, manufacturer or factory."""

    role: str
    name: str
    credit_code: str = ""


@dataclass(frozen=True)
class FinanceYear:
    """The figures of one year, in 万元, with their source."""

    year: int
    turnover: Decimal | None = None
    product_sales: Decimal | None = None
    source: str = ""


@dataclass(frozen=True)
class DimensionText:
    """One chosen dimension of 表二: its text, and how much evidence (statements or annexes) goes with it."""

    id: str
    text: str = ""
    evidence: int = 0


@dataclass(frozen=True)
class Undertaking:
    """表三: the text signed, by whom, when, and the scan of the sealed page.

    ``form_hash`` is the SHA-256 of the form as it stands; ``sealed_hash`` that of the form that was printed and sealed.
    """

    text: str = ""
    person: str = ""
    signed_on: date | None = None
    form_hash: str = ""
    sealed_hash: str = ""
    seal_scans: int = 0
