"""获证企业 as everybody reads it: list and page."""

from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.public_list import PublicList
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.browser.register_list.view import status_of
from shanxi.jingpin.publication.register import entries
from shanxi.jingpin.vocabularies.enterprise import CITIES
from typing import Any


class EnterpriseList(PublicList):
    """The enterprises, by name."""

    portal_type = "EnterprisePage"
    sort_on = "sortable_title"
    sort_order = "ascending"

    def row(self, enterprise: Any) -> dict[str, str]:
        """A line of the list."""
        city = CITIES.table.get(enterprise.city, "")
        return {"title": enterprise.title, "url": enterprise.absolute_url(), "city": f"{city}{enterprise.county or ''}"}


class EnterpriseView(BrowserView):
    """One enterprise with its certificates."""

    def lines(self) -> list[tuple[str, str]]:
        """Names and values; what is empty is left out."""
        one = self.context
        rows = (
            ("英文名称", one.name_en),
            ("统一社会信用代码", one.credit_code),
            ("所在地", f"{CITIES.table.get(one.city, '')}{one.county or ''}"),
            ("行业", term_title("shanxi.jingpin.industries", one.industry)),
        )
        return [(title, value) for title, value in rows if value]

    def certificates(self) -> list[dict[str, str]]:
        """The register entries that name this page."""
        return [self._row(one) for one in entries(jingpin_enterprise=self.context.getId())]

    @staticmethod
    def _row(entry: Any) -> dict[str, str]:
        _status, words, badge = status_of(entry)
        return {
            "title": entry.title,
            "number": entry.certificate_number,
            "url": entry.absolute_url(),
            "status": words,
            "badge": badge,
        }
