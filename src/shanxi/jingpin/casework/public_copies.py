"""What casework asks of the layer above it: to write the public copies in the transaction of a step.

``publication`` registers the utility; the private object keeps the id of its copy, never the reverse.
"""

from datetime import date
from datetime import datetime
from typing import Any
from zope.component import getUtility
from zope.interface import Interface


class IPublicCopies(Interface):
    """Writes public copies from approved fields (第六条（六）（七））."""

    def show_notice(notice: Any, now: datetime) -> None:
        """Write the page of a notice, or bring it up to date."""

    def show_announcement(announcement: Any, now: datetime) -> None:
        """Write the page of an announcement with the cases that are announced, or bring it up to date."""

    def show_certificate(case: Any, announcement: Any, now: datetime) -> None:
        """Write the register entry of a case's certificate, with the pages of enterprise and standard."""

    def show_standard(standard: Any, now: datetime) -> None:
        """Write the page of a published standard, or bring it up to date."""

    def show_enterprise(enterprise: Any, now: datetime) -> None:
        """Write the page of an enterprise, or bring it up to date."""

    def note_status(certificate: Any, status: str, on: date, reason: str, successor: str = "") -> None:
        """Add a change of status to the register entry of a certificate."""


def public_copies() -> IPublicCopies:
    """The layer that writes public copies."""
    return getUtility(IPublicCopies)
