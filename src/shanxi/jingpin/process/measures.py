"""第三条: what the body proposes, and the enterprise asks for, about a certificate in force, until it is settled."""

from collections.abc import Iterable


SUSPENSION, REVOCATION, CANCELLATION = "suspension", "revocation", "cancellation"

#: What a step asks for.
ASKED: dict[str, str] = {
    "propose_suspension": SUSPENSION,
    "propose_revocation": REVOCATION,
    "request_cancellation": CANCELLATION,
}
BY_BODY = frozenset({SUSPENSION, REVOCATION})

#: What a step of the federation settles; what ends a certificate settles everything.
SETTLED: dict[str, frozenset[str]] = {
    "suspend": BY_BODY,
    "restore": BY_BODY,
    "decline_proposal": BY_BODY,
    "decline_cancellation": frozenset({CANCELLATION}),
}


def measures_proposed(taken: Iterable[str]) -> frozenset[str]:
    """The measures that wait for the federation, after these transitions of the certificate."""
    found: frozenset[str] = frozenset()
    for one in taken:
        found = (found | {ASKED[one]} if one in ASKED else found) - SETTLED.get(one, frozenset())
    return found
