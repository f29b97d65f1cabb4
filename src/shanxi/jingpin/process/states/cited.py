"""An identifier that carries the article it comes from."""

from enum import StrEnum
from typing import Self


class Cited(StrEnum):
    """An id of the process; ``article`` is the place in the 申报流程, or （补） where the source is silent."""

    article: str

    def __new__(cls, value: str, article: str) -> Self:
        """Make a member that is its id and knows its article."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.article = article
        return member
