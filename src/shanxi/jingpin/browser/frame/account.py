"""The account bar: how to get in, or what waits for whom is in."""

from plone.app.layout.viewlets.common import ViewletBase


class AccountViewlet(ViewletBase):
    """Links for visitors and for users; the toolbar stays for editors."""

    def update(self) -> None:
        """Find out who is looking."""
        super().update()
        self.anonymous = self.portal_state.anonymous()

    @property
    def name(self) -> str:
        """The user's full name, or the login where none is set."""
        member = self.portal_state.member()
        return member.getProperty("fullname") or member.getUserName()

    @property
    def person(self) -> str | None:
        """The user's id, which ``keep-typed.js`` compares; None leaves the attribute out for visitors."""
        return None if self.anonymous else self.portal_state.member().getId()
