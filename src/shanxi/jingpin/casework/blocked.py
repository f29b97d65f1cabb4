"""The refusal of a transition: all reasons at once."""

from collections.abc import Iterable
from shanxi.jingpin.process.blockers import Blocker
from zExceptions import BadRequest


class TransitionBlocked(BadRequest):
    """A transition was refused; ``blockers`` are the reasons.

    CMFCore raises a workflow's exception again as ``type(error)(error)``: the constructor takes an instance of itself.
    """

    def __init__(self, blockers: "Iterable[Blocker] | TransitionBlocked") -> None:
        found = blockers.blockers if isinstance(blockers, TransitionBlocked) else tuple(blockers)
        super().__init__("\n".join(one.message for one in found))
        self.blockers: tuple[Blocker, ...] = found

    def __str__(self) -> str:
        return "\n".join(one.message for one in self.blockers)
