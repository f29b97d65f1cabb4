"""A visitor opens the site in Chromium."""

import pytest


pytestmark = pytest.mark.browser


def test_front_page(functional_portal, page):
    """The front page is Chinese and carries the site's name."""
    page.goto(functional_portal.absolute_url())

    assert page.locator("html").get_attribute("lang") == "zh-cn"
    assert "山西精品" in page.title()
