"""Ways to the next page; each returns when that page is there."""

import re
from typing import Any


#: Milliseconds that a page may take on a machine that runs other tests at the same time.
PATIENCE = 90_000

Words = str | re.Pattern[str]


def follow(page: Any, words: Words, exact: bool = False) -> None:
    """Follow the first link of these words."""
    with page.expect_navigation():
        page.get_by_role("link", name=words, exact=exact).first.click()


def press(page: Any, words: Words, exact: bool = True) -> None:
    """Press the first button of these words."""
    with page.expect_navigation():
        page.get_by_role("button", name=words, exact=exact).first.click()
