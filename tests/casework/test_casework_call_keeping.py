"""What a call has to list (第七条（一）)."""

import pytest
from shanxi.jingpin.casework.call_keeping import add_call
from shanxi.jingpin.casework.call_keeping import problems_of_call
from shanxi.jingpin.casework.clock import now
from shanxi.jingpin.casework.writing import WritingRefused
import stages


@pytest.mark.parametrize(
    ("materials", "places"),
    [
        (["2a", "2c"], ["materials"]),
        (["1", "2c"], ["materials"]),
        (["1", "2a"], ["materials"]),
        ([], ["materials"]),
        (["2a", "2c", "1"], []),
    ],
)
def test_what_submit_demands_is_always_asked_for(materials, places):
    """Without a place for it, the sealed form, a licence or an agreement could not be taken."""
    assert list(problems_of_call({"materials": materials})) == places


def test_by_any_door(office_portal):
    """The error of the form is the refusal of the function."""
    with stages.acting_as("federation1"), pytest.raises(WritingRefused, match="申请表"):
        add_call({"title": "缺申请表", "code": "09", "opens_at": now(), "materials": ["2a"]})
