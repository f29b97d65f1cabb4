"""Write every printed file into the checkout, or with ``--check`` list those that differ."""

from shanxi.jingpin.process.printing.checkout import CHECKOUT
from shanxi.jingpin.process.printing.checkout import differing
from shanxi.jingpin.process.printing.checkout import write
import sys


def main(arguments: list[str]) -> int:
    """The command; 1 where ``--check`` finds a difference."""
    if "--check" in arguments:
        found = differing(CHECKOUT)
        print("\n".join(f"differs: {path}" for path in found) or "All printed files are up to date.")
        return 1 if found else 0
    print("\n".join(f"wrote {path}" for path in write(CHECKOUT)) or "Nothing to write.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
