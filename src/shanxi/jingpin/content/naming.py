"""Ids that say nothing: random for what is kept in the office, unguessable for what is public."""

from secrets import token_hex
from shanxi.jingpin.content.office_content import IOfficeContent
from typing import Any
from zope.component import adapter
from zope.container.interfaces import INameChooser
from zope.interface import implementer


def office_id() -> str:
    """An id inside the office: 64 random bits, hexadecimal, without hyphen."""
    return token_hex(8)


def public_id() -> str:
    """An id that a QR code may carry: 128 random bits."""
    return token_hex(16)


@implementer(INameChooser)
@adapter(IOfficeContent)
class OfficeNameChooser:
    """Names for what a form adds to a place of the office; titles never become ids."""

    def __init__(self, context: Any) -> None:
        self.context = context

    def checkName(self, name: str, obj: Any) -> bool:
        """Whether the name is free."""
        return bool(name) and name not in self.context

    def chooseName(self, name: str | None, obj: Any) -> str:
        """A random name, whatever was asked for."""
        return office_id()
