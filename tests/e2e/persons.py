"""Somebody at a browser: opens pages, fills in the decision screen, and is told that it was done."""

from navigation import follow
from navigation import PATIENCE
from navigation import press
from typing import Any


#: How many windows are open at a time; each keeps connections to the server open.
WINDOWS = 8


class Person:
    """One account in a window of its own."""

    def __init__(self, browser: Any, name: str, portal_url: str) -> None:
        self.context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
        self.page = self.context.new_page()
        self.page.set_default_timeout(PATIENCE)
        self.name = name
        self.page.goto(f"{portal_url}/login")
        self.page.get_by_label("登录名").first.fill(name)
        self.page.get_by_label("密码").first.fill(f"{name}-Secret-1")
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def open(self, url: str) -> Any:
        """Go to an address."""
        self.page.goto(url)
        return self.page

    def follow(self, words: str) -> Any:
        """Follow the first link of these words."""
        follow(self.page, words)
        return self.page

    def fill(self, **values: str) -> None:
        """Fill in the inputs of a paper by their names; double underscores stand for hyphens."""
        for name, value in values.items():
            one = self.page.locator(f'#paper-form [name="{name.replace("__", "-")}"]')
            if one.evaluate("one => one.tagName") == "SELECT":
                one.select_option(value)
            elif one.get_attribute("type") == "checkbox":
                one.set_checked(bool(value))
            else:
                one.fill(value)

    def press(self, words: str) -> None:
        """Press a button, and wait for the next page."""
        press(self.page, words)

    def decide(self, url: str, transition: str, opinion: str = "同意", **values: Any) -> None:
        """Take a step on its decision screen."""
        self.page.goto(f"{url}/@@decide?transition={transition}")
        self.confirm(opinion, **values)

    def confirm(self, opinion: str = "同意", **values: Any) -> None:
        """Fill in the decision screen that is open, and take the step, or propose it to a colleague."""
        assert self.page.locator('[name="form.buttons.decide"]').count(), (self.page.url, self._words())
        for name, value in values.items():
            self._enter(name, value)
        if (written := self.page.locator('[name="form.widgets.opinion"]')).count():
            written.fill(opinion)
        with self.page.expect_navigation():
            self.page.locator('[name="form.buttons.decide"]').click()
        told = self.page.content()
        assert "已办理：" in told or "已提出“" in told, (self.page.url, self._words())

    def _words(self) -> str:
        return self.page.locator("main").inner_text()

    def _enter(self, name: str, value: Any) -> None:
        found = self.page.locator(f'[name="form.widgets.{name}"], [name="form.widgets.{name}:list"]')
        first = found.first
        if first.evaluate("one => one.tagName") == "SELECT":
            first.select_option(value)
        elif first.get_attribute("type") in ("checkbox", "radio"):
            for one in [value] if isinstance(value, str | bool) else value:
                chosen = (
                    first
                    if isinstance(one, bool)
                    else self.page.locator(f'[name^="form.widgets.{name}"][value="{one}"]')
                )
                chosen.check()
        else:
            first.fill(value)


class People:
    """Persons by name; who has not been asked for lately closes the window and logs in again later."""

    def __init__(self, browser: Any, portal_url: str) -> None:
        self._browser = browser
        self._portal_url = portal_url
        self._open: dict[str, Person] = {}

    def __call__(self, name: str) -> Person:
        """That person, logged in."""
        found = self._open.pop(name, None) or Person(self._browser, name, self._portal_url)
        self._open[name] = found
        if len(self._open) > WINDOWS:
            self._open.pop(next(iter(self._open))).context.close()
        return found

    def leave(self) -> None:
        """Close all windows."""
        for one in self._open.values():
            one.context.close()
