"""评审机构: who reviews, in which functions, within which approval (第六条; 认证认可条例 第九条)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.people import People
from shanxi.jingpin.content.plain import Kept
from shanxi.jingpin.process.facts import Approval
from shanxi.jingpin.process.facts import Body
from typing import Any
from zope import schema
from zope.interface import implementer


class IApproval(model.Schema):
    """A dated row of 批准."""

    number = schema.TextLine(title=_("批准书编号"), max_length=100, required=False)
    scope = schema.List(title=_("批准的领域"), value_type=schema.Choice(vocabulary="shanxi.jingpin.certified_fields"))
    valid_from = schema.Date(title=_("有效期自"))
    valid_until = schema.Date(title=_("有效期至"))


class IReviewBody(model.Schema):
    """评审机构 (第六条)."""

    name = schema.TextLine(title=_("名称"), max_length=200)
    kind = schema.Choice(title=_("类别"), vocabulary="shanxi.jingpin.body_kinds")
    short_name = schema.TextLine(title=_("简称"), max_length=50, required=False)
    approvals = schema.List(
        title=_("批准"),
        description=_("第三方认证机构填写；到期或者变更时另加一行，不改旧行。"),
        value_type=DictRow(title=_("一次批准"), schema=IApproval),
        required=False,
        default=[],
    )
    address = schema.TextLine(title=_("地址"), max_length=300, required=False)
    phone = schema.TextLine(title=_("联系电话"), max_length=50, required=False)


@implementer(IReviewBody)
class ReviewBody(OfficeItem):
    """A body; the groups of its functions are in ``content.groups``, ``tied_to`` are enterprise ids."""

    security = ClassSecurityInfo()
    security.declarePrivate("people", "tied_to")

    tied_to = Kept[tuple[str, ...]](tuple[str, ...], ())

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._people = People()

    @property
    def people(self) -> People:
        """Who works there, apart from accounts."""
        return self._people

    @property
    def label(self) -> str:
        """Its name."""
        return self.name

    @security.private
    def as_facts(self, *, active: bool = True) -> Body:
        """What rules may know; whether the body is active is its state."""
        approvals = tuple(
            Approval(tuple(row["scope"]), row["valid_from"], row["valid_until"]) for row in self.approvals or ()
        )
        return Body(self.getId(), self.name, approvals, self.tied_to, active)


InitializeClass(ReviewBody)
