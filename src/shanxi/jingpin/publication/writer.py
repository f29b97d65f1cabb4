"""The utility by which casework writes public copies."""

from datetime import date
from datetime import datetime
from shanxi.jingpin.casework.public_copies import IPublicCopies
from shanxi.jingpin.publication import announcements
from shanxi.jingpin.publication import enterprises
from shanxi.jingpin.publication import notices
from shanxi.jingpin.publication import register
from shanxi.jingpin.publication import standards
from typing import Any
from zope.interface import implementer


@implementer(IPublicCopies)
class PublicCopies:
    """Each method writes one kind of copy, in the transaction of the step that asks for it."""

    def show_notice(self, notice: Any, now: datetime) -> None:
        """See ``notices.show_notice``."""
        notices.show_notice(notice, now)

    def show_announcement(self, announcement: Any, now: datetime) -> None:
        """See ``announcements.show_announcement``."""
        announcements.show_announcement(announcement, now)

    def show_certificate(self, case: Any, announcement: Any, now: datetime) -> None:
        """See ``register.show_certificate``."""
        register.show_certificate(case, announcement, now)

    def show_standard(self, standard: Any, now: datetime) -> None:
        """See ``standards.show_standard``."""
        standards.show_standard(standard, now)

    def show_enterprise(self, enterprise: Any, now: datetime) -> None:
        """See ``enterprises.show_enterprise``."""
        enterprises.show_enterprise(enterprise, now)

    def note_status(self, certificate: Any, status: str, on: date, reason: str, successor: str = "") -> None:
        """See ``register.note_status``."""
        register.note_status(certificate, status, on, reason, successor)
