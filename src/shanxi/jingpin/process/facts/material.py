"""A material of the case and what the examiners found."""

from dataclasses import dataclass
from datetime import date
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import SUB_ITEMS


PASS, FAIL = "pass", "fail"


@dataclass(frozen=True)
class Material:
    """A sub-item, for one party where each party has its own.

    The verdicts on 材料 and 技术要素 are ``pass``, ``fail`` or empty where nobody has looked yet.
    """

    id: str
    party: str = ""
    applicability: Applicability = Applicability.APPLICABLE
    reason: str = ""
    files: int = 0
    verdict_material: str = ""
    verdict_technical: str = ""

    @property
    def place(self) -> str:
        """Where it can be put right: ``material:2a``, or ``material:2a:factory`` for one party."""
        return ":".join(part for part in ("material", self.id, self.party) if part)

    @property
    def label(self) -> str:
        """How a message names it."""
        return f"{self.id} {SUB_ITEMS[self.id].title}"


@dataclass(frozen=True)
class Defect:
    """Something to be put right: at a place (``material:2a``, ``overview.main_products``), with its answer."""

    place: str
    text: str = ""
    answer: str = ""
    cannot_complete_reason: str = ""

    @property
    def settled(self) -> bool:
        """Answered, or declared 无法补全 with a reason."""
        return bool(self.answer.strip() or self.cannot_complete_reason.strip())


@dataclass(frozen=True)
class Supplement:
    """The one round of 第六条（二）: ``due_on`` is its last day."""

    requested_on: date
    due_on: date
