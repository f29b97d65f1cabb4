"""行业小类代码 of GB/T 4754: four digits."""

from shanxi.jingpin import _
from zope.interface import Invalid
from zope.schema import TextLine


LENGTH = 4


class InvalidIndustryClass(Invalid):
    """A text that cannot be the code of a class."""


class IndustryClass(TextLine):
    """A field for the code of a class."""

    def __init__(self, **options: object) -> None:
        super().__init__(**{"max_length": 10, "description": _("GB/T 4754 中的四位数字，如 1512。"), **options})

    def _validate(self, value: str) -> None:
        super()._validate(value)
        if len(value) != LENGTH or not (value.isascii() and value.isdigit()):
            raise InvalidIndustryClass("行业小类代码应为 GB/T 4754 中的四位数字，如 1512。")
