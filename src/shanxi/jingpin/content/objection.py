"""异议 (第六条（六）): who objects is confidential (认证认可条例 第五十五条)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from datetime import datetime
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.uncatalogued import Uncatalogued
from shanxi.jingpin.process.facts import Objection as ObjectionFacts
from zope import schema
from zope.interface import implementer


class IObjection(model.Schema):
    """异议 (第六条（六）)."""

    objector_kind = schema.Choice(title=_("提出人"), vocabulary="shanxi.jingpin.objector_kinds", default="person")
    objector = schema.TextLine(
        title=_("姓名或单位名称"), description=_("匿名异议留作线索，不予受理。"), max_length=200, required=False
    )
    phone = schema.TextLine(title=_("电话"), max_length=50, required=False)
    email = schema.TextLine(title=_("邮箱"), max_length=200, required=False)
    address = schema.TextLine(title=_("地址"), max_length=300, required=False)
    text = schema.Text(title=_("异议内容和理由"), max_length=8000)
    concerns_case = schema.Bool(title=_("与公示内容有关"), required=False, default=True)
    investigation = schema.Text(title=_("调查情况"), max_length=8000, required=False)
    redacted_facts = schema.Text(title=_("告知企业的事实"), max_length=4000, required=False, readonly=True)
    statement = schema.Text(title=_("企业的陈述申辩"), max_length=8000, required=False, readonly=True)
    reply = schema.Text(title=_("答复内容"), max_length=4000, required=False, readonly=True)


@implementer(IObjection)
class Objection(Uncatalogued, OfficeContainer):
    """An objection to one case in one notice; the evidence lies in it as files."""

    security = ClassSecurityInfo()

    number = ""
    notice_id = ""
    case_uid = ""
    received_at: datetime | None = None
    statement_until: datetime | None = None
    stated_at: datetime | None = None
    outcome = ""
    settled = False

    @property
    def secrets(self) -> tuple[str, ...]:
        """What the enterprise may never read."""
        return tuple(one.strip() for one in (self.objector, self.phone, self.email, self.address) if one)

    security.declarePrivate("secrets")

    @security.private
    def as_facts(self, state: str) -> ObjectionFacts:
        """What rules may know."""
        return ObjectionFacts(
            id=self.getId(),
            number=self.number,
            state=state,
            outcome=self.outcome,
            settled=self.settled,
            named=bool((self.objector or "").strip()),
            contact=" ".join(one.strip() for one in (self.phone, self.email, self.address) if one),
            received_at=self.received_at,
            concerns_case=bool(self.concerns_case),
            secrets=self.secrets,
            investigation=self.investigation or "",
            enterprise_heard=self.stated_at is not None,
            statement_until=self.statement_until,
        )


InitializeClass(Objection)
