"""The public form 提出异议 in the section 公示 (第六条（六）)."""

from plone.dexterity.utils import createContentInContainer
from Products.CMFCore.utils import getToolByName
from shanxi.jingpin.forms.shipped import objection_models
from shanxi.jingpin.setuphandlers.sections import keep
from shanxi.jingpin.setuphandlers.sections import let_go
from typing import Any


ID = "objection"
VALUES = {
    "title": "提出异议",
    "description": "对正在公示的项目有异议的，请在公示期内实名提出。我们对异议人的身份保密。",
    "submitLabel": "提交异议",
    "thankstitle": "异议已经收到",
    "thanksdescription": "",
    "showAll": False,
    "showFields": [],
    "includeEmpties": False,
    "useCancelButton": False,
    "unload_protection": True,
    "CSRFProtection": True,
    "exclude_from_nav": True,
    "language": "zh-cn",
}
EDITING = ("Modify portal content", "Delete objects", "Copy or Move")


def create_objection_form(portal: Any) -> None:
    """Add the form where it is missing; only those who run the site may change it.

    :raises BrokenModel: its models cannot be read.
    """
    section = portal["notices"]
    if ID in section:
        return
    created = createContentInContainer(
        section, "EasyForm", checkConstraints=False, id=ID, **VALUES, **objection_models()
    )
    workflow = getToolByName(portal, "portal_workflow")
    if workflow.getInfoFor(created, "review_state", None) == "private":
        workflow.doActionFor(created, "publish")
    for permission in EDITING:
        created.manage_permission(permission, ["Manager", "Site Administrator"], acquire=False)
    keep(created)
    created.reindexObject()


def remove_objection_form(portal: Any) -> None:
    """Take the form away; what it is made of goes with the add-on."""
    section = portal._getOb("notices", None)
    if ID in getattr(section, "objectIds", tuple)():
        let_go(section[ID])
        section._delObject(ID)
