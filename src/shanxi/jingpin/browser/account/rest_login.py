"""REST login with the same wait after wrong passwords."""

from plone.restapi.deserializer import json_body
from plone.restapi.services.auth.login import Login
from shanxi.jingpin.browser.account.login import words_of_wait
from shanxi.jingpin.browser.account.login_guard import seconds_to_wait
from typing import Any


class LoginService(Login):
    """plone.restapi's login; 429 where the login has to wait."""

    def reply(self) -> dict[str, Any]:
        """A token, or what was wrong."""
        login = json_body(self.request).get("login")
        wait = seconds_to_wait(login) if isinstance(login, str) else 0
        if not wait:
            return super().reply()
        self.request.response.setStatus(429)
        self.request.response.setHeader("Retry-After", str(wait))
        return {"error": {"type": "Too many attempts", "message": words_of_wait(wait)}}
