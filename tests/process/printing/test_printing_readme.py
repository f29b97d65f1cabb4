"""The README is written by hand between what is printed."""

import pytest
from shanxi.jingpin.process.printing.checkout import CHECKOUT
from shanxi.jingpin.process.printing.readme import filled
from shanxi.jingpin.process.printing.readme import PARTS
from shanxi.jingpin.process.printing.readme import types_table


EMPTY = "\n".join(f"# {name}\n<!-- printed: {name} --><!-- /printed: {name} -->" for name in PARTS)


def test_every_part_is_printed_in_its_place() -> None:
    text = filled(EMPTY)
    for name, part in PARTS.items():
        assert f"# {name}\n<!-- printed: {name} -->\n\n{part().rstrip()}\n\n<!-- /printed: {name} -->" in text


def test_printing_again_changes_nothing() -> None:
    assert filled(filled(EMPTY)) == filled(EMPTY)


def test_what_is_written_by_hand_stays() -> None:
    assert filled(f"前\n{EMPTY}\n后").split("\n")[0] == "前"
    assert filled(f"前\n{EMPTY}\n后").split("\n")[-1] == "后"


@pytest.mark.parametrize("text", ["", EMPTY * 2])
def test_a_part_without_its_one_place_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="README.md needs one place"):
        filled(text)


def test_shared_drawings_name_all_their_types() -> None:
    assert "| 办公区 | `Office`、`OfficeFolder` | `shanxi_jingpin_office` | 留存 |" in types_table()


def test_links_of_the_readme_lead_somewhere() -> None:
    text = (CHECKOUT / "README.md").read_text("utf-8")
    targets = [one.split(")")[0] for one in text.split("](")[1:]]
    assert [one for one in targets if not (CHECKOUT / one).exists()] == []
