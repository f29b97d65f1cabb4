"""Permissions of Plone that this site grants otherwise at its root; ``closed_doors`` goes further on our objects."""

from dataclasses import dataclass
from shanxi.jingpin.process.roles import ADMINISTRATORS
from shanxi.jingpin.process.roles import StockRole


MEMBERS = (*ADMINISTRATORS, "Member")


@dataclass(frozen=True)
class StockPermission:
    """A permission, why it is changed, and who holds it here; ``plone`` is Plone's own setting, for uninstalling.

    Without ``plone``, Plone's role map says nothing. ``plone_acquires``: whether Plone adds the roles of the database.
    """

    title: str
    why: str
    roles: tuple[str, ...] = ()
    plone: tuple[str, ...] = ()
    plone_acquires: bool = True


def _delegating(words: str) -> StockPermission:
    return StockPermission(f"Sharing page: Delegate {words}", "编辑不得把栏目交给别人", ADMINISTRATORS)


#: In the order of the titles.
STOCK_PERMISSIONS: tuple[StockPermission, ...] = (
    StockPermission("Change local roles", "编辑不得把栏目交给别人", ADMINISTRATORS, (StockRole.SITE_ADMINISTRATOR,)),
    StockPermission("List portal members", "企业不得查知专家是谁", ADMINISTRATORS, MEMBERS),
    StockPermission("List undoable changes", "数据库日志记有经办人和不公开的路径", (), MEMBERS),
    StockPermission("Mail forgotten password", "找回密码只走自己的一页：限次数，不泄露有没有账号", (), ADMINISTRATORS),
    StockPermission("Manage WebDAV Locks", "不开放 WebDAV"),
    StockPermission(
        "Set own properties",
        "邮箱就是登录名，姓名记入办理记录",
        ADMINISTRATORS,
        plone=("Authenticated", *ADMINISTRATORS),
        plone_acquires=False,
    ),
    _delegating("Contributor role"),
    _delegating("Editor role"),
    _delegating("Reader role"),
    _delegating("Reviewer role"),
    _delegating("roles"),
    StockPermission("Undo changes", "签过字的步骤不能撤销", (), (*ADMINISTRATORS, "Owner")),
    StockPermission("WebDAV Lock items", "不开放 WebDAV", (), (StockRole.SITE_ADMINISTRATOR,)),
    StockPermission("WebDAV Unlock items", "不开放 WebDAV", (), (StockRole.SITE_ADMINISTRATOR,)),
    StockPermission("WebDAV access", "不开放 WebDAV", (), (StockRole.SITE_ADMINISTRATOR,)),
)
