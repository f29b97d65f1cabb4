"""The settings of the site."""

from plone.registry.interfaces import IRegistry
import pytest
from zope.component import getUtility


class TestSiteSettings:
    @pytest.fixture(autouse=True)
    def _init(self, portal):
        self.portal = portal
        self.registry = getUtility(IRegistry)

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("plone.site_title", "“山西精品”官网"),
            ("plone.email_from_name", "“山西精品”官网"),
            ("plone.default_language", "zh-cn"),
            ("plone.available_languages", ["zh-cn"]),
            ("plone.enable_self_reg", False),
            ("plone.allow_anon_views_about", False),
            ("plone.enable_sitemap", True),
            ("plone.navigation_depth", 1),
            ("plone.app.theming.interfaces.IThemeSettings.currentTheme", "shanxi.jingpin"),
            ("shanxi.jingpin.owner.organiser", "山西省公用品牌建设联合会"),
        ],
    )
    def test_record(self, name, expected):
        """Each record has the value that the site is meant to have."""
        assert self.registry[name] == expected

    def test_ordinary_pages_are_published_by_hand(self):
        """Pages start private and are published: Plone's simple publication workflow."""
        assert self.portal.portal_workflow.getDefaultChain() == ("simple_publication_workflow",)

    def test_comments_are_off(self):
        """Nobody comments on the official site."""
        name = "plone.app.discussion.interfaces.IDiscussionSettings.globally_enabled"

        assert not self.registry.get(name, False)
