"""Fields that a decision records, described beside the transition and turned into a form elsewhere."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What kind of answer a field takes. A VERDICT is a choice that is never made beforehand (第四条（七）)."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    INTEGER = "integer"
    DECIMAL = "decimal"
    YES_NO = "yes_no"
    VERDICT = "verdict"
    CHOICE = "choice"
    CHOICES = "choices"
    LINES = "lines"
    FILE = "file"


@dataclass(frozen=True)
class RecordedField:
    """A field of a decision: ``vocabulary`` names a registered vocabulary for CHOICE, CHOICES, VERDICT.

    ``names_person`` marks what is told to few: readers see body, outcome and words, of persons 表四's 经办人 only.
    """

    name: str
    title: str
    kind: Kind
    required: bool = True
    description: str = ""
    vocabulary: str = ""
    max_length: int = 2000
    names_person: bool = False
