"""The name of a file in a header: in full by RFC 8187, and in ASCII for whoever does not read that."""

import unicodedata
from urllib.parse import quote


def ascii_name(filename: str) -> str:
    """The ASCII letters, digits and dots of a name, or ``file`` with its ending."""
    stem, dot, ending = filename.rpartition(".")
    if not dot:
        stem, ending = filename, ""
    half = unicodedata.normalize("NFKC", stem)
    kept = "".join(one for one in half if one.isascii() and (one.isalnum() or one in "-_ "))
    ending = "".join(one for one in ending if one.isascii() and one.isalnum())
    return f"{' '.join(kept.split()) or 'file'}{f'.{ending}' if ending else ''}"


def attachment(filename: str) -> str:
    """The value of Content-Disposition."""
    full = quote(filename.encode("utf-8"), safe="")
    return f"attachment; filename=\"{ascii_name(filename)}\"; filename*=UTF-8''{full}"
