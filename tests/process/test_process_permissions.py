"""What administrators hold administers the site, and nothing that decides."""

from shanxi.jingpin.process.permissions import ACCESS
from shanxi.jingpin.process.permissions import GENERAL
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import ADMINISTRATORS


def test_what_is_granted_state_by_state_is_held_by_nobody_everywhere() -> None:
    assert [one.title for one in ACCESS if one.global_roles] == []


def test_administrators_set_the_stage() -> None:
    held = [one.title for one in GENERAL if set(ADMINISTRATORS) & set(one.global_roles)]
    assert [title.removeprefix("shanxi.jingpin: ") for title in held if title.split(": ")[1].startswith("Manage")] == [
        "Manage Calls",
        "Manage Review Bodies",
        "Manage Calendar",
        "Manage Settings",
    ]


def test_an_id_follows_from_the_words_of_its_title() -> None:
    for one in PERMISSIONS:
        assert one.id == f"shanxi.jingpin.{one.title.split(': ')[1].lower().replace(' ', '_')}"
