"""The link of the letter: a page with a button, because mail scanners open links but press no buttons."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.casework.letters import masked
from shanxi.jingpin.casework.registration import confirm_registration
from shanxi.jingpin.casework.registration import pending_registration


USELESS = "useless"


class ConfirmRegistration(BrowserView):
    """GET shows what waits, POST confirms it. The token is the proof; nobody has to be logged in."""

    label = "确认注册"

    outcome = ""

    def __call__(self) -> str:
        """The page."""
        self.request.response.setHeader("Cache-Control", "no-store")
        self.request.response.setHeader("Referrer-Policy", "no-referrer")
        if self.request.method == "POST":
            confirmation = confirm_registration(self.token)
            self.outcome = confirmation.outcome if confirmation else USELESS
        elif self.pending is None:
            self.outcome = USELESS
        return self.index()

    @property
    def token(self) -> str:
        """The token of the link."""
        value = self.request.form.get("token", "")
        return value if isinstance(value, str) else ""

    @property
    def pending(self) -> dict[str, str] | None:
        """What waits to be confirmed."""
        found = pending_registration(self.token)
        if found is None:
            return None
        return {"name": found.enterprise_name, "code": found.credit_code, "email": masked(found.email)}
