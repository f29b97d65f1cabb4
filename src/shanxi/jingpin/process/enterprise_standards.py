"""The numbers of 企业标准 in what people type, and whether two of them are the same (第六条（三）1).

People type Q/SXFJ 001—2024, Q／FJ 001-2024, Q/140105 SXFJ 001 — 2023, Q/abc001-2024, several in one line, with names.
"""

from collections.abc import Iterable
import re
import unicodedata


SAME = str.maketrans({**dict.fromkeys("‐‑‒–—―−﹘", "-"), **dict.fromkeys("∕⁄", "/")})
GROUP = r"[A-Z0-9.()_]+(?:-[A-Z0-9.()_]+)*"
#: A place may stand in front of the code; after it come at most two further groups and the year.
DATED = rf"[\u4e00-\u9fff]{{0,4}}\s*{GROUP}(?:\s+{GROUP}){{0,2}}\s*-+\s*(?:\d{{4}}|\d{{2}})(?!\d)"
UNDATED = r"(?:\d{2,6}\s+)?[\u4e00-\u9fff]{0,4}[A-Z.()_]*\s*\d[A-Z0-9.]*"
BEGINNING = r"(?<![A-Z0-9])Q\s*/\s*"
MENTION = re.compile(BEGINNING, re.IGNORECASE)
NUMBER = re.compile(rf"{BEGINNING}(?:{DATED}|{UNDATED})", re.IGNORECASE)


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(SAME)


def key(number: str) -> str:
    """A number without what makes no difference: spaces, letter case, width, kind and length of the dash."""
    return re.sub(r"-+", "-", "".join(_plain(number).split()).upper())


def named_in(text: str) -> tuple[str, ...]:
    """The numbers of enterprise standards in a text, each once, with a long dash before the year."""
    found: dict[str, str] = {}
    for one in NUMBER.finditer(_plain(text)):
        found.setdefault(key(one.group()), _tidy(one.group()))
    return tuple(found.values())


def _tidy(number: str) -> str:
    spaced = " ".join(number.split())
    return re.sub(r"\s*-+\s*(?=\d+$)", "—", re.sub(r"\s*/\s*", "/", spaced, count=1))


def is_unread(text: str) -> bool:
    """Whether a text speaks of an enterprise standard whose number cannot be read."""
    plain = _plain(text)
    return len(MENTION.findall(plain)) > len(NUMBER.findall(plain))


def missing(named: Iterable[str], cited: Iterable[str]) -> tuple[str, ...]:
    """The numbers that are in none of the texts; one without a year is in any edition."""
    known = {key(one) for text in cited for one in (text, *named_in(text))}
    return tuple(
        one for one in named if not any(other == key(one) or other.startswith(f"{key(one)}-") for other in known)
    )
