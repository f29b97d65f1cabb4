"""The footer: who runs the site, how to reach them, under which numbers it is on record."""

from plone.app.layout.viewlets.common import ViewletBase
from shanxi.jingpin.browser.frame.owner import contact_rows
from shanxi.jingpin.browser.frame.owner import owner_settings
from shanxi.jingpin.browser.frame.owner import record_rows


class FooterViewlet(ViewletBase):
    """The owner's settings as lines of the footer."""

    def update(self) -> None:
        """Read the settings once."""
        super().update()
        settings = owner_settings()
        self.organiser = settings.organiser
        self.contacts = contact_rows(settings)
        self.records = record_rows(settings)
