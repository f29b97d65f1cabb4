"""The letters on their way: a persistent queue. What it says is the truth; waking the worker is only a hint.

A dispatch is one letter to one recipient: ``queued`` → ``sending`` → ``sent`` or ``failed``. Whoever finds one in
``sending`` after a crash cannot know whether it has left: it becomes ``uncertain``, and a person decides.
"""

from Acquisition import aq_base
from BTrees.OOBTree import OOBTree
from BTrees.OOBTree import OOTreeSet
from dataclasses import dataclass
from datetime import datetime
from datetime import timedelta
from persistent import Persistent
import secrets
from shanxi.jingpin.casework.annotated import Annotated
from shanxi.jingpin.casework.annotated import office_of
import threading
import transaction
from typing import Any


QUEUED, SENDING, SENT, FAILED, UNCERTAIN = "queued", "sending", "sent", "failed", "uncertain"

#: How long to wait after the first, second … failure; after the last one nobody tries again by themselves.
BACKOFF = tuple(timedelta(minutes=one) for one in (1, 5, 15, 60, 240, 720))

#: How long a worker may be silent before another takes its place.
LEASE = timedelta(minutes=3)

INTERRUPTED = "发送途中程序中断，不能确定是否已经送出。"

#: Stands before every id in the set of unsent letters: removing the first item of a BTree's bucket cannot be merged
#: with what another transaction adds, and the oldest letter is the one that is sent.
FIRST = ""

#: Set after the commit of a transaction that has queued something.
arrived = threading.Event()


@dataclass(frozen=True)
class Envelope:
    """A letter for one recipient: user id and address."""

    letter: str
    recipient: str
    address: str
    kind: str
    subject: str
    body: str


class Dispatch(Persistent):
    """An envelope, and what has become of it."""

    state = QUEUED
    worker = ""
    attempts = 0
    error = ""
    message_id = ""
    next_try: datetime | None = None
    sent_at: datetime | None = None

    def __init__(self, id: str, envelope: Envelope, queued_at: datetime) -> None:
        self.id = id
        self.letter = envelope.letter
        self.recipient = envelope.recipient
        self.address = envelope.address
        self.kind = envelope.kind
        self.subject = envelope.subject
        self.body = envelope.body
        self.queued_at = self.next_try = queued_at

    def is_due(self, now: datetime) -> bool:
        """Whether it is to be sent now."""
        return self.state in (QUEUED, FAILED) and self.next_try is not None and self.next_try <= now


class Lease(Persistent):
    """Which worker sends, and until when it may be silent."""

    worker = ""
    until: datetime | None = None


class Queue(Persistent):
    """What an outbox keeps: all dispatches, those that have not been sent, and the lease."""

    def __init__(self) -> None:
        self.dispatches: OOBTree[str, Dispatch] = OOBTree()
        self.unsent: OOTreeSet[str] = OOTreeSet((FIRST,))
        self.by_letter: OOBTree[tuple[str, str], str] = OOBTree()
        self.lease = Lease()


class Outbox(Annotated):
    """The dispatches of a site."""

    KEY = "shanxi.jingpin.outbox"
    FACTORY = Queue

    def queue(self, envelope: Envelope, now: datetime) -> str:
        """Queue a letter to one recipient in this transaction, and wake the worker once it is committed."""
        id = f"{now:%Y%m%d%H%M%S}-{secrets.token_hex(8)}"
        queue = self.prepare()
        queue.dispatches[id] = Dispatch(id, envelope, now)
        queue.unsent.insert(id)
        queue.by_letter[envelope.letter, id] = envelope.recipient
        self._wake_after_commit()
        return id

    def dispatch(self, id: str) -> Dispatch:
        """The dispatch of that id.

        :raises KeyError: there is none.
        """
        return ({} if self._stored is None else self._stored.dispatches)[id]

    def of_letter(self, letter: str) -> list[Dispatch]:
        """The dispatches of a letter, one a recipient."""
        if self._stored is None:
            return []
        keys = self._stored.by_letter.keys((letter, ""), (letter, "\uffff"))
        return [self._stored.dispatches[id] for _letter, id in keys]

    def unsent(self) -> list[Dispatch]:
        """All that have not been sent, the oldest first."""
        if self._stored is None:
            return []
        return [self._stored.dispatches[id] for id in self._stored.unsent.keys(FIRST, excludemin=True)]

    def due(self, now: datetime) -> list[str]:
        """The ids of what is to be sent now."""
        return [
            one.id for one in self.unsent() if one.state in (QUEUED, FAILED) and one.next_try and one.next_try <= now
        ]

    def has_work(self, now: datetime) -> bool:
        """Whether a worker has anything to do."""
        return bool(self.due(now)) or any(one.state == SENDING for one in self.unsent())

    def take_lease(self, worker: str, now: datetime) -> bool:
        """Be the one that sends, or go on being it, between two letters; False where another one is.

        What is in ``sending`` now was left there by a crash, and becomes ``uncertain``.
        """
        lease = self.prepare().lease
        if lease.worker not in ("", worker) and lease.until is not None and now < lease.until:
            return False
        for one in self.unsent():
            if one.state == SENDING:
                self.settle_uncertain(one.id, INTERRUPTED)
        lease.worker, lease.until = worker, now + LEASE
        return True

    @property
    def sender(self) -> str:
        """The worker that holds the lease."""
        return "" if self._stored is None else self._stored.lease.worker

    def release_lease(self, worker: str) -> None:
        """Stop sending: another worker need not wait."""
        if self._stored is not None and self._stored.lease.worker == worker:
            self._stored.lease.worker, self._stored.lease.until = "", None

    def begin(self, id: str, worker: str, message_id: str, now: datetime) -> bool:
        """Mark a dispatch before it is handed over; False where it is not, or not by this worker, to be sent."""
        lease, one = self._stored.lease, self.dispatch(id)
        if lease.worker != worker or not one.is_due(now):
            return False
        lease.until = now + LEASE
        one.state, one.worker, one.attempts, one.next_try = SENDING, worker, one.attempts + 1, None
        one.message_id = one.message_id or message_id
        return True

    def settle_sent(self, id: str, now: datetime) -> None:
        """It has been sent. The text stays with the case only."""
        one = self.dispatch(id)
        one.state, one.sent_at, one.error, one.body = SENT, now, "", ""
        if id in self._stored.unsent:
            self._stored.unsent.remove(id)

    def settle_failed(self, id: str, error: str, now: datetime, *, for_good: bool = False) -> None:
        """It has not been sent; it is tried again later, unless it makes no sense."""
        one = self.dispatch(id)
        waits = None if for_good or one.attempts > len(BACKOFF) else BACKOFF[max(one.attempts, 1) - 1]
        one.state, one.error = FAILED, error
        one.next_try = None if waits is None else now + waits

    def settle_uncertain(self, id: str, error: str) -> None:
        """Nobody knows whether it has been sent."""
        one = self.dispatch(id)
        one.state, one.error, one.next_try = UNCERTAIN, error, None

    def problems(self, now: datetime) -> list[Dispatch]:
        """What a person has to look at: failed, uncertain, or longer in ``sending`` than a worker may be silent."""
        lease = None if self._stored is None else self._stored.lease
        silent = lease is None or lease.until is None or lease.until <= now
        states = (FAILED, UNCERTAIN, SENDING) if silent else (FAILED, UNCERTAIN)
        return [one for one in self.unsent() if one.state in states]

    def retry(self, id: str, now: datetime) -> None:
        """Send once more what has failed or is uncertain, because a person says so.

        :raises ValueError: it has been sent, or is on its way.
        """
        one = self._problem(id, now)
        one.state, one.attempts, one.next_try = QUEUED, 0, now
        self._wake_after_commit()

    def confirm_sent(self, id: str, now: datetime) -> None:
        """A person has made sure that an uncertain letter has arrived.

        :raises ValueError: there is no doubt about it.
        """
        self._problem(id, now)
        self.settle_sent(id, now)

    def forget(self, letter: str) -> None:
        """Erase the dispatches of a letter, with their addresses."""
        for one in self.of_letter(letter):
            del self._stored.dispatches[one.id]
            del self._stored.by_letter[letter, one.id]
            if one.id in self._stored.unsent:
                self._stored.unsent.remove(one.id)

    def _wake_after_commit(self) -> None:
        connection = getattr(aq_base(self._holder), "_p_jar", None)
        manager = transaction.manager if connection is None else connection.transaction_manager
        manager.get().addAfterCommitHook(_wake)

    def _problem(self, id: str, now: datetime) -> Dispatch:
        found = self.dispatch(id)
        if found not in self.problems(now):
            raise ValueError("这封信已经送出，或者正在发送。")
        return found


def outbox_of(portal: Any) -> Outbox:
    """The outbox of a site."""
    return Outbox(office_of(portal))


def _wake(committed: bool) -> None:
    if committed:
        arrived.set()
