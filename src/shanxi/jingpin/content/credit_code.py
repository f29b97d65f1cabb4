"""统一社会信用代码, GB 32100-2015: normalised, with errors told from a check digit that does not fit."""

from shanxi.jingpin import _
from stdnum.cn.uscc import calc_check_digit
import unicodedata
from zope.interface import Invalid
from zope.schema import TextLine


ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
LENGTH = 18


class InvalidCreditCode(Invalid):
    """A text that cannot be a credit code."""


def normalised(text: str) -> str:
    """Full-width characters halved, letters in capitals, spaces and hyphens gone."""
    half = unicodedata.normalize("NFKC", text).upper()
    return "".join(one for one in half if not one.isspace() and one not in "-‐–—_·")


def error(code: str) -> str:
    """Why a normalised code cannot be right, or an empty text; the check digit is not looked at."""
    if len(code) != LENGTH:
        return f"统一社会信用代码应为{LENGTH}位，现在是{len(code)}位。"
    wrong = sorted({one for one in code if one not in ALPHABET})
    if wrong:
        return f"统一社会信用代码中不能有“{''.join(wrong)}”（不使用字母 I、O、S、V、Z）。"
    if not code[2:8].isdigit():
        return "统一社会信用代码的第3至8位是登记机关行政区划码，应为数字。"
    return ""


def warning(code: str) -> str:
    """What looks wrong in a code without error: codes were issued whose check digit does not fit."""
    expected = calc_check_digit(code[:-1])
    if code[-1] == expected:
        return ""
    return f"校验位不符：按规则最后一位应为“{expected}”，请与营业执照核对；确认无误的，请写明情况。"


class CreditCode(TextLine):
    """A field for a normalised code."""

    def __init__(self, **options: object) -> None:
        super().__init__(**{"max_length": 40, "description": _("营业执照上的18位代码。"), **options})

    def _validate(self, value: str) -> None:
        super()._validate(value)
        problem = error(normalised(value))
        if problem:
            raise InvalidCreditCode(problem)

    def fromUnicode(self, value: str) -> str:
        """The normalised code of a typed text."""
        return super().fromUnicode(normalised(value))
