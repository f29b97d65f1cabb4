"""Which texts there are to translate: those that i18ndude finds, and the titles of the drawings."""

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from collections.abc import Iterator
from pathlib import Path
from shanxi.jingpin import PACKAGE_NAME
from shanxi.jingpin.process.dimensions import DIMENSIONS
from shanxi.jingpin.process.materials import KINDS
from shanxi.jingpin.process.roles import ROLE_TITLES
from shanxi.jingpin.process.workflows import WORKFLOWS
import subprocess
import sys
import tempfile


def extracted(checkout: Path) -> Catalog:
    """The messages of the checkout, in the order of their texts, with the files that use them."""
    catalogue = Catalog(domain=PACKAGE_NAME, fuzzy=False)
    found = {message.id: message for message in found_by_i18ndude(checkout) if message.id}
    titles = dict.fromkeys(process_titles())
    for text in sorted({*found, *titles}):
        paths = {path for path, _line in found[text].locations} if text in found else set()
        paths |= {"process"} if text in titles else set()
        comments = found[text].auto_comments if text in found else ()
        catalogue.add(text, locations=[(path, 0) for path in sorted(paths)], auto_comments=comments)
    return catalogue


def found_by_i18ndude(checkout: Path) -> Catalog:
    """Messages of Python, templates, ZCML and profiles.

    :raises subprocess.CalledProcessError: i18ndude has failed; its report is in ``stderr``.
    """
    with tempfile.TemporaryDirectory() as folder:
        template = Path(folder) / "found.pot"
        command = [str(Path(sys.executable).parent / "i18ndude"), "rebuild-pot", "--pot", str(template)]
        command += ["--create", PACKAGE_NAME, "src/shanxi/jingpin", "profiles"]
        subprocess.run(command, cwd=checkout, check=True, capture_output=True, text=True)  # noqa: S603
        with template.open("rb") as handle:
            return read_po(handle, domain=PACKAGE_NAME)


def process_titles() -> Iterator[str]:
    """The Chinese titles that screens take from the process package."""
    for workflow in WORKFLOWS.values():
        yield workflow.title
        yield from (state.title for state in workflow.states)
        yield from (step.title for step in workflow.transitions)
        yield from (field.title for step in workflow.transitions for field in step.records)
    yield from ROLE_TITLES.values()
    yield from DIMENSIONS.values()
    for kind in KINDS:
        yield kind.title
        yield from (item.title for item in kind.items)
