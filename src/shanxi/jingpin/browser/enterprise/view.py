"""企业: what is kept of it, for its own people and for those who verify it."""

from AccessControl import getSecurityManager
from datetime import date
from datetime import datetime
from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.decide.steps import shown_steps
from shanxi.jingpin.browser.decide.steps import ShownStep
from shanxi.jingpin.casework.collect.state import state_of
from shanxi.jingpin.casework.enterprise_data import EDITABLE
from shanxi.jingpin.casework.enterprise_data import WRITE
from shanxi.jingpin.casework.membership import MANAGE
from shanxi.jingpin.casework.new_case import open_case_of
from shanxi.jingpin.casework.new_case import START
from shanxi.jingpin.casework.products import products_of
from shanxi.jingpin.casework.products import WRITE as WRITE_PRODUCT
from shanxi.jingpin.content.credit_code import warning
from shanxi.jingpin.content.enterprise import IEnterprise
from shanxi.jingpin.content.product import IProduct
from shanxi.jingpin.process.wording import day
from shanxi.jingpin.process.workflows import WORKFLOWS
from typing import Any
from zope.component import getUtility
from zope.schema import getFieldsInOrder
from zope.schema.interfaces import IChoice
from zope.schema.interfaces import IVocabularyFactory


#: Permission → what the page offers to its holders.
OFFERS = {
    "write": WRITE,
    "write_product": WRITE_PRODUCT,
    "start": START,
    "manage": MANAGE,
    "check": "shanxi.jingpin: Decide Enterprise Claim",
}


def shown(field: Any, value: Any) -> str:
    """A value in words."""
    if value in (None, "", (), []):
        return ""
    if IChoice.providedBy(field):
        terms = getUtility(IVocabularyFactory, field.vocabularyName)(None)
        return terms.getTerm(value).title if value in terms else str(value)
    if isinstance(value, date) and not isinstance(value, datetime):
        return day(value)
    return str(value)


class EnterpriseView(BrowserView):
    """The page of an enterprise."""

    def may(self, act: str) -> bool:
        """Whether the page offers something to the person who looks."""
        return bool(getSecurityManager().checkPermission(OFFERS[act], self.context))

    @property
    def state(self) -> dict[str, str]:
        """Verified or not, as a badge."""
        id = state_of(self.context)
        kind = "jp-badge--good" if id == "verified" else "jp-badge--waiting"
        return {"id": id, "title": WORKFLOWS["Enterprise"].state(id).title, "badge": f"jp-badge {kind}"}

    @property
    def steps(self) -> list[ShownStep]:
        """The steps that the person who looks may take: verify, question."""
        return shown_steps(self.context)

    @property
    def facts(self) -> list[tuple[str, str]]:
        """Title and value of everything that is filled in."""
        fields = [(name, field) for name, field in getFieldsInOrder(IEnterprise) if name in (*EDITABLE, "credit_code")]
        rows = [(field.title, shown(field, getattr(self.context, name))) for name, field in fields]
        return [row for row in rows if row[1]]

    @property
    def code_doubt(self) -> dict[str, str] | None:
        """A check digit that does not fit, and what was said about it."""
        doubt = warning(self.context.credit_code)
        return {"doubt": doubt, "note": self.context.credit_code_note or "没有说明"} if doubt else None

    @property
    def earlier_names(self) -> list[dict[str, str]]:
        """Former names with their last day."""
        return [{"name": one.name, "until": day(one.until)} for one in self.context.earlier_names]

    @property
    def credit_checks(self) -> list[dict[str, str]]:
        """Looks into public lists."""
        rows = self.context.credit_checks or ()
        return [{**row, "checked_on": day(row["checked_on"])} for row in rows]

    @property
    def products(self) -> list[dict[str, Any]]:
        """The products, each with its case under way, where the person who looks may see that."""
        return [self._product(one) for one in products_of(self.context)]

    def _product(self, product: Any) -> dict[str, Any]:
        case = open_case_of(product)
        readable = case is not None and getSecurityManager().checkPermission("View", case)
        return {
            "name": product.name,
            "kind": shown(IProduct["kind"], product.kind),
            "model": product.model or "",
            "process": product.process or "",
            "trademark": product.trademark or "",
            "link": product.link or "",
            "url": product.absolute_url(),
            "id": product.getId(),
            "case_url": case.absolute_url() if readable else "",
            "case_state": WORKFLOWS["Application"].state(state_of(case)).title if readable else "",
            "free": case is None,
        }

    @property
    def contacts(self) -> list[Any]:
        """Whom to call."""
        return [one for one in self.context.people.all() if one.is_contact]

    @property
    def portal_url(self) -> str:
        """The site."""
        return api.portal.get().absolute_url()
