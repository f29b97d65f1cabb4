"""A browser without script, logged in, for tests of the applicant's and the examiner's screens."""

from collections.abc import Mapping
from html import unescape
from plone.testing.zope import Browser
import re
import transaction
from typing import Any


def browser_of(app: Any, name: str = "") -> Browser:
    """A browser of somebody, or of a visitor."""
    transaction.commit()
    browser = Browser(app)
    browser.handleErrors = True
    browser.raiseHttpErrors = False
    if name:
        browser.addHeader("Authorization", f"Basic {name}:{name}-Secret-1")
    return browser


def fill(browser: Browser, values: Mapping[str, Any], button: str) -> None:
    """Type into the form that has the button, and press it."""
    pressed = browser.getControl(name=button)
    for name, value in values.items():
        browser.getControl(name=name).value = value
    pressed.click()


def text_of(browser: Browser) -> str:
    """What is to be read on the page, without mark-up."""
    body = re.sub(r"(?s)<(script|style).*?</\1>", "", browser.contents)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", body)).split())
