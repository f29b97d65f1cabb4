"""公示, as it is drafted and decided in the office (第六条（六）); the public reads a ``NoticePage``."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.call import aware
from shanxi.jingpin.content.correction import Correction
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.process.facts import Notice
from shanxi.jingpin.process.facts import NoticeRow
from zope import schema
from zope.interface import implementer
from zope.interface import Invalid
from zope.interface import invariant


class IPublicNotice(model.Schema):
    """公示 (第六条（六）)."""

    title = schema.TextLine(title=_("标题"), max_length=200)
    basis = schema.Text(title=_("公示依据"), max_length=2000, required=False)
    wording = schema.Text(title=_("公示正文"), max_length=8000, required=False)
    contact = schema.Text(
        title=_("联系方式"), description=_("联系人、电话、邮箱、地址和邮政编码。"), max_length=1000, required=False
    )
    objection_rules = schema.Text(title=_("异议的提出"), max_length=2000, required=False)
    starts_at = schema.Datetime(title=_("公示开始"), constraint=aware, required=False)
    ends_at = schema.Datetime(title=_("公示截止"), constraint=aware, required=False)
    dates_confirmed = schema.Bool(
        title=_("已核对公示期的工作日"),
        description=_("日历没有当年节假日安排时，由办理人核对后勾选。"),
        required=False,
        default=False,
    )

    @invariant
    def ends_after_start(data: "IPublicNotice") -> None:
        """A period ends after it has begun."""
        if data.starts_at is not None and data.ends_at is not None and data.ends_at <= data.starts_at:
            raise Invalid("公示截止必须晚于公示开始。")


@implementer(IPublicNotice)
class PublicNotice(OfficeItem):
    """A notice; ``cases`` are UIDs of cases, ``page_id`` is the public copy."""

    security = ClassSecurityInfo()
    security.declarePrivate("cases")

    number = ""
    cases = Kept[tuple[str, ...]](tuple[str, ...], ())
    corrections = Kept[tuple[Correction, ...]](tuple[Correction, ...], ())
    page_id = ""

    @property
    def label(self) -> str:
        """Its title."""
        return self.title

    @security.private
    def as_facts(
        self, state: str, rows: tuple[NoticeRow, ...], working_days: int | None = None, left: int | None = None
    ) -> Notice:
        """What rules may know; rows and working days, all and left, come from the cases and the calendar."""
        return Notice(
            id=self.getId(),
            state=state,
            rows=rows,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            working_days=working_days,
            working_days_left=left,
            dates_confirmed=bool(self.dates_confirmed),
            basis=self.basis or "",
            wording=self.wording or "",
            contact=self.contact or "",
            objection_rules=self.objection_rules or "",
        )


InitializeClass(PublicNotice)
