"""The worker: a thread of the server that sends what is in the outbox, one transaction a step, each letter once."""

import atexit
from collections.abc import Callable
from collections.abc import Iterator
import os
from plone.base.interfaces import IPloneSiteRoot
import secrets
from shanxi.jingpin import logger
from shanxi.jingpin.casework import clock
from shanxi.jingpin.casework import outbox as queue
from shanxi.jingpin.casework.annotated import OFFICE
from shanxi.jingpin.casework.delivery import delivery_of
from shanxi.jingpin.casework.delivery import DeliveryUncertain
from shanxi.jingpin.casework.delivery import message_id_of
from shanxi.jingpin.casework.delivery import message_of
from shanxi.jingpin.casework.delivery import NotDelivered
from shanxi.jingpin.casework.delivery import sender_of
from shanxi.jingpin.casework.outbox import Outbox
from shanxi.jingpin.casework.outbox import outbox_of
import threading
import transaction
from transaction.interfaces import TransientError
from typing import Any
from zope.component.hooks import getSite
from zope.component.hooks import setSite
import Zope2


#: Seconds between two looks into the outbox, where nothing wakes the worker.
INTERVAL = 30

#: How often a step of the worker is tried again after a conflict with what the site does.
TRIES = 8

Settle = Callable[[Outbox], None]


class Transactions:
    """Commits one step after the other. ``commit`` and ``abort`` may be replaced where a test may not commit."""

    def __init__(
        self, commit: Callable[[], None] = transaction.commit, abort: Callable[[], None] = transaction.abort
    ) -> None:
        self._commit = commit
        self._abort = abort

    def run(self, step: Callable[[], Any]) -> Any:
        """Take a step and commit it; after a conflict, take it again."""
        for left in reversed(range(TRIES)):
            try:
                outcome = step()
                self._commit()
                return outcome
            except TransientError:
                self._abort()
                if not left:
                    raise
            except BaseException:
                self._abort()
                raise
        return None


def deliver_due(outbox: Outbox, worker: str, way: "Way", transactions: Transactions) -> int:
    """Send all that is due: mark, commit, hand over, put down what has become of it, commit. How many went out."""
    sent = 0
    if not outbox.has_work(clock.now()) or not transactions.run(lambda: outbox.take_lease(worker, clock.now())):
        return sent
    for id in outbox.due(clock.now()):
        if transactions.run(lambda id=id: outbox.begin(id, worker, way.message_id(id), clock.now())):
            settle = way.hand_over(outbox.dispatch(id))
            transactions.run(lambda settle=settle: settle(outbox))
            sent += outbox.dispatch(id).state == queue.SENT
    return sent


class Way:
    """The way out of a site, and what its answers mean for a dispatch."""

    def __init__(self, portal: Any) -> None:
        self.portal = portal

    def message_id(self, id: str) -> str:
        """The Message-ID, or nothing while the site has no address to write from."""
        try:
            return message_id_of(id, sender_of(self.portal))
        except NotDelivered:
            return ""

    def hand_over(self, dispatch: queue.Dispatch) -> Settle:
        """Hand a letter over; the answer puts down what has become of it."""
        id = dispatch.id
        try:
            message = message_of(dispatch, sender_of(self.portal), clock.now())
            way = delivery_of(self.portal)
        except NotDelivered as error:
            return _failed(id, error)
        try:
            way.deliver(message)
        except NotDelivered as error:
            return _failed(id, error)
        except DeliveryUncertain as error:
            return _uncertain(id, str(error))
        except Exception as error:  # whatever it was, it may have happened after the letter had left
            logger.exception("Letter %s: delivery broke off", id)
            return _uncertain(id, f"{type(error).__name__}: {error}")
        return lambda outbox: outbox.settle_sent(id, clock.now())


def deliver_now(
    portal: Any,
    *,
    commit: Callable[[], None] = transaction.commit,
    abort: Callable[[], None] = transaction.abort,
) -> int:
    """Send what is due in this thread, committing; for tests and for a command. How many letters went out."""
    worker = f"now-{secrets.token_hex(4)}"
    outbox, transactions = outbox_of(portal), Transactions(commit, abort)
    try:
        return deliver_due(outbox, worker, Way(portal), transactions)
    finally:
        transactions.run(lambda: outbox.release_lease(worker))


class Worker(threading.Thread):
    """Looks into the outbox of every site, woken by commits and by the clock."""

    def __init__(self, database: Any, interval: float = INTERVAL) -> None:
        super().__init__(name="shanxi.jingpin letters", daemon=True)
        self.id = f"{os.uname().nodename}-{os.getpid()}-{secrets.token_hex(4)}"
        self._database = database
        self._interval = interval
        self._ending = threading.Event()

    def run(self) -> None:
        """Send until told to stop."""
        while not self._ending.is_set():
            self.round(deliver)
            queue.arrived.wait(self._interval)
            queue.arrived.clear()
        self.round(give_up_lease)

    def stop(self) -> None:
        """Finish the letter in hand, and end."""
        self._ending.set()
        queue.arrived.set()
        self.join(timeout=30)

    def round(self, act: Callable[[Any, str], Any]) -> None:
        """Do something for every site that has an office; the trouble of one is not the trouble of the others."""
        connection = self._database.open()
        try:
            transaction.begin()
            for portal in sites(connection.root()["Application"]):
                self._at(portal, act)
        except Exception:
            logger.exception("Letters: the round broke off")
        finally:
            transaction.abort()
            connection.close()

    def _at(self, portal: Any, act: Callable[[Any, str], Any]) -> None:
        former = getSite()
        try:
            setSite(portal)
            act(portal, self.id)
        except Exception:
            logger.exception("Letters of %s broke off", portal.getId())
        finally:
            transaction.abort()
            setSite(former)


def deliver(portal: Any, worker: str) -> int:
    """Send what is due in a site."""
    outbox, transactions = outbox_of(portal), Transactions()
    if is_gone(outbox.sender):
        transactions.run(lambda: outbox.release_lease(outbox.sender))
    return deliver_due(outbox, worker, Way(portal), transactions)


def is_gone(worker: str) -> bool:
    """Whether a worker was a process of this machine that has ended: a server that was killed and started again."""
    node, _dash, pid = worker.rpartition("-")[0].rpartition("-")
    if node != os.uname().nodename or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass  # somebody else's process
    return False


def give_up_lease(portal: Any, worker: str) -> None:
    """Let another worker send at once."""
    Transactions().run(lambda: outbox_of(portal).release_lease(worker))


def sites(application: Any) -> Iterator[Any]:
    """The sites that have an office."""
    for one in application.objectValues():
        if IPloneSiteRoot.providedBy(one) and OFFICE in one.objectIds():
            yield one


def start_worker(event: Any) -> None:
    """Start the worker with the server, where the configuration asks for it."""
    if os.environ.get("JINGPIN_WORKER") == "1":
        worker = Worker(Zope2.DB)
        worker.start()
        atexit.register(worker.stop)


def _failed(id: str, error: NotDelivered) -> Settle:
    text, for_good = str(error), error.for_good
    return lambda outbox: outbox.settle_failed(id, text, clock.now(), for_good=for_good)


def _uncertain(id: str, text: str) -> Settle:
    return lambda outbox: outbox.settle_uncertain(id, text)
