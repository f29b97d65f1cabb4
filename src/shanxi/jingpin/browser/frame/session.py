"""``@@jingpin-session``: the script that keeps what was typed asks, before it sends a form, who is logged in now."""

import json
from plone import api
from plone.protect import createToken
from Products.Five.browser import BrowserView


class Session(BrowserView):
    """The user's id, and a new token for the forms of the page; both are empty for a visitor."""

    def __call__(self) -> str:
        response = self.request.response
        response.setHeader("Content-Type", "application/json; charset=utf-8")
        response.setHeader("Cache-Control", "no-store")
        if api.user.is_anonymous():
            return json.dumps({"person": "", "token": ""})
        return json.dumps({"person": api.user.get_current().getId(), "token": createToken()})
