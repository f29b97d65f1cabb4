"""How numbers are written: ``SXJP-{year}-{call}-{seq:04}``. Nothing but year, call and sequence can be filled in."""

import re
from string import Formatter


FIELDS = ("year", "call", "seq")
WIDTH = re.compile(r"0[1-9]")
PLAIN = re.compile(r"[^\s{}<>\x00-\x1f]+( [^\s{}<>\x00-\x1f]+)*")

#: Letters that are read as digits (O and 0, I and 1).
CONFUSABLE = str.maketrans({"O": "0", "I": "1"})


class PatternError(ValueError):
    """A pattern cannot be used; the text says why, in Chinese."""


def problems_of(pattern: str, *, unmistakable: bool = False) -> tuple[str, ...]:
    """Why a pattern cannot be used; ``unmistakable`` forbids letters that are read as digits."""
    try:
        parts = tuple(Formatter().parse(pattern))
    except ValueError:
        return ("编号规则中的花括号没有配对。",)
    names = [name for _text, name, _spec, _conversion in parts if name is not None]
    found = [
        f"编号规则中不能使用“{{{name}}}”，只能使用 {{year}}、{{call}} 和 {{seq}}。"
        for name in names
        if name not in FIELDS
    ]
    if names.count("seq") != 1:
        found.append("编号规则中必须有且只有一个 {seq}。")
    found += [
        problem for _text, name, spec, conversion in parts if (problem := _format_problem(name, spec, conversion))
    ]
    if not PLAIN.fullmatch(_literal(parts, "1")):
        found.append("编号规则中不能有花括号、尖括号、连续的空格或者首尾的空格。")
    if unmistakable and (letters := [one for one in "OI" if one in _literal(parts, "").upper()]):
        found.append(f"编号规则中不能有字母{'、'.join(letters)}，容易与数字混淆。")
    return tuple(dict.fromkeys(found))


def written(pattern: str, year: int, call: str, sequence: int, *, unmistakable: bool = False) -> str:
    """The number that a pattern makes.

    :raises PatternError: the pattern cannot be used, or the call's code cannot be written into it.
    """
    if problems := problems_of(pattern, unmistakable=unmistakable):
        raise PatternError("".join(problems))
    if "{call}" in pattern and not (PLAIN.fullmatch(call) and not (unmistakable and set(call.upper()) & set("OI"))):
        raise PatternError(f"申报批次的代码“{call}”不能写入编号。")
    values = {"year": str(year), "call": call}
    return "".join(
        text + (values.get(name) or str(sequence).zfill(int(spec or 0)) if name else "")
        for text, name, spec, _conversion in Formatter().parse(pattern)
    )


def as_given(typed: str) -> str:
    """What somebody has typed, as an unmistakable number is written: full-width, small letters, O and I put right."""
    half_width = "".join(chr(ord(one) - 0xFEE0) if "！" <= one <= "～" else one for one in typed)
    return "".join(half_width.split()).upper().translate(CONFUSABLE)


def _format_problem(name: str | None, spec: str | None, conversion: str | None) -> str:
    if name is None or (not spec and not conversion):
        return ""
    if name == "seq" and not conversion and WIDTH.fullmatch(spec or ""):
        return ""
    return "编号规则中只有 {seq} 可以带位数，写作 {seq:04}，位数从 01 到 09。"


def _literal(parts: tuple[tuple[str, str | None, str | None, str | None], ...], filling: str) -> str:
    return "".join(text + (filling if name is not None else "") for text, name, _spec, _conversion in parts)
