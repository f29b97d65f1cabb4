"""The owner's details in footer and contact page."""

from plone import api
import pytest
from shanxi.jingpin.browser.frame.owner import contact_rows
from shanxi.jingpin.browser.frame.owner import owner_settings
from shanxi.jingpin.browser.frame.owner import record_rows
from shanxi.jingpin.browser.frame.settings import PREFIX
from shanxi.jingpin.interfaces import IJingpinLayer
from zope.interface import alsoProvides


VALUES = {
    "address": "太原市某路1号",
    "postcode": "030000",
    "phone": "0351-1234567",
    "email": "jingpin@example.invalid",
    "icp_number": "晋ICP备12345678号",
    "police_number": "晋公网安备14010502000001号",
}


class TestOwner:
    @pytest.fixture(autouse=True)
    def _init(self, portal, http_request):
        alsoProvides(http_request, IJingpinLayer)
        self.contact = api.content.get_view("contact-details", portal["contact"], http_request)

    def fill_in(self) -> None:
        """Set every record."""
        for name, value in VALUES.items():
            api.portal.set_registry_record(f"{PREFIX}.{name}", value)

    def test_nothing_set_nothing_shown(self):
        """Empty settings leave no empty rows."""
        settings = owner_settings()

        assert (contact_rows(settings), record_rows(settings)) == ((), ())
        assert "主办单位还没有公布地址、电话和邮箱" in self.contact()

    def test_contact_rows(self):
        """Phone and mail are links."""
        self.fill_in()

        assert [(row.value, row.href) for row in contact_rows(owner_settings())] == [
            ("太原市某路1号", ""),
            ("030000", ""),
            ("0351-1234567", "tel:0351-1234567"),
            ("jingpin@example.invalid", "mailto:jingpin@example.invalid"),
        ]

    def test_record_rows(self):
        """Both numbers lead to their registers."""
        self.fill_in()

        assert [(row.value, row.href) for row in record_rows(owner_settings())] == [
            ("晋ICP备12345678号", "https://beian.miit.gov.cn/"),
            (
                "晋公网安备14010502000001号",
                "https://beian.mps.gov.cn/#/query/webSearch?code=14010502000001",
            ),
        ]

    def test_contact_page(self):
        """The page prints what is set, escaped."""
        self.fill_in()
        api.portal.set_registry_record(f"{PREFIX}.address", "<b>太原</b>")

        html = self.contact()

        assert "&lt;b&gt;太原&lt;/b&gt;" in html
        assert "030000" in html

    def test_contact_info_leads_to_the_page(self, portal, http_request):
        """Plone's own address for enquiries is ours."""
        assert api.content.get_view("contact-info", portal["guide"], http_request)() == ""

        assert http_request.response.getHeader("Location") == f"{portal.absolute_url()}/contact"
