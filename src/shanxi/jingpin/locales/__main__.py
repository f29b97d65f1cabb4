"""Refresh every catalogue, or with ``--check`` list those that differ from the texts in the code."""

from pathlib import Path
from shanxi.jingpin.locales.catalogues import files
from shanxi.jingpin.locales.extraction import extracted
from shanxi.jingpin.process.printing.checkout import CHECKOUT
import sys


def differing(checkout: Path) -> list[tuple[Path, bytes]]:
    """The files that are missing or hold something else, with what they should hold."""
    wanted = files(checkout, extracted(checkout))
    return [(path, content) for path, content in wanted if not path.is_file() or path.read_bytes() != content]


def main(arguments: list[str], checkout: Path = CHECKOUT) -> int:
    """The command; 1 where ``--check`` finds a difference."""
    found = differing(checkout)
    names = [str(path.relative_to(checkout)) for path, _content in found]
    if "--check" in arguments:
        print("\n".join(f"differs: {name} (make i18n)" for name in names) or "All catalogues are up to date.")
        return 1 if found else 0
    for path, content in found:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    print("\n".join(f"wrote {name}" for name in names) or "Nothing to write.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
