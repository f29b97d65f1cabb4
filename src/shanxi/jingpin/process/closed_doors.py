"""Doors of Plone that nobody passes on anything with a drawing of ours: not Manager, not the creator.

The office and the public copies close them; what lies in the office acquires that, and no drawing opens one again.
Writing goes through our own forms and services, each with a permission of its own; steps go through the gate.
A Manager who edits security at the root of the database is beyond any permission and seen in the database's log.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Door:
    """A stock permission and the ways in that ask for it."""

    permission: str
    opens: str


CLOSED_DOORS: tuple[Door, ...] = (
    Door("Add Documents, Images, and Files", "WebDAV PUT"),
    Door("Add Folders", "WebDAV MKCOL"),
    Door("Add portal content", "POST、@tus-upload、@copy 和 @move 的目标、++add++、fileUpload"),
    Door("Add portal folders", "manage_addFolder"),
    Door("Allow sendto", "sendto_form"),
    Door("CMFEditions: Access previous versions", "GET @history、versions_history_form"),
    Door("CMFEditions: Apply version control", "版本库：开始记录版本"),
    Door("CMFEditions: Checkout to location", "版本库：取出版本"),
    Door("CMFEditions: Purge version", "版本库：清除版本"),
    Door("CMFEditions: Revert to previous versions", "PATCH @history、revertversion"),
    Door("CMFEditions: Save new version", "版本库：保存新版本"),
    Door("Change Lock Information", "清除锁"),
    Door("Change local roles", "manage_setLocalRoles、@sharing 的写入"),
    Door("Change permissions", "manage_permission、manage_role"),
    Door("Content rules: Manage rules", "@content-rules、@@manage-content-rules"),
    Door("Copy or Move", "@copy、@move、剪切、复制、重命名"),
    Door("Delete comments", "@comments 的删除"),
    Door("Delete objects", "DELETE、@move 的来源、删除、批量删除"),
    Door("Edit comments", "@comments 的修改"),
    Door("FTP access", "manage_FTPget、manage_DAVget"),
    Door("Import/Export objects", "manage_exportObject、manage_importObject"),
    Door("List folder contents", "folder_contents、listFolderContents"),
    Door("Manage Context Aliases", "@aliases"),
    Door("Manage Five local sites", "把对象变成站点"),
    Door("Manage WebDAV Locks", "清除 WebDAV 锁"),
    Door("Manage properties", "manage_changeProperties、默认页面"),
    Door("Modify constrain types", "@@folder_constraintypes_form"),
    Door("Modify portal content", "PATCH（含 ordering）、@tus-replace、@lock、编辑表单、批量改状态、发布日期"),
    Door("Modify view template", "selectViewTemplate"),
    Door("Portlets: Manage portlets", "@@manage-portlets"),
    Door("Reply to item", "@comments 的新增"),
    Door("Request review", "提请审核"),
    Door("Review portal content", "审核、工作清单"),
    Door("Set Group Ownership", "更换所有者组"),
    Door("Sharing page: Delegate Contributor role", "共享页：贡献者"),
    Door("Sharing page: Delegate Editor role", "共享页：编辑者"),
    Door("Sharing page: Delegate Reader role", "共享页：读者"),
    Door("Sharing page: Delegate Reviewer role", "共享页：审核者"),
    Door("Sharing page: Delegate roles", "@sharing、共享页"),
    Door("Take ownership", "manage_takeOwnership"),
    Door("Undo changes", "manage_undo_transactions"),
    Door("Use version control", "旧版本控制界面"),
    Door("View History", "管理界面的历史"),
    Door("View management screens", "管理界面"),
    Door("WebDAV Lock items", "LOCK"),
    Door("WebDAV Unlock items", "UNLOCK"),
    Door("WebDAV access", "PROPFIND"),
    Door("iterate : Check in content", "PATCH @workingcopy"),
    Door("iterate : Check out content", "POST @workingcopy"),
    Door("plone.app.event: Import Ical", "@@ical_import"),
    Door("plone.app.multilingual: Manage Translations", "@translations、@translation-locator"),
    Door("plone.restapi: Access Plone vocabularies", "@vocabularies、@sources、@querysources（本案的专家、机构）"),
)
