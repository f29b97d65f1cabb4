"""The style sheet of the site."""

from pathlib import Path
from plone.registry.interfaces import IRegistry
from zope.component import getUtility


class TestBundle:
    """plone.bundles/shanxi.jingpin."""

    def test_bundle_is_loaded_after_the_theme(self, portal):
        """The bundle is enabled and depends on everything before it."""
        registry = getUtility(IRegistry)

        keys = ("enabled", "csscompilation", "jscompilation", "depends")
        values = {key: registry[f"plone.bundles/shanxi.jingpin.{key}"] for key in keys}

        assert values == {
            "enabled": True,
            "csscompilation": "++plone++shanxi.jingpin/jingpin.css",
            "jscompilation": "++plone++shanxi.jingpin/keep-typed.js",
            "depends": "all",
        }

    def test_style_sheet_is_there(self, portal):
        """The file that the bundle names carries our palette."""
        resource = portal.unrestrictedTraverse("++plone++shanxi.jingpin/jingpin.css")

        assert "--jp-red: #8a1b1b;" in Path(resource.path).read_text(encoding="utf-8")
