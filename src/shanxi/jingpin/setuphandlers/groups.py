"""The two global groups, and what ordinary editors may do where (process §1)."""

from plone import api
from shanxi.jingpin.process.roles import Role
from shanxi.jingpin.setuphandlers.sections import SECTION_IDS
from typing import Any


EDITORS = "jingpin-site-editors"
AUDITORS = "jingpin-log-auditors"

#: Group → title, description and the one role that it gives everywhere.
GROUPS: dict[str, tuple[str, str, Role]] = {
    EDITORS: ("官网编辑", "起草和上传公示、公告，编辑普通页面。", Role.SITE_EDITOR),
    AUDITORS: ("日志审计员", "查看日志和决定的经办人。", Role.LOG_AUDITOR),
}

#: Who sees Plone's editing toolbar.
TOOLBAR_ROLES = ["Manager", "Site Administrator", "Editor", "Contributor", "Reviewer", "Site Editor"]


def create_groups(portal: Any) -> None:
    """Add the groups that are missing, and let editors edit in the public sections only."""
    for group_id, (title, description, role) in GROUPS.items():
        if api.group.get(group_id) is None:
            api.group.create(groupname=group_id, title=title, description=description, roles=[role.value])
    for section_id in SECTION_IDS:
        section = portal[section_id]
        section.manage_setLocalRoles(EDITORS, ["Editor", "Contributor"])
        section.reindexObjectSecurity()


def restrict_toolbar(portal: Any) -> None:
    """The toolbar is for those who edit; everybody else has the account bar."""
    portal.manage_permission("Show Toolbar", TOOLBAR_ROLES, acquire=False)
