"""The fixtures of the tests, for measuring."""

from pathlib import Path
import sys


TESTS = Path(__file__).parents[1] / "tests"
sys.path.insert(0, str(TESTS))

exec(compile((TESTS / "conftest.py").read_text(encoding="utf-8"), str(TESTS / "conftest.py"), "exec"))  # noqa: S102
