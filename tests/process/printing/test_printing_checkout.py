"""The files in the checkout are those that are printed."""

from pathlib import Path
import pytest
from shanxi.jingpin.process.printing.checkout import CHECKOUT
from shanxi.jingpin.process.printing.checkout import differing
from shanxi.jingpin.process.printing.checkout import printed_files
from shanxi.jingpin.process.printing.checkout import write
from xml.etree import ElementTree


def test_committed_files_are_up_to_date() -> None:
    assert differing(CHECKOUT) == []


def test_a_changed_and_a_missing_file_are_listed(tmp_path: Path) -> None:
    write(tmp_path)
    (tmp_path / "profiles/default/rolemap.xml").write_text("<rolemap />")
    (tmp_path / "docs/reference/workflow.md").unlink()
    assert differing(tmp_path) == ["profiles/default/rolemap.xml", "docs/reference/workflow.md"]


def test_writing_again_changes_nothing(tmp_path: Path) -> None:
    assert write(tmp_path) == list(printed_files())
    assert write(tmp_path) == []


@pytest.mark.parametrize("path", [one for one in printed_files() if one.endswith((".xml", ".zcml"))])
def test_every_xml_file_parses(path: str) -> None:
    ElementTree.fromstring(printed_files()[path])
