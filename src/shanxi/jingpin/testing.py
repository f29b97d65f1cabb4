"""Test layers: sites of our distribution, and a server for them."""

from plone.app.testing import FunctionalTesting
from plone.app.testing import IntegrationTesting
from plone.app.testing import PLONE_SITE_ID
from plone.app.testing.layers import MockMailHostLayer
from plone.distribution.testing.layer import PloneDistributionFixture
from plone.testing.zope import WSGI_SERVER_FIXTURE
from Products.CMFCore.indexing import processQueue
from typing import Any
from zope.component.hooks import setSite


DEMO_SITE_ID = "demo"


def answers(site_id: str, *, demo: bool) -> dict[str, object]:
    """What the create-a-site page would send."""
    return {
        "site_id": site_id,
        "title": "“山西精品”官网",
        "description": "“山西精品”区域公用品牌认证",
        "default_language": "zh-cn",
        "portal_timezone": "Asia/Shanghai",
        "setup_content": demo,
    }


class JingpinFixture(PloneDistributionFixture):
    """Two sites of our distribution: ``plone`` without demonstration data, ``demo`` with it."""

    PACKAGE_NAME = "shanxi.jingpin"
    SITES = (
        ("jingpin", answers(DEMO_SITE_ID, demo=True)),
        ("jingpin", answers(PLONE_SITE_ID, demo=False)),
    )

    def setUpDefaultContent(self, app: Any) -> None:
        """Leave the last site at the end: commit and abort would look up utilities in a site not yet stored."""
        try:
            super().setUpDefaultContent(app)
            processQueue()
        finally:
            setSite(None)


FIXTURE = JingpinFixture()

#: Mail stays in portal.MailHost.messages of the site without demonstration data.
MAIL_FIXTURE = MockMailHostLayer(bases=(FIXTURE,), name="shanxi.jingpin:Mail")

INTEGRATION_TESTING = IntegrationTesting(bases=(FIXTURE,), name="shanxi.jingpin:Integration")

FUNCTIONAL_TESTING = FunctionalTesting(bases=(MAIL_FIXTURE, WSGI_SERVER_FIXTURE), name="shanxi.jingpin:Functional")
