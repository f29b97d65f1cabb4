"""What a site consists of, in words: two snapshots that are equal tell that nothing was left behind."""

from collections.abc import Iterator
from difflib import unified_diff
import io
from plone import api
from plone.distribution.api.site import _create_bare_site
from Products.CMFCore.indexing import processQueue
import re
import tarfile
from typing import Any
from zope.annotation.interfaces import IAnnotations
from zope.component import getSiteManager


#: What the distribution installs before the default profile, and what that depends on.
BEFORE = (
    "plone.app.contenttypes:default",
    "plone.app.layout:default",
    "plonetheme.barceloneta:default",
    "plone.restapi:default",
    "plone.app.caching:default",
    "collective.easyform:default",
    "collective.z3cform.datagridfield:default",
)
#: A default of the registry is the moment of the export.
MOMENT = re.compile(r"<default>\d{4}-\d\d-\d\d [\d:.]+</default>")


def make_plone(app: Any, id: str) -> Any:
    """A site of Plone as it is before our profile, in which something was made and deleted already."""
    answers = {"site_id": id, "title": "测试", "default_language": "zh-cn", "portal_timezone": "Asia/Shanghai"}
    site = _create_bare_site(app, answers, "Products.CMFPlone:plone")
    for profile in BEFORE:
        site.portal_setup.runAllImportStepsFromProfile(f"profile-{profile}")
    api.content.create(site, "Document", "page")
    site.setLayout("listing_view")
    site.manage_delProperties(["layout"])
    site.__dict__.pop("_properties", None)
    site._delObject("page")
    return site


def snapshot(portal: Any) -> dict[str, Any]:
    """Everything that installing an add-on may touch: what GenericSetup exports, and what it does not."""
    processQueue()
    catalog = portal.portal_catalog
    return {
        **dict(_exported(portal)),
        "attributes": sorted(name for name in portal.__dict__ if not name.startswith("_v_")),
        "objects": portal.objectIds(),
        "properties": sorted(f"{name}={value}" for name, value in portal.propertyItems()),
        "annotations": sorted(IAnnotations(portal)),
        "local roles": portal.get_local_roles(),
        "accounts": _accounts(portal),
        "components": sorted(_components(portal)),
        "permissions": _permissions(portal),
        "control panel": list(portal.portal_controlpanel.group["site"]),
        "indexes": sorted(catalog.indexes()),
        "columns": sorted(catalog.schema()),
        "catalogued": sorted(brain.getPath() for brain in catalog.getAllBrains()),
    }


def differences(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    """What is not the same any more: what went and what came."""
    names = [name for name in (before.keys() | after.keys()) if before.get(name) != after.get(name)]
    return {name: _difference(before.get(name), after.get(name)) for name in sorted(names)}


def _exported(portal: Any) -> Iterator[tuple[str, list[str]]]:
    tarball = portal.portal_setup.runAllExportSteps()["tarball"]
    with tarfile.open(fileobj=io.BytesIO(tarball)) as archive:
        for member in archive.getmembers():
            if member.isfile():
                text = archive.extractfile(member).read().decode("utf-8", "replace")
                yield member.name, MOMENT.sub("", text).splitlines()


def _permissions(portal: Any) -> dict[str, Any]:
    set_here = {name: value for name, value in portal.__dict__.items() if name.endswith("_Permission")}
    return {name: [type(value).__name__, *sorted(value)] for name, value in set_here.items()}


def _accounts(portal: Any) -> dict[str, Any]:
    users = portal.acl_users
    plugins = users.plugins
    return {
        **{one["id"]: list(plugins.listPluginIds(one["interface"])) for one in plugins.listPluginTypeInfo()},
        "plugins": list(users.objectIds()),
        "groups": sorted(users.source_groups.getGroupIds()),
        "roles": sorted(users.portal_role_manager.listRoleIds()),
        "valid roles": sorted(portal.valid_roles()),
    }


def _components(portal: Any) -> Iterator[str]:
    manager = getSiteManager(portal)
    for one in (*manager.registeredUtilities(), *manager.registeredAdapters()):
        yield f"{one.provided.__identifier__} {one.name}"
    for one in (*manager.registeredSubscriptionAdapters(), *manager.registeredHandlers()):
        yield str(one)


def _difference(before: Any, after: Any) -> Any:
    if isinstance(before, list) and isinstance(after, list):
        lines = unified_diff([str(one) for one in before], [str(one) for one in after], n=1, lineterm="")
        return list(lines)
    if isinstance(before, dict) and isinstance(after, dict):
        return differences(before, after)
    return {"before": before, "after": after}
