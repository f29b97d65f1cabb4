"""People at their browsers, and pages looked at on a phone and on a desk."""

from accessibility import overflow
from accessibility import violations
from collections.abc import Callable
from collections.abc import Iterator
from navigation import PATIENCE
import os
from pathlib import Path
from persons import People
from persons import Person
import pytest
from typing import Any


#: A telephone and a desk.
WIDTHS = (360, 1440)

#: Where pictures of the pages are kept, for whoever wants to look at them.
PICTURES = os.environ.get("JINGPIN_SHOTS", "")

Shown = Callable[[Any, str], None]


@pytest.fixture
def context(context: Any) -> Any:
    """A browser that waits as long as a busy machine needs."""
    context.set_default_timeout(PATIENCE)
    return context


@pytest.fixture
def person(functional_portal: Any, browser: Any) -> Iterator[Callable[[str], Person]]:
    """A function that gives each person, logged in, by name."""
    people = People(browser, functional_portal.absolute_url())
    yield people
    people.leave()


@pytest.fixture
def shown() -> Shown:
    """Check a page at both widths: nothing scrolls sideways, nothing breaks WCAG 2.1 AA."""

    def check(page: Any, name: str) -> None:
        page.wait_for_load_state()
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            if PICTURES:
                page.screenshot(path=str(Path(PICTURES) / f"{name}-{width}.png"), full_page=True)
            assert overflow(page) == 0, (name, width)
        assert violations(page) == [], name

    return check
