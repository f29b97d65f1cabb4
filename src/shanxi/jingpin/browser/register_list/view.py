"""获证名录 as everybody reads it. The status of a certificate is computed from its dates at every request."""

from plone import api
from Products.Five.browser import BrowserView
from shanxi.jingpin.browser.notice.public_list import PublicList
from shanxi.jingpin.browser.notice.terms import in_words
from shanxi.jingpin.browser.notice.terms import paragraphs
from shanxi.jingpin.browser.notice.terms import term_title
from shanxi.jingpin.casework.clock import today
from shanxi.jingpin.casework.number_pattern import as_given
from shanxi.jingpin.content.web_address import web_address
from shanxi.jingpin.process.states import CertificateState
from shanxi.jingpin.vocabularies.enterprise import CITIES
from shanxi.jingpin.vocabularies.publication import CERTIFICATE_STATUSES
from typing import Any


BADGES = {
    "valid": "jp-badge jp-badge--good",
    "suspended": "jp-badge jp-badge--waiting",
    "revoked": "jp-badge jp-badge--bad",
    "cancelled": "jp-badge",
    "replaced": "jp-badge",
    "expired": "jp-badge",
}
#: Lines of an entry, in the order of the certificate; what is empty is left out.
LINES = (
    ("获证单位", "enterprise"),
    ("统一社会信用代码", "credit_code"),
    ("地址", "address"),
    ("型号、规格", "model"),
    ("商标", "trademark"),
    ("制造商", "manufacturer"),
    ("生产厂", "factory"),
    ("依据的标准", "standard"),
    ("认证模式", "scheme"),
    ("发证机构", "body"),
    ("换发自", "replaces"),
    ("换发的证书编号", "successor"),
)


def status_of(entry: Any) -> tuple[str, str, str]:
    """The status today: its id, its words, the look of its badge."""
    status = entry.status_on(today())
    words = CERTIFICATE_STATUSES.table.get(status, "尚未生效")
    return status, words, BADGES.get(status, "jp-badge jp-badge--waiting")


class RegisterList(PublicList):
    """The register, looked up by words, city and status."""

    portal_type = "RegisterEntry"

    @property
    def wanted(self) -> dict[str, str]:
        """What was asked for; a value of more than one kind of field counts once."""
        return {name: self._asked(name) for name in ("words", "city", "status")}

    def _asked(self, name: str) -> str:
        value = self.request.form.get(name, "")
        return value.strip()[:100] if isinstance(value, str) else ""

    def found(self) -> list[Any]:
        """The entries that fit."""
        return [one for one in super().found() if self._fits(one)]

    def _fits(self, entry: Any) -> bool:
        wanted = self.wanted
        if wanted["city"] and entry.city != wanted["city"]:
            return False
        if wanted["status"] and entry.status_on(today()) != wanted["status"]:
            return False
        return all(self._holds(entry, word) for word in wanted["words"].split())

    @staticmethod
    def _holds(entry: Any, word: str) -> bool:
        """Whether a word is in a name, or in the number as it might have been misread (O/0, I/1)."""
        city = CITIES.table.get(entry.city, "")
        text = f"{entry.title} {entry.name_en} {entry.enterprise} {entry.trademark} {city}".casefold()
        return word.casefold() in text or as_given(word) in as_given(entry.certificate_number)

    def cities(self) -> list[dict[str, Any]]:
        """The cities to choose from."""
        return self._choices(CITIES.table, "city")

    def statuses(self) -> list[dict[str, Any]]:
        """The statuses to choose from."""
        return self._choices(CERTIFICATE_STATUSES.table, "status")

    def _choices(self, table: dict[str, str], name: str) -> list[dict[str, Any]]:
        chosen = self.wanted[name]
        return [{"id": id, "title": title, "selected": id == chosen} for id, title in table.items()]

    @property
    def is_filtered(self) -> bool:
        """Whether anything was asked for."""
        return any(self.wanted.values())

    def row(self, entry: Any) -> dict[str, Any]:
        """A line of the table."""
        _status, words, badge = status_of(entry)
        return {
            "url": entry.absolute_url(),
            "number": entry.certificate_number,
            "title": entry.title,
            "enterprise": entry.enterprise,
            "city": CITIES.table.get(entry.city, ""),
            "status": words,
            "badge": badge,
            "until": in_words(entry.valid_until),
        }


class EntryView(BrowserView):
    """One certificate, as anybody may verify it."""

    def status(self) -> dict[str, str]:
        """The status in words, large."""
        status, words, badge = status_of(self.context)
        return {"words": words, "badge": badge, "day": in_words(today()), "reason": self._reason(status)}

    def _reason(self, status: str) -> str:
        changes = [row for row in self.context.history or () if row["on"] <= today()]
        return changes[-1].get("reason") or "" if changes and changes[-1]["status"] == status else ""

    def lines(self) -> list[tuple[str, str]]:
        """Names and values."""
        entry = self.context
        rows = [(title, getattr(entry, name)) for title, name in LINES]
        dates = (("发证日期", "granted_on"), ("生效日期", "effective_on"), ("有效期至", "valid_until"))
        kind = term_title("shanxi.jingpin.item_kinds", entry.kind)
        rows = [("类别", kind), *rows, *((title, in_words(getattr(entry, name))) for title, name in dates)]
        return [(title, value) for title, value in rows if value]

    def paragraphs(self, name: str) -> list[str]:
        """The paragraphs of a text."""
        return paragraphs(getattr(self.context, name))

    def history(self) -> list[dict[str, str]]:
        """How the status has changed, the latest first."""
        table = CERTIFICATE_STATUSES.table
        rows = [
            {"on": in_words(row["on"]), "status": table[row["status"]], "reason": row.get("reason") or ""}
            for row in self.context.history or ()
        ]
        return rows[::-1]

    @property
    def link(self) -> str:
        """The product's page elsewhere, while the certificate is valid (第三条)."""
        valid = self.context.status_on(today()) == CertificateState.VALID.value
        return web_address(self.context.link) if valid else ""

    @property
    def _portal(self) -> Any:
        return self.context.__parent__.__parent__

    @property
    def announcement_url(self) -> str:
        """The page of the announcement, found by its number and what it lists; empty where it is not public."""
        number = self.context.certificate_number
        pages = api.portal.get_tool("portal_catalog").searchResults(
            portal_type="AnnouncementPage", jingpin_number=self.context.announcement, show_inactive=True
        )
        found = (one.getObject() for one in pages)
        listing = (one for one in found if number in {row["certificate_number"] for row in one.rows or ()})
        return next((one.absolute_url() for one in listing), "")

    def links(self) -> list[tuple[str, str]]:
        """The pages of the enterprise and of the standard."""
        portal = self._portal
        wanted = (
            ("获证企业页", "enterprises", self.context.enterprise_page),
            ("团体标准页", "standards", self.context.standard_page),
        )
        return [
            (title, f"{portal._getOb(section).absolute_url()}/{id}")
            for title, section, id in wanted
            if id and id in portal._getOb(section)
        ]
