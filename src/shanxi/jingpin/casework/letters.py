"""Letters are records of a case, written in its transaction; the outbox delivers them afterwards."""

from BTrees.IOBTree import IOBTree
from collections.abc import Iterable
from collections.abc import Iterator
from dataclasses import astuple
from dataclasses import dataclass
from datetime import datetime
from plone import api
from plone.uuid.interfaces import IUUID
import re
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.outbox import Dispatch
from shanxi.jingpin.casework.outbox import Envelope
from shanxi.jingpin.casework.outbox import Outbox
from shanxi.jingpin.casework.outbox import outbox_of
from typing import Any


#: Everything that ends a line or steers a terminal, in a subject.
UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")

Recipient = tuple[str, str]


@dataclass(frozen=True)
class Letter:
    """A letter as it was written; recipients are user ids with the addresses they had."""

    id: str
    kind: str
    subject: str
    body: str
    written_at: datetime
    recipients: tuple[Recipient, ...]


@dataclass(frozen=True)
class Status:
    """What has become of a letter to one recipient. The address is masked."""

    id: str
    letter: str
    recipient: str
    address: str
    subject: str
    state: str
    error: str
    attempts: int
    queued_at: datetime
    next_try: datetime | None
    sent_at: datetime | None
    message_id: str


class Letters(Annotated):
    """The letters of a case: append-only."""

    KEY = "shanxi.jingpin.letters"
    FACTORY = IOBTree

    def append(self, kind: str, subject: str, body: str, recipients: Iterable[Recipient], now: datetime) -> Letter:
        """Put a letter down; two at once conflict, and one is tried again."""
        log = self.prepare()
        number = log.maxKey() + 1 if log else 1
        own = {person or address: (person, address.strip()) for person, address in reversed(list(recipients))}
        letter = Letter(
            f"{IUUID(self._holder)}-{number}",
            kind,
            UNPRINTABLE.sub(" ", subject).strip(),
            CONTROLS.sub("", body.replace("\r\n", "\n").replace("\r", "\n")),
            now,
            tuple(sorted(own.values())),
        )
        log[number] = astuple(letter)
        return letter

    def __iter__(self) -> Iterator[Letter]:
        return (Letter(*values) for values in (self._stored or {}).values())


def write_letter(
    case_like: Any,
    recipients: Iterable[Recipient],
    subject: str,
    body: str,
    kind: str,
    now: datetime,
    *,
    outbox: Outbox | None = None,
) -> Letter:
    """Write a letter and queue it, one dispatch a recipient. One for nobody is queued too, and fails for all to see."""
    letter = Letters(case_like).append(kind, subject, body, recipients, now)
    queue = outbox_of(api.portal.get()) if outbox is None else outbox
    for person, address in letter.recipients or (("", ""),):
        queue.queue(Envelope(letter.id, person, address, kind, letter.subject, letter.body), now)
    return letter


def letters_of(case_like: Any) -> list[Letter]:
    """The letters of a case, the oldest first."""
    return list(Letters(case_like))


def letters_to(case_like: Any, person: str) -> list[Letter]:
    """The letters of a case that went to one person, the oldest first."""
    return [one for one in Letters(case_like) if person in dict(one.recipients)]


def statuses_of(portal: Any, letter: str) -> list[Status]:
    """What has become of a letter, for each recipient."""
    return [_status(one) for one in outbox_of(portal).of_letter(letter)]


def letters_with_problems(portal: Any) -> list[Status]:
    """What the operator has to look at: letters that have failed, or of which nobody knows whether they have left."""
    return [_status(one) for one in outbox_of(portal).problems(clock.now())]


def retry(portal: Any, id: str) -> None:
    """Send once more what has failed or is uncertain.

    :raises ValueError: it has been sent, or is on its way.
    """
    outbox_of(portal).retry(id, clock.now())


def confirm_sent(portal: Any, id: str) -> None:
    """Put down that an uncertain letter has arrived.

    :raises ValueError: there is no doubt about it.
    """
    outbox_of(portal).confirm_sent(id, clock.now())


def masked(address: str) -> str:
    """An address as lists show it: ``z***@example.com``."""
    name, at, domain = address.rpartition("@")
    return f"{name[:1]}***{at}{domain}" if at else "***" if address else ""


def _status(one: Dispatch) -> Status:
    return Status(
        one.id,
        one.letter,
        one.recipient,
        masked(one.address),
        one.subject,
        one.state,
        one.error,
        one.attempts,
        one.queued_at,
        one.next_try,
        one.sent_at,
        one.message_id,
    )
