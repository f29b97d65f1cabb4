"""What was added to a published notice or announcement."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Correction:
    """A correction 更正, supplement 补充, extension 延长 or cancellation 取消, with its day."""

    on: date
    kind: str
    text: str
