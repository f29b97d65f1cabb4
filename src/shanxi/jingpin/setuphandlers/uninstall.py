"""Uninstalling: refused while content of ours exists; otherwise everything the default profile has added goes."""

from AccessControl.Permission import Permission
from Acquisition import aq_base
from collections.abc import Iterator
from plone import api
from plone.app.viewletmanager.interfaces import IViewletSettingsStorage
from plone.registry.interfaces import IRegistry
from Products.CMFCore.indexing import processQueue
from shanxi.jingpin.content.groups import PREFIX
from shanxi.jingpin.content.office import OFFICE
from shanxi.jingpin.content.places import PLACES
from shanxi.jingpin.process.permissions import PERMISSIONS
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.process.stock_permissions import STOCK_PERMISSIONS
from shanxi.jingpin.process.workflows import DRAWINGS
from shanxi.jingpin.process.workflows import permission_of
from shanxi.jingpin.process.workflows import WORKFLOWS
from shanxi.jingpin.setuphandlers.accounts import remove_accounts
from shanxi.jingpin.setuphandlers.control_panel import remove_category
from shanxi.jingpin.setuphandlers.default import FRONT_PAGE
from shanxi.jingpin.setuphandlers.groups import EDITORS
from shanxi.jingpin.setuphandlers.objection_form import remove_objection_form
from shanxi.jingpin.setuphandlers.records import restore_records
from shanxi.jingpin.setuphandlers.sections import forget_permission
from shanxi.jingpin.setuphandlers.sections import let_go
from shanxi.jingpin.setuphandlers.sections import SECTION_IDS
from typing import Any
from zExceptions import BadRequest
from zope.component import getUtility


RECORDS = ("shanxi.jingpin.", "plone.bundles/shanxi.jingpin.")
#: So many objects are named in a refusal.
MOST_NAMED = 20
TOOLBAR = "Show Toolbar"
HIDING = ("plone.portalheader", "plone.portalfooter", "plone.belowcontent", "plone.belowcontenttitle")


class UninstallRefused(BadRequest):
    """Content of ours exists."""


def content_left(portal: Any) -> Iterator[str]:
    """The paths of everything of ours that somebody has made."""
    root = portal._getOb(OFFICE, None)
    for place in PLACES if root is not None else ():
        for one in root._getOb(place).objectValues() if place in root else ():
            if one.portal_type != "OfficeFolder" or one.objectIds():
                yield f"{PLACES[place]}：{'/'.join(one.getPhysicalPath())}"
    for brain in api.portal.get_tool("portal_catalog").unrestrictedSearchResults(portal_type=sorted(WORKFLOWS)):
        if brain.portal_type not in ("Office", "OfficeFolder") and f"/{OFFICE}/" not in brain.getPath():
            yield f"公开页面：{brain.getPath()}"


def refuse_while_needed(setup_tool: Any) -> None:
    """Stop before anything is removed.

    :raises UninstallRefused: there is content, which is named.
    """
    found = list(content_left(api.portal.get()))
    if found:
        more = f"\n……共{len(found)}项" if len(found) > MOST_NAMED else ""
        listed = "\n".join(found[:MOST_NAMED])
        raise UninstallRefused(f"还有本系统的内容，不能卸载：\n{listed}{more}")


def run(setup_tool: Any) -> None:
    """What XML cannot remove."""
    portal = api.portal.get()
    with api.env.adopt_roles(["Manager"]):
        remove_places(portal)
        remove_groups(portal)
        remove_accounts(portal)
        remove_category(portal)
        remove_workflows(portal)
        remove_records()
        remove_permissions(portal)
        remove_roles(portal)
        restore_records(portal)
        remove_front_page(portal)
        remove_empty_settings()
    processQueue()


def remove_empty_settings() -> None:
    """Of managers that Plone says nothing about, XML leaves an empty list of hidden viewlets."""
    for managers in getUtility(IViewletSettingsStorage)._hidden.values():
        for name in HIDING:
            if managers.get(name) == ():
                del managers[name]


def remove_front_page(portal: Any) -> None:
    """The view that Plone shows at the root; the class has the list of properties that Plone begins with."""
    if portal.getProperty("layout") == FRONT_PAGE:
        portal.manage_delProperties(["layout"])
    if portal.__dict__.get("_properties") == type(aq_base(portal))._properties:
        del portal._properties


def remove_places(portal: Any) -> None:
    """The empty office and empty sections; a section in which an editor has written becomes a plain folder."""
    if OFFICE in portal:
        portal._delObject(OFFICE, suppress_events=False)
    remove_objection_form(portal)
    for id in SECTION_IDS:
        section = portal._getOb(id, None)
        if section is None:
            continue
        let_go(section)
        if getattr(section, "objectIds", tuple)():
            section.manage_delLocalRoles([EDITORS])
            section.setLayout("listing_view")
            for name in ("constrain_types_mode", "locally_allowed_types", "immediately_addable_types"):
                section.__dict__.pop(name, None)
            section._p_changed = True
            section.reindexObject()
        else:
            portal._delObject(id)


def remove_groups(portal: Any) -> None:
    """Every group of ours; accounts stay."""
    for id in list(portal.acl_users.source_groups.getGroupIds()):
        if id.startswith(f"{PREFIX}-"):
            api.group.delete(groupname=id)


def remove_workflows(portal: Any) -> None:
    """The workflows and what is bound to them."""
    tool = portal.portal_workflow
    for portal_type in WORKFLOWS:
        tool._chains_by_type.pop(portal_type, None)
    tool._p_changed = True
    tool.manage_delObjects([one.id for one in DRAWINGS if one.id in tool])


def remove_records() -> None:
    """Our records, and our types in Plone's list of what is not searched for."""
    registry = getUtility(IRegistry)
    for name in [name for name in registry.records if name.startswith(RECORDS)]:
        del registry.records[name]
    name = "plone.types_not_searched"
    registry[name] = tuple(one for one in registry[name] if one not in WORKFLOWS)


def remove_permissions(portal: Any) -> None:
    """Our settings of permissions at the root of the site."""
    steps = (permission_of(one, step) for one in DRAWINGS for step in one.transitions)
    for name in (*(one.title for one in PERMISSIONS), *steps):
        forget_permission(portal, name)
    for one in STOCK_PERMISSIONS:
        forget_permission(portal, one.title)
        if one.plone:
            Permission(one.title, (), portal).setRoles((list if one.plone_acquires else tuple)(one.plone))
    portal.manage_permission(TOOLBAR, ["Authenticated"], acquire=False)  # as the profile of Plone has it
    portal._p_changed = True


def remove_roles(portal: Any) -> None:
    """The roles of the process."""
    ours = {one.value for one in Role}
    portal.__ac_roles__ = tuple(one for one in portal.__ac_roles__ if one not in ours)
    manager = portal.acl_users.portal_role_manager
    for role in ours & set(manager.listRoleIds()):
        manager.removeRole(role)
