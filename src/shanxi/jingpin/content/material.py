"""申报资料: one sub-item of 第七条, for one party where each has its own."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.uncatalogued import Uncatalogued
from shanxi.jingpin.process.facts import Material as MaterialFacts
from shanxi.jingpin.process.materials import Applicability
from shanxi.jingpin.process.materials import SUB_ITEMS
from shanxi.jingpin.process.parties import differing_roles
from zope import schema
from zope.interface import implementer


class IMaterial(model.Schema):
    """申报资料 (第七条); its files are its children."""

    applicability = schema.Choice(
        title=_("提交情况"), vocabulary="shanxi.jingpin.applicability", default=Applicability.APPLICABLE.value
    )
    reason = schema.Text(
        title=_("缺项说明或不适用的理由"),
        description=_("没有提交的，写明理由；是否认可由资格预审决定。"),
        max_length=1000,
        required=False,
    )
    issuer = schema.TextLine(title=_("出具单位"), max_length=200, required=False)
    document_number = schema.TextLine(title=_("文件编号"), max_length=200, required=False)
    issued_on = schema.Date(title=_("出具日期"), required=False)
    valid_until = schema.Date(title=_("有效期至"), required=False)
    trade_secret = schema.Bool(
        title=_("含商业秘密"), description=_("只供评审使用，任何情况下不公开。"), required=False, default=False
    )


def material_id(sub_item: str, party: str = "") -> str:
    """The id of a material in its application: ``material-2a``, ``material-2a-factory``."""
    return "-".join(part for part in ("material", sub_item, party) if part)


@implementer(IMaterial)
class Material(Uncatalogued, OfficeContainer):
    """A sub-item. The examiners' verdicts are no fields: the applicant reads the fields."""

    security = ClassSecurityInfo()
    security.declarePrivate("verdict_material", "verdict_technical", "examiner_note")

    sub_item = ""
    party = ""
    verdict_material = ""
    verdict_technical = ""
    examiner_note = ""

    @property
    def label(self) -> str:
        """Its title in 第七条."""
        return SUB_ITEMS[self.sub_item].title

    @security.private
    def is_needed(self) -> bool:
        """Whether its party is one of the case; what a former party handed in is kept, and asked of nobody."""
        if not SUB_ITEMS[self.sub_item].per_party:
            return True
        return self.party in differing_roles(self.__parent__.sections.get("parties")["parties"])

    @security.private
    def as_facts(self) -> MaterialFacts:
        """What rules may know."""
        return MaterialFacts(
            id=self.sub_item,
            party=self.party,
            applicability=Applicability(self.applicability),
            reason=self.reason or "",
            files=len([one for one in self.objectValues() if not one.replaced_by]),
            verdict_material=self.verdict_material,
            verdict_technical=self.verdict_technical,
        )


InitializeClass(Material)
