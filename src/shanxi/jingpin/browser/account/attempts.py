"""How often somebody may try: counted in memory, so that a refused request that commits nothing is counted, too."""

from collections.abc import Hashable
from shanxi.jingpin.casework.clock import now
from threading import Lock


#: Above this many keys the old ones are swept out.
MANY = 5000


class Attempts:
    """At most so many attempts within so many seconds for each key; each server process counts its own."""

    def __init__(self, most: int, seconds: int) -> None:
        self.most = most
        self.seconds = seconds
        self._lock = Lock()
        self._moments: dict[Hashable, list[float]] = {}

    def count(self, key: Hashable) -> None:
        """Put an attempt down."""
        moment = now().timestamp()
        with self._lock:
            if len(self._moments) > MANY:
                self._sweep(moment)
            self._moments[key] = [*self._recent(key, moment), moment]

    def wait(self, key: Hashable) -> int:
        """How many seconds to wait before the next attempt; 0 for none."""
        moment = now().timestamp()
        with self._lock:
            recent = self._recent(key, moment)
        if len(recent) < self.most:
            return 0
        return max(1, round(recent[-1] + self.seconds - moment))

    def forget(self, key: Hashable) -> None:
        """Begin to count anew."""
        with self._lock:
            self._moments.pop(key, None)

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._moments.clear()

    def _recent(self, key: Hashable, moment: float) -> list[float]:
        return [one for one in self._moments.get(key, ()) if one > moment - self.seconds]

    def _sweep(self, moment: float) -> None:
        for key in [one for one in self._moments if not self._recent(one, moment)]:
            del self._moments[key]


#: Wrong passwords of one login from one address.
LOGIN_FAILURES = Attempts(5, 600)
#: Registrations from one address.
REGISTRATIONS = Attempts(20, 3600)
#: Objections from one address of the network, and receipts to one address of mail.
OBJECTIONS = Attempts(20, 3600)
RECEIPTS = Attempts(3, 3600)


def in_minutes(seconds: int) -> int:
    """Seconds as the minutes that a message speaks of."""
    return -(-seconds // 60)
