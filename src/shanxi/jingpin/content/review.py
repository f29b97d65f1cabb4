"""初评意见: the opinion of one expert (第六条（三）)."""

from AccessControl import ClassSecurityInfo
from AccessControl.class_init import InitializeClass
from collective.z3cform.datagridfield.row import DictRow
from plone.supermodel import model
from shanxi.jingpin import _
from shanxi.jingpin.content.office_content import OfficeItem
from shanxi.jingpin.content.uncatalogued import Uncatalogued
from shanxi.jingpin.process.facts import Review as ReviewFacts
from zope import schema
from zope.interface import implementer


class IScore(model.Schema):
    """The score of one dimension."""

    dimension = schema.Choice(title=_("方面"), vocabulary="shanxi.jingpin.dimensions")
    score = schema.Int(title=_("评分"), description=_("0 至 100 分。"), min=0, max=100, required=False)
    comment = schema.Text(title=_("评价"), max_length=2000, required=False)


class IReview(model.Schema):
    """初评意见 (第六条（三）)."""

    scores = schema.List(
        title=_("各方面评分"),
        value_type=DictRow(title=_("评分"), schema=IScore),
        required=False,
        default=[],
    )
    recommends = schema.Choice(title=_("结论"), vocabulary="shanxi.jingpin.recommendations", required=False)
    text = schema.Text(title=_("评审意见"), max_length=8000, required=False)


@implementer(IReview)
class Review(Uncatalogued, OfficeItem):
    """An opinion; ``author`` is the expert's user id."""

    security = ClassSecurityInfo()

    #: Roles on the case do not reach here: another body's people never see it.
    __ac_local_roles_block__ = True

    author = ""

    @security.private
    def as_facts(self, *, signed: bool) -> ReviewFacts:
        """What rules may know."""
        given = {"yes": True, "no": False}.get(self.recommends or "")
        scores = {row["dimension"]: row["score"] for row in self.scores or () if row.get("score") is not None}
        return ReviewFacts(self.author, signed, scores, given, self.text or "")


InitializeClass(Review)
