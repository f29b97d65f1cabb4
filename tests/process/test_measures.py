"""第三条: a proposal or a request waits until the federation has settled it."""

import pytest
from shanxi.jingpin.process.measures import ASKED
from shanxi.jingpin.process.measures import measures_proposed
from shanxi.jingpin.process.measures import SETTLED
from shanxi.jingpin.process.workflows import WORKFLOWS


ROWS = [
    ((), ()),
    (("assign_number", "make_valid"), ()),
    (("propose_suspension",), ("suspension",)),
    (("propose_suspension", "suspend"), ()),
    (("propose_suspension", "propose_revocation", "suspend"), ()),
    (("propose_suspension", "suspend", "propose_revocation"), ("revocation",)),
    (("propose_revocation", "restore"), ()),
    (("propose_revocation", "decline_proposal"), ()),
    (("propose_revocation", "decline_proposal", "propose_revocation"), ("revocation",)),
    (("request_cancellation", "suspend", "restore", "decline_proposal"), ("cancellation",)),
    (("request_cancellation", "decline_cancellation"), ()),
    (("request_cancellation", "propose_suspension", "decline_cancellation"), ("suspension",)),
]


@pytest.mark.parametrize(("taken", "expected"), ROWS)
def test_what_waits(taken: tuple[str, ...], expected: tuple[str, ...]) -> None:
    assert measures_proposed(taken) == set(expected)


def test_every_step_is_drawn_for_a_certificate_in_force() -> None:
    drawn = {one.id.value: one for one in WORKFLOWS["Certificate"].transitions}
    for name in (*ASKED, *SETTLED):
        assert {str(state) for state in drawn[name].actors} <= {"valid", "suspended"}
