"""统一社会信用代码: errors refuse, a check digit warns."""

from hypothesis import given
from hypothesis import strategies
import pytest
from shanxi.jingpin.content.credit_code import ALPHABET
from shanxi.jingpin.content.credit_code import CreditCode
from shanxi.jingpin.content.credit_code import error
from shanxi.jingpin.content.credit_code import InvalidCreditCode
from shanxi.jingpin.content.credit_code import normalised
from shanxi.jingpin.content.credit_code import warning


WEIGHTS = [pow(3, position, 31) for position in range(17)]


def test_full_width_small_letters_and_separators_are_put_right() -> None:
    assert normalised(" ９1110000-600037341ｌ\u3000") == "91110000600037341L"


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("", "统一社会信用代码应为18位，现在是0位。"),
        ("9111000060003734", "统一社会信用代码应为18位，现在是16位。"),
        ("91110000600037341I", "统一社会信用代码中不能有“I”（不使用字母 I、O、S、V、Z）。"),
        ("9111000060OO37341L", "统一社会信用代码中不能有“O”（不使用字母 I、O、S、V、Z）。"),
        ("91A10000600037341L", "统一社会信用代码的第3至8位是登记机关行政区划码，应为数字。"),
        ("91110000600037341L", ""),
        ("N1110000600037341L", ""),
    ],
)
def test_what_cannot_be_a_code_is_an_error(code: str, message: str) -> None:
    assert error(code) == message


@pytest.mark.parametrize(
    ("code", "expected"),
    [("91110000600037341L", ""), ("91350211M0000XUF46", "R"), ("91350100M0001TGQXM", "1")],
)
def test_issued_codes_with_another_check_digit_are_a_warning_only(code: str, expected: str) -> None:
    assert error(code) == ""
    assert (f"最后一位应为“{expected}”" in warning(code)) == bool(expected)
    assert bool(warning(code)) == bool(expected)


@given(strategies.integers(0, 10**6 - 1), strategies.text(ALPHABET, min_size=9, max_size=9))
def test_the_check_digit_follows_the_standard(region: int, organisation: str) -> None:
    body = f"91{region:06}{organisation}"
    rest = sum(ALPHABET.index(one) * weight for one, weight in zip(body, WEIGHTS, strict=True)) % 31
    right = "0" if rest == 0 else ALPHABET[31 - rest]
    assert [one for one in ALPHABET if not warning(body + one)] == [right]


def test_where_nothing_remains_the_check_digit_is_zero() -> None:
    assert warning("0" * 18) == ""


def test_the_field_normalises_what_is_typed_and_refuses_what_is_no_code() -> None:
    field = CreditCode(title="代码")
    assert field.fromUnicode("９1110000600037341l ") == "91110000600037341L"
    with pytest.raises(InvalidCreditCode, match="应为18位"):
        field.validate("911")
