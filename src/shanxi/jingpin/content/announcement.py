"""公告, as it is drafted and decided in the office (第六条（七）); the public reads an ``AnnouncementPage``."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.correction import Correction
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.process.facts import Announcement as AnnouncementFacts
from shanxi.jingpin.process.facts import AnnouncementRow
from zope import schema
from zope.interface import implementer


class IAnnouncement(model.Schema):
    """公告 (第六条（七）)."""

    title = schema.TextLine(title=_("标题"), max_length=200)
    number = schema.TextLine(title=_("文号"), max_length=100, required=False, default="")
    basis = schema.Text(title=_("公告依据"), max_length=2000, required=False)
    wording = schema.Text(title=_("公告正文"), max_length=8000, required=False)
    contact = schema.Text(title=_("联系方式"), max_length=1000, required=False)
    announced_on = schema.Date(title=_("公告日期"), required=False, readonly=True)


@implementer(IAnnouncement)
class Announcement(OfficeItem):
    """An announcement; ``cases`` are UIDs of cases, ``page_id`` is the public copy."""

    security = ClassSecurityInfo()
    security.declarePrivate("cases")

    cases = Kept[tuple[str, ...]](tuple[str, ...], ())
    corrections = Kept[tuple[Correction, ...]](tuple[Correction, ...], ())
    page_id = ""

    @property
    def label(self) -> str:
        """Its title."""
        return self.title

    def Title(self) -> str:
        """The random id: the 文号 is typed by hand and not unique while drafted."""
        return self.getId()

    @security.private
    def as_facts(self, state: str, rows: tuple[AnnouncementRow, ...]) -> AnnouncementFacts:
        """What rules may know; rows come from the cases."""
        return AnnouncementFacts(
            id=self.getId(),
            state=state,
            number=self.number or "",
            basis=self.basis or "",
            wording=self.wording or "",
            contact=self.contact or "",
            rows=rows,
        )


InitializeClass(Announcement)
