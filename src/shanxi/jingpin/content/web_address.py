"""Addresses that people type and others are led to: to the web, and nowhere else."""

from urllib.parse import urlsplit
from zope.interface import Invalid


REFUSAL = "请填写以 https:// 或 http:// 开头的完整网址，如 https://www.example.cn/product。"


def web_address(address: str | None) -> str:
    """The address where it leads to a page of the web; empty for anything else (``javascript:``, a path, a word)."""
    text = (address or "").strip()
    if any(one.isspace() or not one.isprintable() or one in "\"'<>\\" for one in text):
        return ""
    try:
        parts = urlsplit(text)
        leads_there = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None
    except ValueError:
        return ""
    return text if leads_there else ""


def must_lead_to_the_web(address: str) -> bool:
    """The constraint of a field.

    :raises Invalid: with what to do instead.
    """
    if not web_address(address):
        raise Invalid(REFUSAL)
    return True
