"""Settings of Plone that the default profile changes: what they were before, for the day of uninstalling."""

from persistent.mapping import PersistentMapping
from plone.registry.interfaces import IRegistry
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getUtility


KEY = "shanxi.jingpin.records"
#: The records of ``profiles/default/registry/site.xml``, and the one that ``accounts`` sets.
CHANGED = (
    "plone.default_language",
    "plone.available_languages",
    "plone.use_content_negotiation",
    "plone.enable_self_reg",
    "plone.enable_user_folders",
    "plone.allow_anon_views_about",
    "plone.navigation_depth",
    "plone.sort_tabs_on",
    "plone.enable_sitemap",
    "plone.email_from_name",
    "plone.app.theming.interfaces.IThemeSettings.hostnameBlacklist",
    "plone.share_social_data",
    "plone.base.interfaces.syndication.ISiteSyndicationSettings.allowed",
    "plone.base.interfaces.syndication.ISiteSyndicationSettings.search_rss_enabled",
    "plone.use_email_as_login",
)


def remember_records(portal: Any) -> None:
    """Keep the values that Plone had, once."""
    annotations = IAnnotations(portal)
    if KEY not in annotations:
        annotations[KEY] = PersistentMapping(before=_values())


def remember_records_set(portal: Any) -> None:
    """Keep the values that we gave, so that later changes of the operator are told from them."""
    kept = IAnnotations(portal).get(KEY)
    if kept is not None:
        kept.setdefault("ours", _values())


def restore_records(portal: Any) -> None:
    """Give back what Plone had where it still is what we gave."""
    registry = getUtility(IRegistry)
    kept = IAnnotations(portal).pop(KEY, None) or {}
    before, ours = kept.get("before", {}), kept.get("ours", {})
    for name, value in before.items():
        if name in ours and registry.get(name) == ours[name]:
            registry[name] = value


def _values() -> dict[str, Any]:
    registry = getUtility(IRegistry)
    return {name: registry[name] for name in CHANGED if name in registry}
