"""不符合项: what a body found, and how the applicant put it right (第六条（四）1、2)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from plone.autoform import directives
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeContainer
from shanxi.jingpin.content.uncatalogued import Uncatalogued
from shanxi.jingpin.process.facts import Finding as FindingFacts
from zope import schema
from zope.interface import implementer


class IFinding(model.Schema):
    """不符合项 (第六条（四）1、2)."""

    title = schema.TextLine(title=_("不符合事实摘要"), max_length=200)
    text = schema.Text(title=_("不符合事实"), max_length=4000)
    clause = schema.TextLine(title=_("不符合的条款"), max_length=300, required=False)
    severity = schema.Choice(title=_("严重程度"), vocabulary="shanxi.jingpin.finding_severities", default="minor")
    due_on = schema.Date(title=_("整改期限"), required=False)
    #: Not for the enterprise: it would learn that secret visits exist.
    directives.read_permission(from_mystery_visit="shanxi.jingpin.write_finding")
    from_mystery_visit = schema.Bool(
        title=_("暗访中发现"), description=_("暗访结束后才能通知企业。"), required=False, default=False
    )
    cause = schema.Text(title=_("原因分析"), max_length=4000, required=False, readonly=True)
    correction = schema.Text(title=_("纠正和纠正措施"), max_length=4000, required=False, readonly=True)


@implementer(IFinding)
class Finding(Uncatalogued, OfficeContainer):
    """A nonconformity, counted within its report; the evidence lies in it as files."""

    security = ClassSecurityInfo()

    sequence = 0

    @property
    def label(self) -> str:
        """Its place in the report, and what it is about."""
        return f"第{self.sequence}项 {self.title}"

    @security.private
    def as_facts(self, state: str) -> FindingFacts:
        """What rules may know."""
        return FindingFacts(self.sequence, self.title, state, bool(self.from_mystery_visit), self.due_on)


InitializeClass(Finding)
